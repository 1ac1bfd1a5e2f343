/** Signed distance from positions to the boundary of polygons on the WGS 84 ellipsoid: negative inside. */
import type { Position } from 'geojson';
import { buildLineIndex, type LineIndex } from './line-index';
import {
  nearestOnLines,
  nearestOnLinesBatch,
  type NearestOnLines,
  type NearestOnLinesBatch,
} from './nearest-on-lines';
import {
  buildPolygonIndex,
  containsPosition,
  containsPositionsBatch,
  type PolygonIndex,
} from './polygon-index';

export interface SignedIndex {
  /** Over all rings of all polygons, outer rings and holes in order; a ring's number is its line's. */
  readonly boundary: LineIndex;
  readonly area: PolygonIndex;
}

/** @param polygons coordinates of a MultiPolygon, degrees; rings are closed. */
export function buildSignedIndex(polygons: readonly (readonly (readonly Position[])[])[]): SignedIndex {
  return { boundary: buildLineIndex(polygons.flat()), area: buildPolygonIndex(polygons) };
}

/** As `nearestOnLines` to the boundary, with the distance negative inside and 0 on the boundary. */
export function signedNearest(
  { boundary, area }: SignedIndex,
  longitude: number,
  latitude: number,
  out?: NearestOnLines,
): NearestOnLines {
  const nearest = nearestOnLines(boundary, longitude, latitude, out);
  if (nearest.distance > 0 && containsPosition(area, longitude, latitude)) nearest.distance *= -1;
  return nearest;
}

/** As `signedNearest` for many positions. */
export function signedNearestBatch(
  { boundary, area }: SignedIndex,
  longitudes: Float64Array,
  latitudes: Float64Array,
  out?: NearestOnLinesBatch,
): NearestOnLinesBatch {
  const nearest = nearestOnLinesBatch(boundary, longitudes, latitudes, out);
  const inside = containsPositionsBatch(area, longitudes, latitudes);
  for (let i = 0; i < inside.length; i++) {
    if (inside[i] === 1 && nearest.distance[i]! > 0) nearest.distance[i]! *= -1;
  }
  return nearest;
}
