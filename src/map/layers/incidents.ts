/** The incidents: single ones, several at one spot with their count, and symbols that many are gathered in. */
import type { ExpressionSpecification, LayerSpecification } from 'maplibre-gl';
import { STATE_SYMBOLS } from '../../core/presentation/symbols';

import { STRONG_FONT } from '../fonts';
import type { Appearance } from './appearance';
import { keysOf } from '../../core/keys-of';

const INCIDENTS = { source: 'incidents', 'source-layer': 'incidents' } as const;
const TOGETHER: ExpressionSpecification = ['all', ['!', ['get', 'gathered']], ['>', ['get', 'count'], 1]];
const POSSIBLE_OPACITY: ExpressionSpecification = ['case', ['==', ['get', 'truth'], 'possibly'], 0.6, 1];

export function incidentLayers({ palette }: Appearance): LayerSpecification[] {
  return [
    {
      id: 'incidents-gathered',
      ...INCIDENTS,
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
          ...keysOf(STATE_SYMBOLS).flatMap((state) => [state, STATE_SYMBOLS[state].colour]),
          palette.labelHalo,
        ] as unknown as ExpressionSpecification,
        'circle-stroke-width': 2.5,
        'circle-opacity': POSSIBLE_OPACITY,
        'circle-stroke-opacity': POSSIBLE_OPACITY,
      },
    },
    {
      id: 'incidents-gathered-counts',
      ...INCIDENTS,
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
      ...INCIDENTS,
      type: 'symbol',
      filter: ['!', ['get', 'gathered']],
      layout: {
        'icon-image': ['get', 'symbol'],
        'icon-allow-overlap': true,
        'icon-ignore-placement': false,
        'icon-size': ['interpolate', ['linear'], ['zoom'], 5, 0.8, 8, 1],
        'symbol-z-order': 'source',
      },
      paint: { 'icon-opacity': POSSIBLE_OPACITY },
    },
    {
      id: 'incident-count-badges',
      ...INCIDENTS,
      type: 'circle',
      filter: TOGETHER,
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
      ...INCIDENTS,
      type: 'symbol',
      filter: TOGETHER,
      layout: {
        'text-field': ['get', 'label'],
        'text-font': STRONG_FONT,
        'text-size': 11,
        'text-allow-overlap': true,
        'text-ignore-placement': true,
      },
      paint: { 'text-color': palette.labelHalo, 'text-translate': [11, -10] },
    },
  ];
}
