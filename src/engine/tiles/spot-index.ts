/**
 * The rows' spots in Morton's order (G. M. Morton, IBM, 1966): the square's quarters north-west, north-east, south-west,
 * south-east, and so on within each. What lies in a square of this division stands side by side.
 */
import { worldX, worldY } from './world';

/** Bits of x and of y that one pass of the sort takes. */
const DIGIT_BITS = 8;
const DIGITS = 2 ** (2 * DIGIT_BITS);
const COORDINATE_BITS = 32;

/** One entry per row that has a position. */
export interface SpotIndex {
  readonly rows: Uint32Array;
  /** World units. */
  readonly x: Uint32Array;
  readonly y: Uint32Array;
}

/** Cells of the division into 2^level × 2^level squares, first to last inclusive. */
export interface CellBlock {
  level: number;
  firstColumn: number;
  lastColumn: number;
  firstRow: number;
  lastRow: number;
}

/** Entries `from` to `to` − 1 of the index. */
export type CellVisitor = (column: number, row: number, from: number, to: number) => void;

/** Degrees, NaN where a row has no position. Rows at the same spot keep their order. */
export function buildSpotIndex(longitude: Float64Array, latitude: Float64Array): SpotIndex {
  let spots = spotsInRowOrder(longitude, latitude);
  let sorted = emptyIndex(spots.rows.length);
  const interleaved = interleavedZeros();
  for (let shift = 0; shift < COORDINATE_BITS; shift += DIGIT_BITS) {
    sortByDigit(spots, shift, interleaved, sorted);
    [spots, sorted] = [sorted, spots];
  }
  return spots;
}

/** Visits the cells of a block that hold spots, in the index's order. */
export function visitCells({ rows, x, y }: SpotIndex, block: CellBlock, visit: CellVisitor): void {
  visitSquare(0, 0, 0, 0, rows.length);

  /** Entries `from` to `to` − 1 lie in the square at this level, column and row. */
  function visitSquare(level: number, column: number, row: number, from: number, to: number): void {
    if (from === to || isApart(level, column, row, block)) return;
    if (level === block.level) {
      visit(column, row, from, to);
      return;
    }
    const bit = COORDINATE_BITS - 1 - level;
    const south = firstWithBit(y, bit, from, to);
    const northEast = firstWithBit(x, bit, from, south);
    const southEast = firstWithBit(x, bit, south, to);
    const [west, north, next] = [2 * column, 2 * row, level + 1];
    visitSquare(next, west, north, from, northEast);
    visitSquare(next, west + 1, north, northEast, south);
    visitSquare(next, west, north + 1, south, southEast);
    visitSquare(next, west + 1, north + 1, southEast, to);
  }
}

function spotsInRowOrder(longitude: Float64Array, latitude: Float64Array): SpotIndex {
  const spots = emptyIndex(longitude.length);
  let count = 0;
  for (let row = 0; row < longitude.length; row++) {
    if (Number.isNaN(longitude[row]!) || Number.isNaN(latitude[row]!)) continue;
    spots.rows[count] = row;
    spots.x[count] = worldX(longitude[row]!);
    spots.y[count] = worldY(latitude[row]!);
    count++;
  }
  if (count === longitude.length) return spots;
  return { rows: spots.rows.slice(0, count), x: spots.x.slice(0, count), y: spots.y.slice(0, count) };
}

function emptyIndex(count: number): SpotIndex {
  return { rows: new Uint32Array(count), x: new Uint32Array(count), y: new Uint32Array(count) };
}

/** Each number of DIGIT_BITS bits with a zero before every bit. */
function interleavedZeros(): Uint16Array {
  return Uint16Array.from({ length: 2 ** DIGIT_BITS }, (_, number) => {
    let spread = 0;
    for (let bit = 0; bit < DIGIT_BITS; bit++) spread |= ((number >>> bit) & 1) << (2 * bit);
    return spread;
  });
}

function sortByDigit(spots: SpotIndex, shift: number, interleaved: Uint16Array, sorted: SpotIndex): void {
  const { rows, x, y } = spots;
  const mask = 2 ** DIGIT_BITS - 1;
  const digits = new Uint16Array(rows.length);
  const next = new Uint32Array(DIGITS + 1);
  for (let i = 0; i < digits.length; i++) {
    const digit = (interleaved[(y[i]! >>> shift) & mask]! << 1) | interleaved[(x[i]! >>> shift) & mask]!;
    digits[i] = digit;
    next[digit + 1]!++;
  }
  for (let digit = 0; digit < DIGITS; digit++) next[digit + 1]! += next[digit]!;
  for (let i = 0; i < digits.length; i++) {
    const at = next[digits[i]!]!++;
    sorted.rows[at] = rows[i]!;
    sorted.x[at] = x[i]!;
    sorted.y[at] = y[i]!;
  }
}

/** Whether the square has no cell of the block in it. */
function isApart(level: number, column: number, row: number, block: CellBlock): boolean {
  const side = 2 ** (block.level - level);
  return (
    column * side > block.lastColumn ||
    (column + 1) * side <= block.firstColumn ||
    row * side > block.lastRow ||
    (row + 1) * side <= block.firstRow
  );
}

/** The first entry whose coordinate has the bit, among entries where all that have it follow those that do not. */
function firstWithBit(coordinates: Uint32Array, bit: number, from: number, to: number): number {
  let [low, high] = [from, to];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((coordinates[middle]! >>> bit) & 1) high = middle;
    else low = middle + 1;
  }
  return low;
}
