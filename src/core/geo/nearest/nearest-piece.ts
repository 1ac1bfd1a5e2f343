/**
 * Branch and bound for the piece of line nearest to a point. Chords through the Earth bound and rank; they need no
 * projection and have no special places. A chord c becomes a length along the ellipsoid as the arc of a circle with
 * the mean normal curvature κ of both ends, 2/κ · asin(κ c / 2), κ = (n₂ − n₁) · v / c² (n: unit normals, v: from the
 * one to the other). Measured against Karney all over the Earth, what that leaves out stays below 2e-9 of the distance
 * up to 500 km, 2e-6 up to 3,000 km, 1e-5 up to 5,000 km and 0.2 % anywhere.
 */
import { BOX_STRIDE } from './box-tree';
import { SECOND_ECCENTRICITY_SQUARED } from './ellipsoid';
import type { LineIndex } from './line-index';
import { START_STRIDE } from './line-pieces';

/** An upper bound of the ellipsoid's radii of curvature (at most 6,399,594 m), metres. */
const LARGEST_RADIUS = 6_405_000;

/** Where a search ends; also where it starts when `piece` is not negative. */
export interface NearestPiece {
  piece: number;
  /** Share of the way along the piece, 0 to 1. */
  share: number;
  /** Metres, approximate as described above. */
  distance: number;
}

/** Nodes still to visit, the nearest last: at most seven per level of the tree (see BRANCHES), eleven levels. */
const DEEPEST = 128;
const waitingNode = new Int32Array(DEEPEST);
const waitingDistance = new Float64Array(DEEPEST);

/**
 * Finds the piece nearest to a local point (see `toLocal`), starting from `found.piece` where one is known that may be
 * near. Leaves −1 and an infinite distance where there is no line, or none nearer than `within` metres.
 */
export function findNearestPiece(
  index: LineIndex,
  point: Float64Array,
  found: NearestPiece,
  within = Infinity,
): void {
  const { boxes, after, firstPiece, endPiece, starts, largestBulge } = index;
  const x = point[0]!;
  const y = point[1]!;
  const z = point[2]!;
  let bestPiece = found.piece;
  let bestShare = 0;
  let bestDistance = within;
  let limit = within === Infinity ? Infinity : squaredChordLimit(within, largestBulge);
  if (bestPiece >= 0) {
    measurePiece(index, point, bestPiece, found);
    bestShare = found.share;
    bestDistance = found.distance;
    limit = squaredChordLimit(bestDistance, largestBulge);
  }
  let waiting = after.length > 0 ? 1 : 0;
  waitingNode[0] = 0;
  waitingDistance[0] = 0;
  while (waiting > 0) {
    waiting--;
    if (waitingDistance[waiting]! > limit) continue;
    const node = waitingNode[waiting]!;
    const afterNode = after[node]!;
    const firstChild = node + 1;
    if (firstChild === afterNode) {
      const end = endPiece[node]!;
      for (let piece = firstPiece[node]!; piece < end; piece++) {
        if (squaredDistanceToChord(starts, START_STRIDE * piece, x, y, z) > limit) continue;
        if (piece === bestPiece) continue;
        measurePiece(index, point, piece, found);
        if (found.distance >= bestDistance) continue;
        bestPiece = piece;
        bestShare = found.share;
        bestDistance = found.distance;
        limit = squaredChordLimit(bestDistance, largestBulge);
      }
      continue;
    }
    const bottom = waiting;
    for (let child = firstChild; child < afterNode; child = after[child]!) {
      const distance = squaredDistanceToBox(boxes, BOX_STRIDE * child, x, y, z);
      if (distance > limit) continue;
      let at = waiting++;
      for (; at > bottom && waitingDistance[at - 1]! < distance; at--) {
        waitingDistance[at] = waitingDistance[at - 1]!;
        waitingNode[at] = waitingNode[at - 1]!;
      }
      waitingDistance[at] = distance;
      waitingNode[at] = child;
    }
  }
  found.piece = bestPiece;
  found.share = bestShare;
  found.distance = bestPiece < 0 ? Infinity : bestDistance;
}

/**
 * Square of the longest chord to a piece that may hold a point within `distance` along the ellipsoid: an arc that
 * bends as little as the ellipsoid anywhere does has the longest chord (Schur), and a piece leaves its own chord by
 * at most `slack`. sin u ≤ u − u³/6 + u⁵/120. The share added covers rounding.
 */
function squaredChordLimit(distance: number, slack: number): number {
  const half = distance / (2 * LARGEST_RADIUS);
  const square = half * half;
  const chord = distance * (1 - square * (1 / 6 - square / 120)) + slack;
  return chord * chord * (1 + 1e-12);
}

function squaredDistanceToBox(boxes: Float64Array, at: number, x: number, y: number, z: number): number {
  // d + |d| is twice the positive part of d, without a branch.
  const dx = Math.abs(x - boxes[at]!) - boxes[at + 3]!;
  const dy = Math.abs(y - boxes[at + 1]!) - boxes[at + 4]!;
  const dz = Math.abs(z - boxes[at + 2]!) - boxes[at + 5]!;
  const px = dx + Math.abs(dx);
  const py = dy + Math.abs(dy);
  const pz = dz + Math.abs(dz);
  return 0.25 * (px * px + py * py + pz * pz);
}

function squaredDistanceToChord(starts: Float64Array, at: number, x: number, y: number, z: number): number {
  const startX = starts[at]!;
  const startY = starts[at + 1]!;
  const startZ = starts[at + 2]!;
  const alongX = starts[at + 4]! - startX;
  const alongY = starts[at + 5]! - startY;
  const alongZ = starts[at + 6]! - startZ;
  const fromX = x - startX;
  const fromY = y - startY;
  const fromZ = z - startZ;
  let share = (fromX * alongX + fromY * alongY + fromZ * alongZ) * starts[at + 3]!;
  if (share < 0) share = 0;
  else if (share > 1) share = 1;
  const offX = fromX - share * alongX;
  const offY = fromY - share * alongY;
  const offZ = fromZ - share * alongZ;
  return offX * offX + offY * offY + offZ * offZ;
}

/** Writes the nearest point of a piece's parabola, and the distance to it along the ellipsoid, to `found`. */
function measurePiece(index: LineIndex, point: Float64Array, piece: number, found: NearestPiece): void {
  const { starts, bulges } = index;
  const at = START_STRIDE * piece;
  const fromX = starts[at]! - point[0]!;
  const fromY = starts[at + 1]! - point[1]!;
  const fromZ = starts[at + 2]! - point[2]!;
  const inverse = starts[at + 3]!;
  let share = 0;
  let x = fromX;
  let y = fromY;
  let z = fromZ;
  if (inverse > 0) {
    const alongX = starts[at + 4]! - starts[at]!;
    const alongY = starts[at + 5]! - starts[at + 1]!;
    const alongZ = starts[at + 6]! - starts[at + 2]!;
    const bulgeX = bulges[3 * piece]!;
    const bulgeY = bulges[3 * piece + 1]!;
    const bulgeZ = bulges[3 * piece + 2]!;
    share = clampShare(-(fromX * alongX + fromY * alongY + fromZ * alongZ) * inverse);
    // Newton's method: each step squares the error, which the chord leaves at about a thousandth.
    for (let step = 0; step < 2; step++) {
      const rise = share * (1 - share);
      x = fromX + share * alongX + rise * bulgeX;
      y = fromY + share * alongY + rise * bulgeY;
      z = fromZ + share * alongZ + rise * bulgeZ;
      const slope = 1 - 2 * share;
      const tangentX = alongX + slope * bulgeX;
      const tangentY = alongY + slope * bulgeY;
      const tangentZ = alongZ + slope * bulgeZ;
      const bend =
        tangentX * tangentX +
        tangentY * tangentY +
        tangentZ * tangentZ -
        2 * (x * bulgeX + y * bulgeY + z * bulgeZ);
      if (bend > 0) share = clampShare(share - (x * tangentX + y * tangentY + z * tangentZ) / bend);
    }
    const rise = share * (1 - share);
    x = fromX + share * alongX + rise * bulgeX;
    y = fromY + share * alongY + rise * bulgeY;
    z = fromZ + share * alongZ + rise * bulgeZ;
  }
  found.piece = piece;
  found.share = share;
  found.distance = arcLength(index, point, x, y, z);
}

function clampShare(share: number): number {
  return share < 0 ? 0 : share > 1 ? 1 : share;
}

/** Length along the ellipsoid from a local point to where the vector x, y, z from it ends, both on the ellipsoid. */
function arcLength({ frame }: LineIndex, point: Float64Array, x: number, y: number, z: number): number {
  const chordSquared = x * x + y * y + z * z;
  if (chordSquared === 0) return 0;
  const { axes, origin } = frame;
  const towardPole = SECOND_ECCENTRICITY_SQUARED;
  let normalX = point[0]! + x + origin[0]!;
  let normalY = point[1]! + y + origin[1]!;
  let normalZ = point[2]! + z + origin[2]!;
  const height = towardPole * (normalX * axes[2]! + normalY * axes[5]! + normalZ * axes[8]!);
  normalX += height * axes[2]!;
  normalY += height * axes[5]!;
  normalZ += height * axes[8]!;
  const unit = 1 / Math.sqrt(normalX * normalX + normalY * normalY + normalZ * normalZ);
  const turn =
    (normalX * unit - point[3]!) * x + (normalY * unit - point[4]!) * y + (normalZ * unit - point[5]!) * z;
  const chord = Math.sqrt(chordSquared);
  // (κ c / 2)²; the turn of the normals is κ c².
  const square = (turn * turn) / (4 * chordSquared);
  if (square < 1e-3) {
    return chord * (1 + square * (1 / 6 + square * (3 / 40 + (square * 15) / 336)));
  }
  const half = Math.sqrt(square);
  return (chord * Math.asin(Math.min(1, half))) / half;
}
