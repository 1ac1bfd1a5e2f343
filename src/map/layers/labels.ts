/** Names of places, in the reader's language. */
import type { ExpressionSpecification, LayerSpecification } from 'maplibre-gl';
import { LABEL_FONT, STRONG_FONT } from '../fonts';
import type { Appearance } from './appearance';
import { halo, isKind } from './expressions';

export function labelLayers({ palette, names }: Appearance): LayerSpecification[] {
  const name: ExpressionSpecification = [
    'coalesce',
    ['get', names, ['get', 'names']],
    ['get', 'en', ['get', 'names']],
  ];
  return [
    {
      id: 'lake-labels',
      type: 'symbol',
      source: 'labels',
      filter: isKind('lake'),
      layout: { 'text-field': name, 'text-font': LABEL_FONT, 'text-size': 11.5, 'text-max-width': 6 },
      paint: { 'text-color': palette.waterLabel, ...halo(palette) },
    },
    {
      id: 'city-labels',
      type: 'symbol',
      source: 'labels',
      filter: [
        'all',
        isKind('city'),
        ['>=', ['zoom'], ['match', ['get', 'rank'], 1, 4.5, 2, 6.5, 3, 7.6, 8.6]],
      ],
      layout: {
        'symbol-sort-key': ['get', 'rank'],
        'text-field': name,
        'text-font': LABEL_FONT,
        'text-size': ['match', ['get', 'rank'], 1, 13.5, 2, 12.5, 12],
        'text-variable-anchor': ['left', 'right', 'top', 'bottom'],
        'text-radial-offset': 0.6,
        'text-justify': 'auto',
        'icon-image': 'town-dot',
        'icon-optional': false,
      },
      paint: { 'text-color': palette.label, ...halo(palette) },
    },
    {
      id: 'place-labels',
      type: 'symbol',
      source: 'places',
      minzoom: 8.4,
      layout: {
        'text-field': name,
        'text-font': LABEL_FONT,
        'text-size': 12,
        'icon-image': 'town-dot',
        'icon-optional': true,
        'text-variable-anchor': ['left', 'right', 'top', 'bottom'],
        'text-radial-offset': 1.3,
        'text-justify': 'auto',
      },
      paint: { 'text-color': palette.label, ...halo(palette) },
    },
    {
      id: 'country-labels',
      type: 'symbol',
      source: 'labels',
      maxzoom: 10,
      filter: ['in', ['get', 'kind'], ['literal', ['country', 'exclave', 'region']]],
      layout: {
        'symbol-sort-key': ['get', 'rank'],
        'text-field': name,
        'text-font': STRONG_FONT,
        'text-transform': 'uppercase',
        'text-letter-spacing': 0.22,
        'text-size': ['match', ['get', 'kind'], 'country', 15, 12],
        'text-max-width': 9,
      },
      paint: { 'text-color': palette.countryLabel, ...halo(palette) },
    },
    {
      id: 'zone-label',
      type: 'symbol',
      source: 'zone',
      minzoom: 6.5,
      layout: {
        'text-field': ['get', 'label'],
        'text-font': STRONG_FONT,
        'text-size': 12,
        'text-max-width': 11,
      },
      paint: { 'text-color': palette.zone, ...halo(palette) },
    },
  ];
}
