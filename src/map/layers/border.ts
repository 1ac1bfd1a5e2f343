/** The border and the zone: what the eye is to find. */
import type { ExpressionSpecification, LayerSpecification } from 'maplibre-gl';
import type { Appearance } from './appearance';

const BRIDGED: ExpressionSpecification = ['get', 'bridged'];
const WIDTH: ExpressionSpecification = ['interpolate', ['linear'], ['zoom'], 5, 1.2, 9, 2, 13, 3];

export function borderLayers({ palette }: Appearance): LayerSpecification[] {
  return [
    {
      id: 'zone-surface',
      type: 'fill',
      source: 'zone',
      paint: { 'fill-color': palette.zone, 'fill-opacity': 0.12, 'fill-antialias': false },
    },
    {
      id: 'zone-edge',
      type: 'line',
      source: 'zone',
      layout: { 'line-join': 'round' },
      paint: { 'line-color': palette.zone, 'line-width': 1.6, 'line-dasharray': [3, 2] },
    },
    {
      id: 'border-halo',
      type: 'line',
      source: 'boundaries',
      layout: { 'line-join': 'round', 'line-cap': 'round' },
      paint: {
        'line-color': palette.borderHalo,
        'line-width': ['interpolate', ['linear'], ['zoom'], 5, 3, 9, 5, 13, 7],
        'line-opacity': 0.7,
      },
    },
    {
      id: 'border',
      type: 'line',
      source: 'boundaries',
      filter: ['!', BRIDGED],
      layout: { 'line-join': 'round', 'line-cap': 'round' },
      paint: { 'line-color': palette.border, 'line-width': WIDTH },
    },
    {
      id: 'border-approximate',
      type: 'line',
      source: 'boundaries',
      filter: BRIDGED,
      layout: { 'line-join': 'round' },
      paint: { 'line-color': palette.border, 'line-width': WIDTH, 'line-dasharray': [2, 1.5] },
    },
  ];
}
