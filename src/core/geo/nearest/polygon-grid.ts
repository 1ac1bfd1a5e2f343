/**
 * One polygon's edges sorted into a grid, so that a point meets only those near it. Each cell knows the parity of the
 * edges that surely pass west of it through all of its row, and lists those that a point in it must be tested against:
 * edges that may pass through the cell, and edges west of it that begin or end in its row.
 *
 * The test of an edge is that of J. Hao et al., "Optimal reliable point-in-polygon test", Symmetry 10 (2018) 477, as
 * Turf applies it: differences are rounded, then the cross product's sign is exact. Answers are therefore the same as
 * Turf's on every point; what lies on an edge, a hole's included, is inside.
 */
import { exactCrossSign } from './cross-sign';
import { cellOf, cellsOver, columnsInRow, type Cells, type PolygonEdges } from './polygon-cells';

const ROWS_PER_EDGE = 1;
const MOST_ROWS = 1 << 14;
const MOST_COLUMNS = 64;

export interface PolygonGrid extends PolygonEdges, Cells {
  /**
   * One per cell, row by row, and one more: twice the cell's first entry in `listed`, plus 1 where an odd number of
   * unlisted edges passes west of it.
   */
  readonly cells: Int32Array;
  /** Edges by cell, as places in `ends`. */
  readonly listed: Int32Array;
}

export function gridOf(edges: PolygonEdges): PolygonGrid {
  const edgeCount = edges.ends.length / 4;
  const rows = Math.max(1, Math.min(ROWS_PER_EDGE * edgeCount, MOST_ROWS));
  const columns = Math.max(1, Math.min(Math.ceil(2 * Math.sqrt(edgeCount)), MOST_COLUMNS));
  const frame = cellsOver(edges, rows, columns);
  const odd = new Uint8Array(rows * columns);
  const entries = new Entries();
  for (let at = 0; at < edges.ends.length; at += 4) sortIn(edges, frame, at, entries, odd);
  const next = new Int32Array(rows * columns + 1);
  for (let entry = 0; entry < entries.length; entry++) next[entries.cell[entry]! + 1]!++;
  for (let cell = 0; cell < rows * columns; cell++) next[cell + 1]! += next[cell]!;
  const cells = next.map((first, cell) => 2 * first + (odd[cell] ?? 0));
  const listed = new Int32Array(entries.length);
  for (let entry = 0; entry < entries.length; entry++) {
    listed[next[entries.cell[entry]!]!++] = entries.edge[entry]!;
  }
  return { ...edges, ...frame, cells, listed };
}

/** Whether the polygon holds a position, its boundary included. */
export function gridHolds(grid: PolygonGrid, longitude: number, latitude: number): boolean {
  const inBox =
    longitude >= grid.west && longitude <= grid.east && latitude >= grid.south && latitude <= grid.north;
  if (!inBox) return false;
  const { ends, cells, listed } = grid;
  const row = cellOf(latitude, grid.south, grid.rowsPerDegree, grid.rows);
  const cell = row * grid.columns + cellOf(longitude, grid.west, grid.columnsPerDegree, grid.columns);
  const packed = cells[cell]!;
  const end = cells[cell + 1]! >> 1;
  // Edges that a ray westward crosses; an edge includes its lower end and not its upper.
  let odd = (packed & 1) === 1;
  for (let entry = packed >> 1; entry < end; entry++) {
    const at = listed[entry]!;
    const y = ends[at + 1]! - latitude;
    const otherY = ends[at + 3]! - latitude;
    if ((y > 0 && otherY > 0) || (y < 0 && otherY < 0)) continue;
    const x = ends[at]! - longitude;
    const otherX = ends[at + 2]! - longitude;
    if (x > 0 && otherX > 0) continue;
    const isCrossed = y > 0 !== otherY > 0;
    if (x < 0 && otherX < 0) {
      if (isCrossed) odd = !odd;
      continue;
    }
    const isLevel = y === 0 && otherY === 0;
    const side = isLevel ? 0 : exactCrossSign(otherX, y, x, otherY);
    if (side === 0) return true;
    if (isCrossed && side > 0 === otherY > 0) odd = !odd;
  }
  return odd;
}

/** A growing list of edges and the cells that list them. */
class Entries {
  cell = new Int32Array(1024);
  edge = new Int32Array(1024);
  length = 0;

  add(cell: number, edge: number): void {
    if (this.length === this.cell.length) {
      this.cell = doubled(this.cell);
      this.edge = doubled(this.edge);
    }
    this.cell[this.length] = cell;
    this.edge[this.length] = edge;
    this.length++;
  }
}

function doubled(numbers: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(2 * numbers.length);
  larger.set(numbers);
  return larger;
}

/** Lists an edge in the cells that must test it, and flips those that it surely passes all of on the west. */
function sortIn(edges: PolygonEdges, frame: Cells, at: number, entries: Entries, odd: Uint8Array): void {
  const { rows, columns, rowsPerDegree } = frame;
  const y = edges.ends[at + 1]!;
  const otherY = edges.ends[at + 3]!;
  const lowest = cellOf(Math.min(y, otherY), edges.south, rowsPerDegree, rows);
  const highest = cellOf(Math.max(y, otherY), edges.south, rowsPerDegree, rows);
  const span = new Int32Array(2);
  for (let row = lowest; row <= highest; row++) {
    columnsInRow(edges, frame, at, row, span);
    const beyond = row * columns + span[1]! + 1;
    for (let cell = row * columns + span[0]!; cell < beyond; cell++) entries.add(cell, at);
    // A level edge is crossed by no ray; it matters only where a point may lie on it.
    if (y === otherY) continue;
    const passesAll = row > lowest && row < highest;
    for (let cell = beyond; cell < (row + 1) * columns; cell++) {
      if (passesAll) odd[cell]! ^= 1;
      else entries.add(cell, at);
    }
  }
}
