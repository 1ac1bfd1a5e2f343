/** A polygon's edges over a grid of cells laid on its bounding box. Degrees. */
import type { Position } from 'geojson';

export interface PolygonEdges {
  readonly west: number;
  readonly south: number;
  readonly east: number;
  readonly north: number;
  /** 4 E for E edges: longitude and latitude of both ends of each. */
  readonly ends: Float64Array;
}

/** Rows count from the south, columns from the west. */
export interface Cells {
  readonly rows: number;
  readonly columns: number;
  readonly rowsPerDegree: number;
  readonly columnsPerDegree: number;
}

/** @param rings closed rings, the outer one and its holes. */
export function edgesOf(rings: readonly (readonly Position[])[]): PolygonEdges {
  const ends = new Float64Array(4 * rings.reduce((sum, ring) => sum + Math.max(0, ring.length - 1), 0));
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  let at = 0;
  for (const ring of rings) {
    for (let i = 1; i < ring.length; i++) {
      for (const [longitude, latitude] of [ring[i - 1]!, ring[i]!] as [number, number][]) {
        ends[at++] = longitude;
        ends[at++] = latitude;
        west = Math.min(west, longitude);
        east = Math.max(east, longitude);
        south = Math.min(south, latitude);
        north = Math.max(north, latitude);
      }
    }
  }
  return { west, south, east, north, ends };
}

/** So many rows and columns over the bounding box; all in one row or column where it has no height or width. */
export function cellsOver({ west, south, east, north }: PolygonEdges, rows: number, columns: number): Cells {
  const rowsPerDegree = rows / (north - south);
  const columnsPerDegree = columns / (east - west);
  return {
    rows,
    columns,
    rowsPerDegree: Number.isFinite(rowsPerDegree) ? rowsPerDegree : 0,
    columnsPerDegree: Number.isFinite(columnsPerDegree) ? columnsPerDegree : 0,
  };
}

/**
 * The row or column of a coordinate within the bounding box. It never falls as the coordinate grows, even as rounded:
 * whatever lies between two coordinates lies between their cells.
 */
export function cellOf(coordinate: number, least: number, perDegree: number, count: number): number {
  return Math.max(0, Math.min(count - 1, Math.floor((coordinate - least) * perDegree)));
}

/**
 * How far from a cell an edge counts as touching it, degrees of longitude or latitude: a billionth of the box, and more
 * where rounding moves cells by more. Beyond it, the test of a point in the cell surely finds the edge on one side.
 */
export function marginOf(least: number, most: number): number {
  return 1e-9 * (most - least) + 1e-14 * Math.max(Math.abs(least), Math.abs(most));
}

/** Writes the first and last column that an edge (its place in `ends`) touches within a row to `span`. */
export function columnsInRow(
  edges: PolygonEdges,
  cells: Cells,
  at: number,
  row: number,
  span: Int32Array,
): void {
  const { west, south, east, north, ends } = edges;
  const { columns, rowsPerDegree, columnsPerDegree } = cells;
  const x = ends[at]!;
  const y = ends[at + 1]!;
  const otherX = ends[at + 2]!;
  const slope = (otherX - x) / (ends[at + 3]! - y);
  let least = Math.min(x, otherX);
  let most = Math.max(x, otherX);
  if (rowsPerDegree > 0 && Number.isFinite(slope)) {
    const margin = marginOf(south, north);
    const atBottom = x + (south + row / rowsPerDegree - margin - y) * slope;
    const atTop = x + (south + (row + 1) / rowsPerDegree + margin - y) * slope;
    least = Math.max(least, Math.min(atBottom, atTop));
    most = Math.min(most, Math.max(atBottom, atTop));
  }
  const margin = marginOf(west, east);
  span[0] = cellOf(least - margin, west, columnsPerDegree, columns);
  span[1] = cellOf(most + margin, west, columnsPerDegree, columns);
}
