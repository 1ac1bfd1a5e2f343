/** Names of places and waters, in the reader's language, from the least to the most wanted. */
import type { ExpressionSpecification, LayerSpecification, SymbolLayerSpecification } from 'maplibre-gl';
import { LABEL_FONT, STRONG_FONT } from '../names/fonts';
import { TOWN_DOT } from '../symbol-images';
import type { Appearance } from './appearance';
import { halo, isKind } from './expressions';
import { GENERALISED_ZOOMS } from './ground';

/** The raw border is too crooked for a name; along its smoothed copy letters may turn so much. */
const LARGEST_TURN = 70;

export function labelLayers({ palette, names, hasZone }: Appearance): LayerSpecification[] {
  // Asked what stands on the map, MapLibre reads the features again, with their names as one text.
  const name: ExpressionSpecification = [
    'case',
    ['==', ['typeof', ['get', 'names']], 'object'],
    ['coalesce', ['get', names, ['get', 'names']], ['get', 'en', ['get', 'names']]],
    '',
  ];
  const quiet = { ...halo(palette), 'text-halo-width': 1.2 };
  const alongRivers: SymbolLayerSpecification['layout'] = {
    'symbol-placement': 'line',
    'symbol-spacing': 420,
    'text-field': name,
    'text-font': LABEL_FONT,
    'text-size': 10.5,
    'text-letter-spacing': 0.04,
    'text-offset': [0, -0.75],
    'text-max-angle': 38,
  };
  return [
    {
      id: 'district-labels',
      type: 'symbol',
      source: 'unit-labels',
      minzoom: 8.5,
      maxzoom: 11.5,
      filter: ['all', ['>', ['get', 'rank'], 1], ['>=', ['zoom'], ['match', ['get', 'rank'], 2, 8.5, 9]]],
      layout: {
        'symbol-sort-key': ['get', 'rank'],
        'text-field': name,
        'text-font': LABEL_FONT,
        'text-size': 11,
        'text-letter-spacing': 0.06,
        'text-max-width': 7,
      },
      paint: { 'text-color': palette.unitLabel, ...quiet },
    },
    {
      id: 'generalised-river-labels',
      type: 'symbol',
      source: 'rivers',
      minzoom: 7.6,
      maxzoom: GENERALISED_ZOOMS.fades,
      filter: ['==', ['get', 'basis'], 'generalised'],
      layout: alongRivers,
      paint: { 'text-color': palette.waterLabel, ...quiet },
    },
    {
      id: 'river-labels',
      type: 'symbol',
      source: 'rivers',
      minzoom: 7.4,
      maxzoom: 10,
      filter: ['!=', ['get', 'basis'], 'generalised'],
      layout: alongRivers,
      paint: { 'text-color': palette.waterLabel, ...quiet },
    },
    {
      id: 'section-labels',
      type: 'symbol',
      source: 'section-lines',
      minzoom: 9,
      layout: {
        'symbol-placement': 'line',
        'symbol-spacing': 360,
        'text-field': name,
        'text-font': LABEL_FONT,
        'text-size': 11,
        'text-max-angle': LARGEST_TURN,
        'text-offset': [0, 1.2],
      },
      paint: { 'text-color': palette.sectionLabel, ...halo(palette) },
    },
    {
      id: 'province-labels',
      type: 'symbol',
      source: 'unit-labels',
      minzoom: 7.7,
      maxzoom: 11.5,
      filter: ['==', ['get', 'rank'], 1],
      layout: {
        'text-field': name,
        'text-font': LABEL_FONT,
        'text-size': ['interpolate', ['linear'], ['zoom'], 7.7, 10.5, 10, 12.5],
        'text-letter-spacing': 0.08,
        'text-max-width': 8,
      },
      paint: { 'text-color': palette.unitLabel, ...quiet },
    },
    {
      id: 'place-labels',
      type: 'symbol',
      source: 'places',
      minzoom: 8.8,
      layout: {
        'text-field': name,
        'text-font': LABEL_FONT,
        'text-size': 11.5,
        'icon-image': TOWN_DOT,
        // Where an incident is drawn its own name stands.
        'icon-optional': false,
        'text-variable-anchor': ['left', 'right', 'top', 'bottom'],
        'text-radial-offset': 0.7,
        'text-justify': 'auto',
      },
      paint: { 'text-color': palette.label, ...halo(palette) },
    },
    {
      id: 'lake-labels',
      type: 'symbol',
      source: 'labels',
      filter: ['all', isKind('lake'), ['>=', ['zoom'], ['match', ['get', 'rank'], 4, 9, 3, 6.5, 5]]],
      layout: {
        'text-field': name,
        'text-font': LABEL_FONT,
        'text-size': ['interpolate', ['linear'], ['zoom'], 6, 11, 9, 13],
        'text-max-width': 6,
      },
      paint: { 'text-color': palette.waterLabel, ...halo(palette), 'text-halo-width': 0.6 },
    },
    {
      id: 'city-labels',
      type: 'symbol',
      source: 'labels',
      filter: [
        'all',
        isKind('city'),
        ['>=', ['zoom'], ['match', ['get', 'rank'], 1, 4.5, 2, 6.9, 3, 7.8, 8.3]],
      ],
      layout: {
        'symbol-sort-key': ['get', 'rank'],
        'text-field': name,
        'text-font': LABEL_FONT,
        'text-size': ['match', ['get', 'rank'], 1, 13, 2, 12.5, 11.5],
        'text-max-width': 8,
        'text-line-height': 1.1,
        'text-variable-anchor': ['left', 'right', 'top', 'bottom'],
        'text-radial-offset': 0.6,
        'text-justify': 'auto',
        'icon-image': TOWN_DOT,
        'icon-optional': false,
      },
      paint: { 'text-color': palette.label, ...halo(palette) },
    },
    {
      id: 'territory-labels',
      type: 'symbol',
      source: 'labels',
      minzoom: 6,
      maxzoom: 10,
      // The zone bears the name of its own: one area is not called by two.
      filter: hasZone ? false : isKind('region'),
      layout: {
        'text-field': name,
        'text-font': LABEL_FONT,
        'text-size': 12,
        'text-letter-spacing': 0.1,
        'text-max-width': 9,
      },
      paint: { 'text-color': palette.countryLabel, ...halo(palette) },
    },
    {
      id: 'country-labels',
      type: 'symbol',
      source: 'country-names',
      maxzoom: 13,
      layout: {
        'text-field': name,
        'text-font': STRONG_FONT,
        'text-transform': 'uppercase',
        'text-letter-spacing': 0.2,
        'text-size': ['match', ['get', 'size'], 'main', 14.5, 12],
        'text-max-width': 20,
        'text-variable-anchor': ['center', 'top', 'bottom'],
        'text-radial-offset': 0.6,
      },
      paint: { 'text-color': palette.countryLabel, ...halo(palette) },
    },
    {
      id: 'zone-label',
      type: 'symbol',
      source: 'zone',
      minzoom: 6.5,
      layout: {
        'text-field': name,
        'text-font': LABEL_FONT,
        'text-size': 12,
        'text-max-width': 9,
      },
      paint: { 'text-color': palette.zone, ...halo(palette) },
    },
  ];
}
