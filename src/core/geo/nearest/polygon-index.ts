/**
 * Points in polygons, at scale. The test of an edge is that of J. Hao et al., "Optimal reliable point-in-polygon
 * test", Symmetry 10 (2018) 477, as Turf applies it: differences are rounded, then the cross product's sign is exact.
 * Answers are therefore the same as Turf's on every point; what lies on an edge, a hole's included, is inside.
 */
import type { Position } from 'geojson';
import { exactCrossSign } from './cross-sign';
import { cellOf, gridOf, type PolygonGrid } from './polygon-grid';

export interface PolygonIndex {
  readonly polygons: readonly PolygonGrid[];
}

/** @param polygons coordinates of a MultiPolygon, degrees; rings are closed (RFC 7946 §3.1.6). */
export function buildPolygonIndex(polygons: readonly (readonly (readonly Position[])[])[]): PolygonIndex {
  return { polygons: polygons.map(gridOf) };
}

/** Whether any of the polygons holds the position (degrees), its boundary included. */
export function containsPosition({ polygons }: PolygonIndex, longitude: number, latitude: number): boolean {
  for (const polygon of polygons) {
    if (holds(polygon, longitude, latitude)) return true;
  }
  return false;
}

/** As `containsPosition` for many positions: 1 inside, 0 outside. */
export function containsPositionsBatch(
  { polygons }: PolygonIndex,
  longitudes: Float64Array,
  latitudes: Float64Array,
  out = new Uint8Array(longitudes.length),
): Uint8Array {
  out.fill(0);
  for (const polygon of polygons) {
    for (let i = 0; i < longitudes.length; i++) {
      if (out[i] === 0 && holds(polygon, longitudes[i]!, latitudes[i]!)) out[i] = 1;
    }
  }
  return out;
}

function holds(grid: PolygonGrid, longitude: number, latitude: number): boolean {
  const inBox =
    longitude >= grid.west && longitude <= grid.east && latitude >= grid.south && latitude <= grid.north;
  if (!inBox) return false;
  const { edges, cells, listed } = grid;
  const row = cellOf(latitude, grid.south, grid.rowsPerDegree, grid.rows);
  const cell = row * grid.columns + cellOf(longitude, grid.west, grid.columnsPerDegree, grid.columns);
  const packed = cells[cell]!;
  const end = cells[cell + 1]! >> 1;
  // Edges that a ray westward crosses; an edge includes its lower end and not its upper.
  let odd = (packed & 1) === 1;
  for (let entry = packed >> 1; entry < end; entry++) {
    const at = listed[entry]!;
    const y = edges[at + 1]! - latitude;
    const otherY = edges[at + 3]! - latitude;
    if ((y > 0 && otherY > 0) || (y < 0 && otherY < 0)) continue;
    const x = edges[at]! - longitude;
    const otherX = edges[at + 2]! - longitude;
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
