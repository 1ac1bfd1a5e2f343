/**
 * One polygon's edges sorted into a grid, so that a point meets only edges near it. Each cell knows the parity of the
 * edges that surely pass west of it through all of its row, and lists those that a point in it must be tested against:
 * edges that may pass through the cell, and edges west of it that begin or end in its row. Degrees.
 */
import type { Position } from 'geojson';

const ROWS_PER_EDGE = 2;
const MOST_ROWS = 1 << 14;
const MOST_COLUMNS = 32;

/** E edges; R rows times C columns of cells, row by row from the south-west. */
export interface PolygonGrid {
  readonly west: number;
  readonly south: number;
  readonly east: number;
  readonly north: number;
  readonly rows: number;
  readonly columns: number;
  readonly rowsPerDegree: number;
  readonly columnsPerDegree: number;
  /** 4 E: longitude and latitude of both ends of each edge. */
  readonly edges: Float64Array;
  /** R C + 1: twice the first entry of each cell in `listed`, plus 1 where an odd number of unlisted edges lies west. */
  readonly cells: Int32Array;
  /** Edges by cell, as places in `edges`. */
  readonly listed: Int32Array;
}

type Frame = Omit<PolygonGrid, 'cells' | 'listed'>;

/** @param rings closed rings, the outer one and its holes. */
export function gridOf(rings: readonly (readonly Position[])[]): PolygonGrid {
  const frame = frameOf(edgesOf(rings));
  const count = frame.rows * frame.columns;
  const odd = new Uint8Array(count);
  const entries = new Entries();
  for (let at = 0; at < frame.edges.length; at += 4) sortIn(frame, at, entries, odd);
  const next = new Int32Array(count + 1);
  for (let entry = 0; entry < entries.length; entry++) next[entries.cell[entry]! + 1]!++;
  for (let cell = 0; cell < count; cell++) next[cell + 1]! += next[cell]!;
  const cells = next.map((first, cell) => 2 * first + (odd[cell] ?? 0));
  const listed = new Int32Array(entries.length);
  for (let entry = 0; entry < entries.length; entry++) {
    listed[next[entries.cell[entry]!]!++] = entries.edge[entry]!;
  }
  return { ...frame, cells, listed };
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

/**
 * Number of the cell, column or row that a coordinate lies in. It never falls as the coordinate grows, even as
 * rounded: whatever lies between two coordinates lies between their cells.
 */
export function cellOf(coordinate: number, least: number, perDegree: number, count: number): number {
  return Math.min(count - 1, Math.floor((coordinate - least) * perDegree));
}

function edgesOf(rings: readonly (readonly Position[])[]): Float64Array {
  const edges = new Float64Array(4 * rings.reduce((sum, ring) => sum + Math.max(0, ring.length - 1), 0));
  let at = 0;
  for (const ring of rings) {
    for (let i = 1; i < ring.length; i++) {
      edges[at++] = ring[i - 1]![0]!;
      edges[at++] = ring[i - 1]![1]!;
      edges[at++] = ring[i]![0]!;
      edges[at++] = ring[i]![1]!;
    }
  }
  return edges;
}

function frameOf(edges: Float64Array): Frame {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (let at = 0; at < edges.length; at += 2) {
    west = Math.min(west, edges[at]!);
    east = Math.max(east, edges[at]!);
    south = Math.min(south, edges[at + 1]!);
    north = Math.max(north, edges[at + 1]!);
  }
  const count = edges.length / 4;
  const rows = Math.max(1, Math.min(ROWS_PER_EDGE * count, MOST_ROWS));
  const columns = Math.max(1, Math.min(Math.ceil(2 * Math.sqrt(count)), MOST_COLUMNS));
  const rowsPerDegree = finiteOrZero(rows / (north - south));
  const columnsPerDegree = finiteOrZero(columns / (east - west));
  return { west, south, east, north, rows, columns, rowsPerDegree, columnsPerDegree, edges };
}

/** A polygon without width or height has one column or row. */
function finiteOrZero(perDegree: number): number {
  return Number.isFinite(perDegree) ? perDegree : 0;
}

/**
 * Lists an edge in the cells that must test it and flips those that it surely passes all of on the west.
 *
 * The columns that it may touch within a row have a margin far above what rounding moves an edge by in the test of a
 * point: in other columns that test could only say west, or only east.
 */
function sortIn(frame: Frame, at: number, entries: Entries, odd: Uint8Array): void {
  const { edges, west, east, south, north, rows, columns, rowsPerDegree, columnsPerDegree } = frame;
  const x = edges[at]!;
  const y = edges[at + 1]!;
  const otherX = edges[at + 2]!;
  const otherY = edges[at + 3]!;
  const lowest = cellOf(Math.min(y, otherY), south, rowsPerDegree, rows);
  const highest = cellOf(Math.max(y, otherY), south, rowsPerDegree, rows);
  const marginX = 1e-9 * (east - west) + 1e-14 * Math.max(Math.abs(east), Math.abs(west));
  const marginY = 1e-9 * (north - south) + 1e-14 * Math.max(Math.abs(north), Math.abs(south));
  const slope = (otherX - x) / (otherY - y);
  for (let row = lowest; row <= highest; row++) {
    let least = Math.min(x, otherX);
    let largest = Math.max(x, otherX);
    if (rowsPerDegree > 0 && Number.isFinite(slope)) {
      const atBottom = x + (south + row / rowsPerDegree - marginY - y) * slope;
      const atTop = x + (south + (row + 1) / rowsPerDegree + marginY - y) * slope;
      least = Math.max(least, Math.min(atBottom, atTop));
      largest = Math.min(largest, Math.max(atBottom, atTop));
    }
    const first = Math.max(0, cellOf(least - marginX, west, columnsPerDegree, columns));
    const last = cellOf(largest + marginX, west, columnsPerDegree, columns);
    for (let column = first; column <= last; column++) entries.add(row * columns + column, at);
    // A level edge is crossed by no ray; it matters only where a point may lie on it.
    if (y === otherY) continue;
    const passesAll = row > lowest && row < highest;
    for (let cell = row * columns + last + 1; cell < (row + 1) * columns; cell++) {
      if (passesAll) odd[cell]! ^= 1;
      else entries.add(cell, at);
    }
  }
}
