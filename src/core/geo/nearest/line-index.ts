/** An immutable index over lines for distance searches; typed arrays only, so it can be handed to a worker. */
import type { Position } from 'geojson';
import { buildBoxTree, type BoxTree } from './box-tree';
import { cutLines, type LinePieces } from './line-pieces';

export interface LineIndex extends LinePieces, BoxTree {}

/**
 * @param lines each a list of positions in degrees; empty lines, lines of one vertex and repeated vertices are fine.
 * Throws a RangeError on a coordinate that is no number or a latitude beyond a pole: callers validate input.
 */
export function buildLineIndex(lines: readonly (readonly Position[])[]): LineIndex {
  const pieces = cutLines(lines);
  return { ...pieces, ...buildBoxTree(pieces.starts) };
}
