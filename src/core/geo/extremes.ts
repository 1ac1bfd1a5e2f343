/**
 * The smallest and the largest value that a distance takes over an area.
 *
 * Branch and bound on a quadtree of longitude and latitude: a distance changes by at most as much as the point moves
 * (it is 1-Lipschitz), so over a cell of radius ρ it stays within ρ of its value at the cell's middle. Cells that
 * cannot hold the extreme, or that lie beside the area, are dropped; the others are split until the bound is within
 * the tolerance. The answer errs outwards only: never inside the true range, at most the tolerance beyond it.
 */
import { RADIANS_PER_DEGREE, SEMI_MAJOR_AXIS } from './nearest/ellipsoid';

/** Metres within which the extremes are found. */
const EXTREME_TOLERANCE = 0.5;

/** Cells looked at before the search settles for the bound it has: a guard, not a limit met in practice. */
const CELL_LIMIT = 200_000;

/** Metres in a degree of the equator, and by how much other degrees of the ellipsoid are longer than on its sphere. */
const LONGEST_DEGREE = SEMI_MAJOR_AXIS * RADIANS_PER_DEGREE;
const FLATTENING_ALLOWANCE = 1.0068;

/** A set of positions, bounded and closed; degrees and metres. */
export interface Area {
  /** West, south, east, north of a box that holds the area; degrees. */
  box: readonly [west: number, south: number, east: number, north: number];
  contains: (longitude: number, latitude: number) => boolean;
  /** A lower bound of the distance from a position to the area, metres; 0 or less where it may be inside. */
  clearance: (longitude: number, latitude: number) => number;
  /** Positions known to be in the area, at least one. */
  seeds: readonly (readonly [longitude: number, latitude: number])[];
}

/** A function of position in metres that changes by at most a metre per metre. */
export type LipschitzFunction = (longitude: number, latitude: number) => number;

/** Values that need not be told apart: all up to `from`, all from `upTo` on. The narrower, the shorter the search. */
export interface Interest {
  from?: number;
  upTo?: number;
}

/** The largest value of `f` over the area: not less than it, and at most twice the tolerance more. */
export function maximumOver(
  area: Area,
  f: LipschitzFunction,
  { from = -Infinity, upTo = Infinity }: Interest = {},
): number {
  const cells = new CellQueue();
  /** The largest value met in the area, and the largest that a dropped cell may have held. */
  let best = from - EXTREME_TOLERANCE;
  let dropped = -Infinity;
  const meet = (longitude: number, latitude: number, halfWidth: number, halfHeight: number) => {
    const radius = cellRadius(latitude, halfWidth, halfHeight);
    if (area.clearance(longitude, latitude) > radius) return;
    const value = f(longitude, latitude);
    const bound = value + radius;
    if (value > best && area.contains(longitude, latitude)) best = value;
    if (bound <= best + EXTREME_TOLERANCE || radius <= EXTREME_TOLERANCE / 2) {
      dropped = Math.max(dropped, bound);
    } else cells.push({ longitude, latitude, halfWidth, halfHeight, bound });
  };

  for (const [longitude, latitude] of area.seeds) best = Math.max(best, f(longitude, latitude));
  const [west, south, east, north] = area.box;
  meet((west + east) / 2, (south + north) / 2, (east - west) / 2, (north - south) / 2);
  for (let looked = 0; best < upTo; looked += 1) {
    const cell = cells.pop();
    if (!cell) break;
    if (cell.bound <= best + EXTREME_TOLERANCE || looked >= CELL_LIMIT) {
      dropped = Math.max(dropped, cell.bound);
      break;
    }
    const [halfWidth, halfHeight] = [cell.halfWidth / 2, cell.halfHeight / 2];
    for (const x of [-halfWidth, halfWidth]) {
      for (const y of [-halfHeight, halfHeight]) {
        meet(cell.longitude + x, cell.latitude + y, halfWidth, halfHeight);
      }
    }
  }
  return Math.min(upTo, Math.max(best, dropped));
}

/** The smallest value of `f` over the area, which cannot fall below `floor`; as `maximumOver`. */
export function minimumOver(area: Area, f: LipschitzFunction, floor = -Infinity): number {
  return -maximumOver(area, (longitude, latitude) => -f(longitude, latitude), { upTo: -floor });
}

/** Whether `f` exceeds the threshold anywhere in the area; yes where it comes within the tolerance of it. */
export function exceedsIn(area: Area, f: LipschitzFunction, threshold: number): boolean {
  return maximumOver(area, f, { from: threshold, upTo: threshold + EXTREME_TOLERANCE }) > threshold;
}

interface Cell {
  longitude: number;
  latitude: number;
  halfWidth: number;
  halfHeight: number;
  /** What the function cannot exceed in the cell. */
  bound: number;
}

/**
 * Metres from the middle of a cell to its farthest corner, or a little more: a degree is longest along the equator
 * and along the meridian at a pole.
 */
function cellRadius(latitude: number, halfWidth: number, halfHeight: number): number {
  const nearEquator = Math.max(0, Math.abs(latitude) - halfHeight) * RADIANS_PER_DEGREE;
  return Math.hypot(
    LONGEST_DEGREE * Math.cos(nearEquator) * halfWidth * FLATTENING_ALLOWANCE,
    LONGEST_DEGREE * FLATTENING_ALLOWANCE * halfHeight,
  );
}

/** A binary heap with the highest bound on top. */
class CellQueue {
  readonly #cells: Cell[] = [];

  push(cell: Cell): void {
    const cells = this.#cells;
    let at = cells.length;
    cells.push(cell);
    while (at > 0) {
      const parent = (at - 1) >> 1;
      if (cells[parent]!.bound >= cell.bound) break;
      cells[at] = cells[parent]!;
      at = parent;
    }
    cells[at] = cell;
  }

  pop(): Cell | undefined {
    const cells = this.#cells;
    const top = cells[0];
    const last = cells.pop();
    if (!top || !last || cells.length === 0) return top;
    let at = 0;
    for (;;) {
      let child = 2 * at + 1;
      if (child >= cells.length) break;
      if (child + 1 < cells.length && cells[child + 1]!.bound > cells[child]!.bound) child += 1;
      if (cells[child]!.bound <= last.bound) break;
      cells[at] = cells[child]!;
      at = child;
    }
    cells[at] = last;
    return top;
  }
}
