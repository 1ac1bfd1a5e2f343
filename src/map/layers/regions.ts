/** What the user has drawn. */
import type { LayerSpecification } from 'maplibre-gl';
import type { Appearance } from './appearance';

export function regionLayers({ palette }: Appearance): LayerSpecification[] {
  return [
    {
      id: 'region-surface',
      type: 'fill',
      source: 'regions',
      paint: { 'fill-color': palette.region, 'fill-opacity': 0.1 },
    },
    {
      id: 'region-edge',
      type: 'line',
      source: 'regions',
      paint: { 'line-color': palette.region, 'line-width': 2 },
    },
  ];
}
