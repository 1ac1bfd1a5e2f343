/**
 * The search for lines thousands of kilometres away, where chords no longer rank as lengths along the ellipsoid do:
 * branch and bound on Karney's distance itself. What lies within r of a point at distance d is at least d − r away.
 * It compares ends of pieces; between them a line a quarter of the Earth away is nearer by decimetres at most.
 */
import { BOX_STRIDE } from './box-tree';
import { geodesicDistance } from './ellipsoid';
import type { LineIndex } from './line-index';
import { START_STRIDE } from './line-pieces';
import type { NearestPiece } from './nearest-piece';

/** Share of the distance by which the answer may exceed the least. */
const TOLERANCE = 1e-5;

/** Improves on `found`, the result of a search by chords. */
export function findFarVertex(
  index: LineIndex,
  longitude: number,
  latitude: number,
  found: NearestPiece,
): void {
  const { after, firstPiece, endPiece } = index;
  const distanceTo = (piece: number) => {
    const [pieceLongitude, pieceLatitude] = pieceStart(index, piece);
    return geodesicDistance(longitude, latitude, pieceLongitude, pieceLatitude);
  };
  const keepIfNearer = (piece: number, distance: number) => {
    if (distance >= found.distance) return;
    found.piece = piece;
    found.share = 0;
    found.distance = distance;
  };
  found.distance = Infinity;
  keepIfNearer(found.piece, distanceTo(found.piece));
  let node = 0;
  while (node < after.length) {
    const middle = (firstPiece[node]! + endPiece[node]!) >> 1;
    const distance = distanceTo(middle);
    keepIfNearer(middle, distance);
    if (distance - reach(index, node, middle) > found.distance * (1 - TOLERANCE)) {
      node = after[node]!;
      continue;
    }
    const isLeaf = after[node] === node + 1;
    if (isLeaf) {
      for (let piece = firstPiece[node]!; piece < endPiece[node]!; piece++) {
        keepIfNearer(piece, distanceTo(piece));
      }
    }
    node++;
  }
}

/** Longitude and latitude of where a piece starts, degrees. */
function pieceStart({ vertices, firstPieceOfVertex, vertexOfPiece }: LineIndex, piece: number) {
  const vertex = vertexOfPiece[piece]!;
  const first = firstPieceOfVertex[vertex]!;
  const longitude = vertices[2 * vertex]!;
  const latitude = vertices[2 * vertex + 1]!;
  if (piece === first) return [longitude, latitude] as const;
  const share = (piece - first) / (firstPieceOfVertex[vertex + 1]! - first);
  return [
    longitude + share * (vertices[2 * vertex + 2]! - longitude),
    latitude + share * (vertices[2 * vertex + 3]! - latitude),
  ] as const;
}

/** A length along the ellipsoid within which all of a node's ends of pieces lie from where one piece starts, metres. */
function reach({ boxes, starts }: LineIndex, node: number, piece: number): number {
  let squared = 0;
  for (let axis = 0; axis < 3; axis++) {
    const centre = boxes[BOX_STRIDE * node + axis]!;
    const halfWidth = boxes[BOX_STRIDE * node + 3 + axis]!;
    squared += (Math.abs(starts[START_STRIDE * piece + axis]! - centre) + halfWidth) ** 2;
  }
  const chord = Math.sqrt(squared);
  // An arc is at most 1 + c²/24R² + … times its chord c: 1.00105 at 1,000 km, and π/2 and a little at the antipodes.
  return chord < 1e6 ? 1.0011 * chord : 1.58 * chord;
}
