/**
 * An order in which positions follow their neighbours: along Hilbert's curve over their bounding box (D. Hilbert,
 * Math. Ann. 38, 1891), sorted by radix.
 */

const RADIX_BITS = 11;
const RADIX = 1 << RADIX_BITS;

/** @returns the positions' numbers (0 to n − 1); positions that are no numbers count as the box's corner. */
export function spatialOrder(longitudes: Float64Array, latitudes: Float64Array): Uint32Array {
  const count = longitudes.length;
  // About four cells per position, in one or two passes.
  const levels = Math.min(RADIX_BITS, Math.max(1, Math.ceil(Math.log2(count + 1) / 2) + 1));
  const keys = hilbertKeys(longitudes, latitudes, levels);
  let order = new Uint32Array(count);
  for (let i = 0; i < count; i++) order[i] = i;
  let sorted = new Uint32Array(count);
  for (let shift = 0; shift < 2 * levels; shift += RADIX_BITS) {
    sortByDigit(keys, shift, order, sorted);
    [order, sorted] = [sorted, order];
  }
  return order;
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

function sortByDigit(keys: Uint32Array, shift: number, order: Uint32Array, sorted: Uint32Array): void {
  const mask = RADIX - 1;
  const next = new Uint32Array(RADIX + 1);
  for (const key of keys) next[((key >>> shift) & mask) + 1]!++;
  for (let digit = 0; digit < RADIX; digit++) next[digit + 1]! += next[digit]!;
  for (const position of order) {
    const digit = (keys[position]! >>> shift) & mask;
    sorted[next[digit]!] = position;
    next[digit]!++;
  }
}
