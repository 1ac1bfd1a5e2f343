/** Land, water and the context's lines: quiet. */
import type { LayerSpecification } from 'maplibre-gl';
import type { Appearance } from './appearance';

export function groundLayers({ palette }: Appearance): LayerSpecification[] {
  return [
    { id: 'sea', type: 'background', paint: { 'background-color': palette.sea } },
    {
      id: 'context-land',
      type: 'fill',
      source: 'context-land',
      paint: { 'fill-color': palette.farLand, 'fill-antialias': false },
    },
    { id: 'land', type: 'fill', source: 'countries', paint: { 'fill-color': palette.land } },
    { id: 'lakes', type: 'fill', source: 'lakes', paint: { 'fill-color': palette.lake } },
    {
      id: 'shores',
      type: 'line',
      source: 'lakes',
      paint: { 'line-color': palette.shore, 'line-width': 0.8 },
    },
    {
      id: 'country-lines',
      type: 'line',
      source: 'country-lines',
      layout: { 'line-join': 'round' },
      paint: { 'line-color': palette.countryLine, 'line-width': 1 },
    },
  ];
}
