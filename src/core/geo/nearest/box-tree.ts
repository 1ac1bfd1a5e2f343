/**
 * A static hierarchy of boxes over runs of consecutive pieces. Nodes lie in preorder, each with the number of the node
 * after its subtree, so that a search is one loop without a stack: on to the next node, or past the subtree.
 */
import { START_STRIDE } from './line-pieces';

/** Pieces per leaf and branches per node: measured on lines of 1,000 to 100,000 vertices. */
const LEAF_SIZE = 4;
const BRANCHES = 8;

/** Numbers per node in `boxes`. */
export const BOX_STRIDE = 6;

/** N nodes; node 0 is the root. */
export interface BoxTree {
  /** 6 N: x, y, z of each box's centre, then half its width along each axis, metres. */
  readonly boxes: Float64Array;
  /** N: the node after each node's subtree; the next node after a leaf. */
  readonly after: Int32Array;
  /** N: the first piece of each node. */
  readonly firstPiece: Int32Array;
  /** N: the piece after the last of each node. */
  readonly endPiece: Int32Array;
}

/** @param starts 4 (P + 1): x, y, z and 1 / length² (0 for length zero) of P pieces, as in LinePieces. */
export function buildBoxTree(starts: Float64Array): BoxTree {
  const pieceCount = starts.length / START_STRIDE - 1;
  const boxes: number[] = [];
  const after: number[] = [];
  const firstPiece: number[] = [];
  const endPiece: number[] = [];
  if (pieceCount > 0) addNode(0, pieceCount);
  return {
    boxes: Float64Array.from(boxes),
    after: Int32Array.from(after),
    firstPiece: Int32Array.from(firstPiece),
    endPiece: Int32Array.from(endPiece),
  };

  function addNode(first: number, end: number): void {
    const node = after.length;
    after.push(0);
    firstPiece.push(first);
    endPiece.push(end);
    boxes.push(...boxAround(starts, first, end));
    const leaves = Math.ceil((end - first) / LEAF_SIZE);
    if (leaves > 1) {
      const branches = Math.min(BRANCHES, leaves);
      for (let branch = 0; branch < branches; branch++) {
        const from = first + LEAF_SIZE * Math.floor((leaves * branch) / branches);
        const to = first + LEAF_SIZE * Math.floor((leaves * (branch + 1)) / branches);
        addNode(from, Math.min(to, end));
      }
    }
    after[node] = after.length;
  }
}

function boxAround(starts: Float64Array, first: number, end: number): number[] {
  const low = [Infinity, Infinity, Infinity];
  const high = [-Infinity, -Infinity, -Infinity];
  for (let piece = first; piece < end; piece++) {
    // What follows a piece of length zero may be another line.
    const isPoint = starts[START_STRIDE * piece + 3] === 0;
    for (let point = piece; point <= (isPoint ? piece : piece + 1); point++) {
      for (let axis = 0; axis < 3; axis++) {
        const value = starts[START_STRIDE * point + axis]!;
        low[axis] = Math.min(low[axis]!, value);
        high[axis] = Math.max(high[axis]!, value);
      }
    }
  }
  // A relative 1e-12 covers the rounding of centre and half width.
  return [
    ...low.map((value, axis) => (value + high[axis]!) / 2),
    ...low.map((value, axis) => ((high[axis]! - value) / 2) * (1 + 1e-12) + 1e-8),
  ];
}
