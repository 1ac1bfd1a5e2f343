/** The brinks of what is to be seen: nothing is drawn there, but no name crosses them, so that none is cut off. */
import type { ExpressionSpecification, LayerSpecification } from 'maplibre-gl';
import { BRINK_LENGTH } from '../names/brinks';
import { BRINK, BRINK_SIDE } from '../symbol-images';

/** Pixels that a long one reaches beyond its image at either end. */
const REACH = (BRINK_LENGTH - BRINK_SIDE) / 2;

/** Above, to the right, below, to the left. */
const ROOM: ExpressionSpecification = [
  'match',
  ['get', 'along'],
  'x',
  ['literal', [0, REACH, 0, REACH]],
  'y',
  ['literal', [REACH, 0, REACH, 0]],
  ['literal', [0, 0, 0, 0]],
];

export function brinkLayers(): LayerSpecification[] {
  return [
    {
      id: 'brinks',
      type: 'symbol',
      source: 'brinks',
      layout: { 'icon-image': BRINK, 'icon-allow-overlap': true, 'icon-padding': ROOM },
      // Nor is it given to the graphics.
      paint: { 'icon-opacity': 0 },
    },
  ];
}
