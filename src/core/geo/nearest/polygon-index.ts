/**
 * Points in polygons, at scale: a mask answers for most points, a grid of edges for those near an edge. Answers are
 * the same as Turf's `booleanPointInPolygon` on every point; the boundary, a hole's included, is inside.
 */
import type { Position } from 'geojson';
import { edgesOf } from './polygon-cells';
import { gridHolds, gridOf, type PolygonGrid } from './polygon-grid';
import { maskAt, maskOf, UNDECIDED, type PolygonMask } from './polygon-mask';

export interface PolygonIndex {
  readonly polygons: readonly { readonly grid: PolygonGrid; readonly mask: PolygonMask }[];
}

/** @param polygons coordinates of a MultiPolygon, degrees; rings are closed (RFC 7946 §3.1.6). */
export function buildPolygonIndex(polygons: readonly (readonly (readonly Position[])[])[]): PolygonIndex {
  return {
    polygons: polygons.map((rings) => {
      const grid = gridOf(edgesOf(rings));
      return { grid, mask: maskOf(grid) };
    }),
  };
}

/** Whether any of the polygons holds the position (degrees), its boundary included. */
export function containsPosition({ polygons }: PolygonIndex, longitude: number, latitude: number): boolean {
  for (const { grid, mask } of polygons) {
    const answer = maskAt(mask, longitude, latitude);
    if (answer === UNDECIDED ? gridHolds(grid, longitude, latitude) : answer === 1) return true;
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
  for (const { grid, mask } of polygons) {
    for (let i = 0; i < longitudes.length; i++) {
      if (out[i] === 1) continue;
      const answer = maskAt(mask, longitudes[i]!, latitudes[i]!);
      out[i] = answer === UNDECIDED ? Number(gridHolds(grid, longitudes[i]!, latitudes[i]!)) : answer;
    }
  }
  return out;
}
