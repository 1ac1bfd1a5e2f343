/**
 * An order in which positions follow their neighbours: along Hilbert's curve over their bounding box (D. Hilbert,
 * Math. Ann. 38, 1891), sorted by radix.
 */

import { radixOrder } from '../../radix-order';

/** Of the curve: cells along each side are two to this power at most, so that two passes sort them. */
const MOST_LEVELS = 11;

/** @returns the positions' numbers (0 to n − 1); positions that are no numbers count as the box's corner. */
export function spatialOrder(longitudes: Float64Array, latitudes: Float64Array): Uint32Array {
  const count = longitudes.length;
  // About four cells per position, in one or two passes.
  const levels = Math.min(MOST_LEVELS, Math.max(1, Math.ceil(Math.log2(count + 1) / 2) + 1));
  return radixOrder(hilbertKeys(longitudes, latitudes, levels), 2 * levels);
}

function hilbertKeys(longitudes: Float64Array, latitudes: Float64Array, levels: number): Uint32Array {
  const cells = 2 ** levels;
  const [west, columns] = scale(longitudes, cells);
  const [south, rows] = scale(latitudes, cells);
  return Uint32Array.from(longitudes, (longitude, i) =>
    hilbertKey((longitude - west) * columns, (latitudes[i]! - south) * rows, levels),
  );
}

/** The least value, and cells per unit so that the largest value falls just inside the last cell. */
function scale(values: Float64Array, cells: number): [least: number, perUnit: number] {
  let least = Infinity;
  let largest = -Infinity;
  for (const value of values) {
    if (value < least) least = value;
    if (value > largest) largest = value;
  }
  return [least, largest > least ? (cells - 0.5) / (largest - least) : 0];
}

function hilbertKey(column: number, row: number, levels: number): number {
  let x = column | 0;
  let y = row | 0;
  let key = 0;
  for (let bit = levels - 1; bit >= 0; bit--) {
    const right = (x >> bit) & 1;
    const upper = (y >> bit) & 1;
    key = (key << 2) | ((3 * right) ^ upper);
    // Each quadrant holds the same curve, turned; the lower two mirrored as well.
    if (upper === 0) {
      if (right === 1) {
        x = ~x;
        y = ~y;
      }
      [x, y] = [y, x];
    }
  }
  return key;
}
