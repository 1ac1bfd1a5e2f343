/**
 * Places that only all of a file shows to be doubtful: axes that may be swapped, and points far from all others. They
 * stay where they are.
 */
import { OVERVIEW } from '../conflict';
import { nthSmallest } from '../nth-smallest';
import { problem, type Problem, type Where } from '../result';

/** Degrees from the middle of all beyond which a point is far, and the part of all that such points may be at most. */
const FAR = 5;
const FEW = 0.01;
/** Degrees around the two countries within which a file is about them. */
const AROUND = 4;

const [WEST, SOUTH, EAST, NORTH] = OVERVIEW;

/**
 * @param longitude degrees, by row; NaN where it has no place
 * @param whereOf names a row
 */
export function placeDoubts(
  longitude: Float64Array,
  latitude: Float64Array,
  whereOf: (row: number) => Where,
): Problem[] {
  const given = (degrees: Float64Array) => degrees.filter((value) => value === value);
  const [east, north] = [given(longitude), given(latitude)];
  const placed = east.length;
  if (placed === 0) return [];
  const middle = [medianOf(east), medianOf(north)] as const;
  const isOurs = isAbout(middle[0], middle[1]) || isAbout(middle[1], middle[0]);
  const doubts: Problem[] = [];
  const far: number[] = [];
  for (let row = 0; row < longitude.length; row += 1) {
    const [x, y] = [longitude[row]!, latitude[row]!];
    if (Number.isNaN(x)) continue;
    if (isOurs && !isAbout(x, y) && isAbout(y, x)) {
      doubts.push(problem('may_be_swapped', { longitude: x, latitude: y }, whereOf(row)));
    } else if (Math.abs(x - middle[0]) > FAR || Math.abs(y - middle[1]) > FAR) far.push(row);
  }
  if (far.length >= placed * FEW) return doubts;
  return [
    ...doubts,
    ...far.map((row) =>
      problem('far_from_others', { longitude: longitude[row]!, latitude: latitude[row]! }, whereOf(row)),
    ),
  ];
}

function isAbout(x: number, y: number): boolean {
  return x >= WEST - AROUND && x <= EAST + AROUND && y >= SOUTH - AROUND && y <= NORTH + AROUND;
}

function medianOf(degrees: Float64Array): number {
  return nthSmallest(degrees, degrees.length >> 1);
}
