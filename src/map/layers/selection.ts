/** The incident that is open: where it may have happened and the way to the border under the names, itself above all. */
import type { ExpressionSpecification, LayerSpecification } from 'maplibre-gl';
import { STRONG_FONT } from '../names/fonts';
import type { Appearance } from './appearance';
import { halo, isKind } from './expressions';
import { ICON_SIZE, nameOffset } from './symbol-sizes';

/** CSS pixels: that of what was chosen is larger than the others. */
const NAME_SIZE = 15;

/** Below the names. */
export function selectionGroundLayers({ palette }: Appearance): LayerSpecification[] {
  return [
    {
      id: 'selection-extent',
      type: 'fill',
      source: 'selection',
      filter: isKind('extent'),
      paint: { 'fill-color': palette.selection, 'fill-opacity': 0.08 },
    },
    {
      id: 'selection-extent-edge',
      type: 'line',
      source: 'selection',
      filter: isKind('extent'),
      paint: { 'line-color': palette.selection, 'line-width': 1.2, 'line-dasharray': [2, 2] },
    },
    {
      id: 'selection-line',
      type: 'line',
      source: 'selection',
      filter: isKind('to-border'),
      paint: { 'line-color': palette.selection, 'line-width': 1.6, 'line-dasharray': [1, 1.5] },
    },
    {
      id: 'selection-foot',
      type: 'circle',
      source: 'selection',
      filter: isKind('foot'),
      paint: {
        'circle-radius': 4.5,
        'circle-color': palette.labelHalo,
        'circle-stroke-color': palette.selection,
        'circle-stroke-width': 2,
      },
    },
  ];
}

/** Above the other incidents. */
export function selectionLayers({ palette }: Appearance): LayerSpecification[] {
  return [
    {
      id: 'selection-ring',
      type: 'circle',
      source: 'selection',
      filter: isKind('spot'),
      paint: {
        'circle-radius': 21,
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
      filter: isKind('spot'),
      layout: {
        'icon-image': ['get', 'symbol'],
        'icon-size': ICON_SIZE,
        'icon-allow-overlap': true,
        'icon-ignore-placement': true,
      },
    },
    {
      id: 'selection-name',
      type: 'symbol',
      source: 'selection',
      filter: ['all', isKind('spot'), ['!=', ['get', 'name'], '']],
      layout: {
        'text-field': ['get', 'name'],
        'text-font': STRONG_FONT,
        'text-size': NAME_SIZE,
        'text-max-width': 12,
        // Kept clear of the length, which stands beyond the border.
        'text-variable-anchor': ['right', 'left', 'bottom', 'top'],
        'text-radial-offset': nameOffset(NAME_SIZE),
        'text-justify': 'auto',
        'text-overlap': 'always',
      },
      paint: { 'text-color': palette.placeLabel, ...halo(palette), 'text-halo-width': 2 },
    },
    {
      id: 'selection-length',
      type: 'symbol',
      source: 'selection',
      filter: isKind('foot'),
      layout: {
        'text-field': ['get', 'label'],
        'text-font': STRONG_FONT,
        'text-size': 12.5,
        // Elsewhere rather than over the brink of what is to be seen.
        'text-variable-anchor-offset': bySide(
          placesFrom('left', 'bottom', 'top', 'right'),
          placesFrom('right', 'bottom', 'top', 'left'),
          placesFrom('bottom', 'left', 'right', 'top'),
          placesFrom('top', 'left', 'right', 'bottom'),
        ),
        'text-justify': 'auto',
        'text-overlap': 'always',
      },
      paint: { 'text-color': palette.selection, ...halo(palette), 'text-halo-width': 2.4 },
    },
  ];
}

/** By the part of the length that the foot is at: how far from it that is, in ems. */
const OFFSETS = { left: [1.1, 0], right: [-1.1, 0], bottom: [0, -0.8], top: [0, 0.8] } as const;

/** Places around the foot, the most wanted first. */
function placesFrom(...anchors: (keyof typeof OFFSETS)[]): ExpressionSpecification {
  return ['literal', anchors.flatMap((anchor) => [anchor, [...OFFSETS[anchor]]])] as ExpressionSpecification;
}

/** What holds for a length that stands to the right, to the left, above and below. */
function bySide<Value>(right: Value, left: Value, above: Value, below: Value): ExpressionSpecification {
  return [
    'match',
    ['get', 'side'],
    'right',
    right,
    'left',
    left,
    'above',
    above,
    below,
  ] as ExpressionSpecification;
}
