/**
 * A picture of one polygon: cells that no edge touches lie wholly inside or outside, and a look at the cell answers for
 * every point in it. A ring of cells outside surrounds the bounding box, so that a look needs no test of the box.
 */
import { cellOf, cellsOver, columnsInRow, marginOf, type Cells, type PolygonEdges } from './polygon-cells';
import { gridHolds, type PolygonGrid } from './polygon-grid';

/** Cells along each side, per square root of edges; what is won in answers is lost in building and cache beyond. */
const CELLS_PER_ROOT = 16;
const MOST_CELLS = 512;

const OUTSIDE = 0;
const INSIDE = 1;
/** An edge touches the cell: its points need a test each. */
export const UNDECIDED = 2;

export interface PolygonMask {
  /** The south-west corner of the bounding box, degrees. */
  readonly west: number;
  readonly south: number;
  readonly columnsPerDegree: number;
  readonly rowsPerDegree: number;
  /** N cells along each side of the bounding box. */
  readonly size: number;
  /** (N + 2)² cells, row by row from the south-west: OUTSIDE, INSIDE or UNDECIDED. */
  readonly cells: Uint8Array;
}

export function maskOf(grid: PolygonGrid): PolygonMask {
  const edgeCount = grid.ends.length / 4;
  const size = Math.max(1, Math.min(Math.ceil(CELLS_PER_ROOT * Math.sqrt(edgeCount)), MOST_CELLS));
  const over = cellsOver(grid, size, size);
  // The box's north and east edges belong to its last cells, not to the ring around it.
  const frame: Cells = {
    ...over,
    rowsPerDegree: over.rowsPerDegree * (1 - 1e-9),
    columnsPerDegree: over.columnsPerDegree * (1 - 1e-9),
  };
  const cells = new Uint8Array((size + 2) ** 2);
  for (let at = 0; at < grid.ends.length; at += 4) markUndecided(grid, frame, at, cells);
  decideOthers(grid, frame, cells);
  const { west, south } = grid;
  const { columnsPerDegree, rowsPerDegree } = frame;
  return { west, south, columnsPerDegree, rowsPerDegree, size, cells };
}

/** OUTSIDE (0), INSIDE (1) or UNDECIDED for a position in degrees. */
export function maskAt(mask: PolygonMask, longitude: number, latitude: number): number {
  return mask.cells[maskCell(mask, longitude, latitude)]!;
}

/** The number of the cell that holds a position; beyond the cells, the nearest of the ring around them. */
export function maskCell(mask: PolygonMask, longitude: number, latitude: number): number {
  const beyond = mask.size + 1.5;
  const column = Math.min(Math.max((longitude - mask.west) * mask.columnsPerDegree + 1, 0), beyond) | 0;
  const row = Math.min(Math.max((latitude - mask.south) * mask.rowsPerDegree + 1, 0), beyond) | 0;
  return row * (mask.size + 2) + column;
}

function markUndecided(edges: PolygonEdges, frame: Cells, at: number, cells: Uint8Array): void {
  const { rows, columns, rowsPerDegree } = frame;
  const y = edges.ends[at + 1]!;
  const otherY = edges.ends[at + 3]!;
  const margin = marginOf(edges.south, edges.north);
  const lowest = cellOf(Math.min(y, otherY) - margin, edges.south, rowsPerDegree, rows);
  const highest = cellOf(Math.max(y, otherY) + margin, edges.south, rowsPerDegree, rows);
  const span = new Int32Array(2);
  for (let row = lowest; row <= highest; row++) {
    columnsInRow(edges, frame, at, row, span);
    const start = (row + 1) * (columns + 2) + 1;
    cells.fill(UNDECIDED, start + span[0]!, start + span[1]! + 1);
  }
}

/** No edge parts neighbours that none touches: one is tested and the others follow it. */
function decideOthers(grid: PolygonGrid, frame: Cells, cells: Uint8Array): void {
  const stride = frame.columns + 2;
  for (let row = 0; row < frame.rows; row++) {
    for (let column = 0; column < frame.columns; column++) {
      const cell = (row + 1) * stride + column + 1;
      if (cells[cell] === UNDECIDED) continue;
      if (column > 0 && cells[cell - 1] !== UNDECIDED) cells[cell] = cells[cell - 1]!;
      else if (row > 0 && cells[cell - stride] !== UNDECIDED) cells[cell] = cells[cell - stride]!;
      else {
        const longitude = grid.west + (column + 0.5) / frame.columnsPerDegree;
        const latitude = grid.south + (row + 0.5) / frame.rowsPerDegree;
        cells[cell] = gridHolds(grid, longitude, latitude) ? INSIDE : OUTSIDE;
      }
    }
  }
}
