/** Polygons and their boxes, for whoever measures nothing. Degrees (WGS 84). */
import type { MultiPolygon, Polygon, Position } from 'geojson';

type Box = [west: number, south: number, east: number, north: number];

/** Coordinates as of a MultiPolygon. */
export function polygonsOf(polygon: Polygon | MultiPolygon): Position[][][] {
  return polygon.type === 'Polygon' ? [polygon.coordinates] : polygon.coordinates;
}

export function boxOf(polygon: Polygon | MultiPolygon): Box {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [longitude, latitude] of polygonsOf(polygon).flat(2) as [number, number][]) {
    west = Math.min(west, longitude);
    south = Math.min(south, latitude);
    east = Math.max(east, longitude);
    north = Math.max(north, latitude);
  }
  return [west, south, east, north];
}

/** Whether a position lies in a box or on its edge. */
export function boxHolds(
  [west, south, east, north]: Readonly<Box>,
  longitude: number,
  latitude: number,
): boolean {
  return longitude >= west && longitude <= east && latitude >= south && latitude <= north;
}
