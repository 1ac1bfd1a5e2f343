/** Where the user looks: what is wanted filled, what is excluded struck out. */
import type { ExpressionSpecification, LayerSpecification } from 'maplibre-gl';
import type { Appearance } from './appearance';

const EXCLUDED: ExpressionSpecification = ['get', 'isExcluded'];

export function regionLayers({ palette }: Appearance): LayerSpecification[] {
  return [
    {
      id: 'region-surface',
      type: 'fill',
      source: 'regions',
      filter: ['!', EXCLUDED],
      paint: { 'fill-color': palette.region, 'fill-opacity': 0.1 },
    },
    {
      id: 'region-edge',
      type: 'line',
      source: 'regions',
      filter: ['!', EXCLUDED],
      paint: { 'line-color': palette.region, 'line-width': 2 },
    },
    {
      id: 'region-excluded-surface',
      type: 'fill',
      source: 'regions',
      filter: EXCLUDED,
      paint: { 'fill-color': palette.excluded, 'fill-opacity': 0.14 },
    },
    {
      id: 'region-excluded-edge',
      type: 'line',
      source: 'regions',
      filter: EXCLUDED,
      paint: { 'line-color': palette.excluded, 'line-width': 2, 'line-dasharray': [1.5, 1.5] },
    },
    {
      id: 'drawing-surface',
      type: 'fill',
      source: 'drawing',
      // A line would be filled from end to end.
      filter: ['match', ['geometry-type'], ['Polygon', 'MultiPolygon'], true, false],
      paint: { 'fill-color': palette.region, 'fill-opacity': 0.1 },
    },
    {
      id: 'drawing-edge',
      type: 'line',
      source: 'drawing',
      paint: { 'line-color': palette.region, 'line-width': ['case', ['has', 'isLit'], 6, 2] },
    },
    {
      id: 'drawing-handle',
      type: 'circle',
      source: 'drawing',
      filter: ['==', ['geometry-type'], 'Point'],
      paint: {
        'circle-radius': 5,
        'circle-color': palette.labelHalo,
        'circle-stroke-color': palette.region,
        'circle-stroke-width': 2,
      },
    },
  ];
}
