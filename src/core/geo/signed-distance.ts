/**
 * The signed distance from an extent to a reference, as an interval: `nominal` from the extent's point, `min` and
 * `max` over everything the extent and the reference's own accuracy allow. Lines are unsigned; polygons are
 * negative inside.
 *
 * Turf measures on a sphere: up to 0.3 % off the WGS 84 ellipsoid in this region.
 */
import { booleanPointInPolygon, distance, nearestPointOnLine, polygonToLine } from '@turf/turf';
import type { LineString, MultiLineString, MultiPolygon, Polygon, Position } from 'geojson';

/** Metres. */
export interface Interval {
  nominal: number;
  min: number;
  max: number;
}

export interface Nearest {
  /** Metres; negative inside a polygon. */
  distance: number;
  /** Nearest point on the reference, degrees. */
  position: Position;
}

/** Everything within `radius` metres of a position (degrees): where an incident may have happened. */
export interface Disc {
  position: Position;
  radius: number;
}

/** Three-valued truth: nothing in this program says yes or no where the data says perhaps. */
export type Truth = 'definitely' | 'possibly' | 'no';

const METRES = { units: 'meters' } as const;

export function distanceToLine(position: Position, line: LineString | MultiLineString): Nearest {
  const nearest = nearestPointOnLine(line, position, METRES);
  return { distance: nearest.properties.pointDistance, position: nearest.geometry.coordinates };
}

/** Distance to the polygon's edge, negative inside; holes and multipolygons included. */
export function distanceToPolygon(position: Position, polygon: Polygon | MultiPolygon): Nearest {
  const nearest = distanceToLine(position, edgesOf(polygon));
  return booleanPointInPolygon(position, polygon) ? { ...nearest, distance: -nearest.distance } : nearest;
}

/** The interval over a disc: a distance changes by at most as much as the point moves. */
export function widen(nominal: number, { radius, accuracy }: { radius: number; accuracy: number }): Interval {
  return { nominal, min: nominal - radius - accuracy, max: nominal + radius + accuracy };
}

/** A distance to a line has no sign, so it cannot fall below zero. */
export function unsigned({ nominal, min, max }: Interval): Interval {
  return { nominal, min: Math.max(0, min), max };
}

/** Whether the extent lies inside the polygon that a signed distance was measured to. */
export function inside({ min, max }: Interval): Truth {
  if (max <= 0) return 'definitely';
  return min <= 0 ? 'possibly' : 'no';
}

/** Radius in metres of the smallest disc about `position` that holds all of `polygon`. */
export function radiusAround(position: Position, polygon: Polygon | MultiPolygon): number {
  const corners = polygon.type === 'Polygon' ? polygon.coordinates.flat() : polygon.coordinates.flat(2);
  return corners.reduce((radius, corner) => Math.max(radius, distance(position, corner, METRES)), 0);
}

function edgesOf(polygon: Polygon | MultiPolygon): MultiLineString {
  const lines = polygonToLine(polygon);
  const features = lines.type === 'FeatureCollection' ? lines.features : [lines];
  return {
    type: 'MultiLineString',
    coordinates: features.flatMap(({ geometry }) =>
      geometry.type === 'LineString' ? [geometry.coordinates] : geometry.coordinates,
    ),
  };
}
