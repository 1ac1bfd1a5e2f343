/**
 * Places that are doubtful, most of which only all of a file shows: axes that may be swapped, points far from all
 * others, what stands for no place. They stay where they are.
 */
import { OVERVIEW } from '../conflict';
import { nthSmallest } from '../nth-smallest';
import { problem, type Problem, type Where } from '../result';

/** Degrees from the middle of all beyond which a point is far. */
const FAR = 5;
/** Of more far points the file is of more than one region: of all, and of the few points of a small file. */
const FEW = 0.01;
const FEW_OF_SMALL = { share: 0.25, most: 3 };
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
  const placed = longitude.reduce((count, value) => (value === value ? count + 1 : count), 0);
  if (placed === 0) return [];
  const [x0, y0] = middleOf(longitude, latitude, placed);
  const isOurs = outside(x0, y0) <= AROUND;
  const doubts: Problem[] = [];
  const far: number[] = [];
  for (let row = 0; row < longitude.length; row += 1) {
    const [x, y] = [longitude[row]!, latitude[row]!];
    if (Number.isNaN(x)) continue;
    if (isPlaceholder(x, y)) {
      doubts.push(problem('placeholder_position', { longitude: x, latitude: y }, whereOf(row)));
    } else if (isOurs && maySwap(x, y)) {
      doubts.push(problem('may_be_swapped', { longitude: x, latitude: y }, whereOf(row)));
    } else if (isOurs && outside(x, y) === 0) continue;
    else if (Math.abs(x - x0) > FAR || Math.abs(y - y0) > FAR) far.push(row);
  }
  const { share, most } = FEW_OF_SMALL;
  if (far.length > Math.max(placed * FEW, Math.min(placed * share, most))) return doubts;
  return [
    ...doubts,
    ...far.map((row) =>
      problem('far_from_others', { longitude: longitude[row]!, latitude: latitude[row]! }, whereOf(row)),
    ),
  ];
}

/** One of the two at 0, or the same whole number twice, such as −9 or 99. */
function isPlaceholder(x: number, y: number): boolean {
  return (x === 0) !== (y === 0) || (x === y && Number.isInteger(x) && x !== 0);
}

/** Degrees from the two countries' box, along the axis that is farther from it; 0 within it. */
function outside(x: number, y: number): number {
  return Math.max(WEST - x, x - EAST, SOUTH - y, y - NORTH, 0);
}

/** Whether it is nearer to the two countries the other way round. */
function maySwap(x: number, y: number): boolean {
  return outside(y, x) <= AROUND && outside(y, x) < outside(x, y);
}

/** The medians of both axes, each point the likelier way round: a file may have many of them swapped. */
function middleOf(longitude: Float64Array, latitude: Float64Array, placed: number): [number, number] {
  const [across, along] = [new Float64Array(placed), new Float64Array(placed)];
  let at = 0;
  for (let row = 0; row < longitude.length; row += 1) {
    const [x, y] = [longitude[row]!, latitude[row]!];
    if (Number.isNaN(x)) continue;
    [across[at], along[at]] = maySwap(x, y) ? [y, x] : [x, y];
    at += 1;
  }
  return [nthSmallest(across, placed >> 1), nthSmallest(along, placed >> 1)];
}
