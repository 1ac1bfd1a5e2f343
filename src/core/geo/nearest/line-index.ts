/** An immutable index over lines for distance searches; typed arrays only, so it can be handed to a worker. */
import type { Position } from 'geojson';
import { buildBoxTree } from './box-tree';
import { cutLines } from './line-pieces';
import type { SearchIndex } from './nearest-piece';

export type LineIndex = SearchIndex;

/**
 * @param lines each a list of positions in degrees; empty lines, lines of one vertex and repeated vertices are fine.
 * Throws a RangeError on a coordinate that is no number or a latitude beyond a pole.
 */
export function buildLineIndex(lines: readonly (readonly Position[])[]): LineIndex {
  const pieces = cutLines(lines);
  return { ...pieces, ...buildBoxTree(pieces.starts) };
}
