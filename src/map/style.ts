/**
 * The map's style as data: what is drawn, from what, in which order. One list owns the order of the layers; colours
 * come from a palette and the language of the names from the reader.
 */
import type { ExpressionSpecification, LayerSpecification, StyleSpecification } from 'maplibre-gl';
import { STATE_SYMBOLS } from '../core/symbols';
import { codes, type Language } from '../core/vocabulary';
import { FONT_FACES, LABEL_FONT, STRONG_FONT } from './fonts';
import type { Palette } from './palette';

export interface Appearance {
  palette: Palette;
  names: Language;
}

/** Sources whose data the controller sets while the program runs. */
const LIVE_SOURCES = ['boundaries', 'zone', 'regions', 'places', 'selection'] as const;
export type LiveSource = (typeof LIVE_SOURCES)[number];

/** Deepest zoom of the incidents' tiles; the map draws on from it. */
export const DEEPEST_TILE_ZOOM = 16;

export const TILE_PROTOCOL = 'incidents';

const EMPTY = { type: 'FeatureCollection', features: [] } as const;

export function mapStyle(appearance: Appearance, countries: GeoJSON.FeatureCollection): StyleSpecification {
  const embedded = (file: string) => ({
    type: 'geojson' as const,
    data: new URL(`basemap/${file}.geojson`, document.baseURI).href,
  });
  return {
    version: 8,
    'font-faces': FONT_FACES,
    sources: {
      'context-land': embedded('context-land'),
      countries: { type: 'geojson', data: countries },
      lakes: embedded('lakes'),
      'country-lines': embedded('country-lines'),
      labels: embedded('labels'),
      incidents: { type: 'vector', tiles: [`${TILE_PROTOCOL}://{z}/{x}/{y}`], maxzoom: DEEPEST_TILE_ZOOM },
      ...Object.fromEntries(LIVE_SOURCES.map((id) => [id, { type: 'geojson' as const, data: EMPTY }])),
    },
    layers: mapLayers(appearance),
  };
}

export function mapLayers({ palette, names }: Appearance): LayerSpecification[] {
  const name: ExpressionSpecification = [
    'coalesce',
    ['get', names, ['get', 'names']],
    ['get', 'en', ['get', 'names']],
  ];
  const bridged: ExpressionSpecification = ['get', 'bridged'];
  const is = (kind: string): ExpressionSpecification => ['==', ['get', 'kind'], kind];
  const halo = { 'text-halo-color': palette.labelHalo, 'text-halo-width': 1.4 };
  const incidents = { source: 'incidents', 'source-layer': 'incidents' } as const;
  const together: ExpressionSpecification = ['all', ['!', ['get', 'gathered']], ['>', ['get', 'count'], 1]];
  const possibleOpacity: ExpressionSpecification = ['case', ['==', ['get', 'truth'], 'possibly'], 0.6, 1];
  const borderWidth: ExpressionSpecification = ['interpolate', ['linear'], ['zoom'], 5, 1.2, 9, 2, 13, 3];

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
    {
      id: 'zone-surface',
      type: 'fill',
      source: 'zone',
      paint: { 'fill-color': palette.zone, 'fill-opacity': 0.12 },
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
      filter: ['!', bridged],
      layout: { 'line-join': 'round', 'line-cap': 'round' },
      paint: { 'line-color': palette.border, 'line-width': borderWidth },
    },
    {
      id: 'border-approximate',
      type: 'line',
      source: 'boundaries',
      filter: bridged,
      layout: { 'line-join': 'round' },
      paint: { 'line-color': palette.border, 'line-width': borderWidth, 'line-dasharray': [2, 1.5] },
    },
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
    {
      id: 'selection-extent',
      type: 'fill',
      source: 'selection',
      filter: is('extent'),
      paint: { 'fill-color': palette.selection, 'fill-opacity': 0.08 },
    },
    {
      id: 'selection-extent-edge',
      type: 'line',
      source: 'selection',
      filter: is('extent'),
      paint: { 'line-color': palette.selection, 'line-width': 1.2, 'line-dasharray': [2, 2] },
    },
    {
      id: 'selection-line',
      type: 'line',
      source: 'selection',
      filter: is('to-border'),
      paint: { 'line-color': palette.selection, 'line-width': 1.6, 'line-dasharray': [1, 1.5] },
    },
    {
      id: 'selection-foot',
      type: 'circle',
      source: 'selection',
      filter: is('foot'),
      paint: {
        'circle-radius': 4.5,
        'circle-color': palette.labelHalo,
        'circle-stroke-color': palette.selection,
        'circle-stroke-width': 2,
      },
    },
    {
      id: 'lake-labels',
      type: 'symbol',
      source: 'labels',
      filter: is('lake'),
      layout: { 'text-field': name, 'text-font': LABEL_FONT, 'text-size': 11.5, 'text-max-width': 6 },
      paint: { 'text-color': palette.waterLabel, ...halo },
    },
    {
      id: 'city-labels',
      type: 'symbol',
      source: 'labels',
      filter: ['all', is('city'), ['>=', ['zoom'], ['match', ['get', 'rank'], 1, 4.5, 2, 6.5, 3, 7.6, 8.6]]],
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
      paint: { 'text-color': palette.label, ...halo },
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
      paint: { 'text-color': palette.label, ...halo },
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
      paint: { 'text-color': palette.countryLabel, ...halo },
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
      paint: { 'text-color': palette.zone, ...halo },
    },
    {
      id: 'incidents-gathered',
      ...incidents,
      type: 'circle',
      filter: ['get', 'gathered'],
      layout: { 'circle-sort-key': ['get', 'count'] },
      paint: {
        // As the engine reckons the reach of a click.
        'circle-radius': ['interpolate', ['linear'], ['log10', ['get', 'count']], 1, 11, 6, 24],
        'circle-color': palette.gathered,
        'circle-stroke-color': [
          'match',
          ['get', 'state'],
          ...codes(STATE_SYMBOLS).flatMap((state) => [state, STATE_SYMBOLS[state].colour]),
          palette.labelHalo,
        ] as unknown as ExpressionSpecification,
        'circle-stroke-width': 2.5,
        'circle-opacity': possibleOpacity,
        'circle-stroke-opacity': possibleOpacity,
      },
    },
    {
      id: 'incidents-gathered-counts',
      ...incidents,
      type: 'symbol',
      filter: ['get', 'gathered'],
      layout: {
        'text-field': ['get', 'label'],
        'text-font': STRONG_FONT,
        'text-size': ['interpolate', ['linear'], ['log10', ['get', 'count']], 1, 11, 6, 14],
        'text-allow-overlap': true,
        'symbol-sort-key': ['-', ['get', 'count']],
      },
      paint: { 'text-color': palette.labelHalo },
    },
    {
      id: 'incident-symbols',
      ...incidents,
      type: 'symbol',
      filter: ['!', ['get', 'gathered']],
      layout: {
        'icon-image': ['get', 'symbol'],
        'icon-allow-overlap': true,
        'icon-ignore-placement': false,
        'icon-size': ['interpolate', ['linear'], ['zoom'], 5, 0.8, 8, 1],
        'symbol-z-order': 'source',
      },
      paint: { 'icon-opacity': possibleOpacity },
    },
    {
      id: 'incident-count-badges',
      ...incidents,
      type: 'circle',
      filter: together,
      paint: {
        'circle-radius': ['match', ['length', ['get', 'label']], 1, 8, 2, 9, 3, 11, 13],
        'circle-translate': [11, -10],
        'circle-color': palette.gathered,
        'circle-stroke-color': palette.labelHalo,
        'circle-stroke-width': 1.5,
      },
    },
    {
      id: 'incident-counts',
      ...incidents,
      type: 'symbol',
      filter: together,
      layout: {
        'text-field': ['get', 'label'],
        'text-font': STRONG_FONT,
        'text-size': 11,
        'text-allow-overlap': true,
        'text-ignore-placement': true,
      },
      paint: { 'text-color': palette.labelHalo, 'text-translate': [11, -10] },
    },
    {
      id: 'selection-ring',
      type: 'circle',
      source: 'selection',
      filter: is('spot'),
      paint: {
        'circle-radius': 17,
        'circle-color': palette.labelHalo,
        'circle-opacity': 0.85,
        'circle-stroke-color': palette.selection,
        'circle-stroke-width': 2.2,
      },
    },
    {
      id: 'selection-symbol',
      type: 'symbol',
      source: 'selection',
      filter: is('spot'),
      layout: {
        'icon-image': ['get', 'symbol'],
        'icon-allow-overlap': true,
        'icon-ignore-placement': true,
      },
    },
    {
      id: 'selection-length',
      type: 'symbol',
      source: 'selection',
      filter: is('foot'),
      layout: {
        'text-field': ['get', 'label'],
        'text-font': STRONG_FONT,
        'text-size': 12.5,
        'text-anchor': 'bottom',
        'text-offset': [0, -0.6],
        'text-allow-overlap': true,
        'text-ignore-placement': true,
      },
      paint: { 'text-color': palette.selection, ...halo, 'text-halo-width': 2.4 },
    },
  ];
}
