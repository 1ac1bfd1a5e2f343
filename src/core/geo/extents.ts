/**
 * Where an incident may have happened: a disc, or the surface of a place such as the Nakhchivan exclave; either may be
 * cut to the country that it surely lies in. Degrees (WGS 84) and metres.
 */
import type { MultiPolygon, Polygon, Position } from 'geojson';
import type { Area } from './extremes';
import { RADIANS_PER_DEGREE, SEMI_MAJOR_AXIS } from './nearest/ellipsoid';
import { buildLineIndex } from './nearest/line-index';
import { approximateDistance } from './nearest/nearest-on-lines';
import { buildPolygonIndex, containsPosition } from './nearest/polygon-index';
import { boxOf, polygonsOf } from './polygon-box';

export interface Extent {
  /** The point that nominal distances are measured from; it lies in the extent. */
  position: Position;
  /** Metres; of a disc, or of the disc about `position` that holds the surface. */
  radius: number;
  /** Null for a whole disc, whose extremes follow from its radius. */
  area: Area | null;
}

/** A part of the Earth's surface that is not a disc; what `Area` needs of it. */
export interface Surface {
  box: Area['box'];
  contains: Area['contains'];
  clearance: Area['clearance'];
}

/** Everything within `radius` metres of a position. */
export function discExtent(position: Position, radius: number): Extent {
  return { position, radius, area: null };
}

/** The disc as an area, for searches that its radius alone does not answer. */
export function discArea(position: Position, radius: number): Area {
  const { box, contains, clearance } = discSurface(position, radius);
  return { box, contains, clearance, seeds: [[position[0]!, position[1]!]] };
}

/** All of a polygon; `position` is a point on it. */
export function polygonExtent(position: Position, polygon: Polygon | MultiPolygon): Extent {
  const rings = polygonsOf(polygon).flat();
  const seeds = [position, ...rings.flat()].map(([longitude, latitude]): [number, number] => [
    longitude!,
    latitude!,
  ]);
  const center = buildLineIndex([[position]]);
  const radius = Math.max(
    ...seeds.map(([longitude, latitude]) => approximateDistance(center, longitude, latitude)),
  );
  return { position, radius, area: { ...polygonSurface(polygon), seeds } };
}

/**
 * The part of an extent that lies on a surface. Where the extent's own position does not lie there, the two contradict
 * each other and the extent is left whole.
 */
export function cutTo(extent: Extent, surface: Surface): Extent {
  const [longitude, latitude] = extent.position as [number, number];
  if (!surface.contains(longitude, latitude)) return extent;
  const whole = extent.area ?? discArea(extent.position, extent.radius);
  return {
    ...extent,
    area: {
      box: [
        Math.max(whole.box[0], surface.box[0]),
        Math.max(whole.box[1], surface.box[1]),
        Math.min(whole.box[2], surface.box[2]),
        Math.min(whole.box[3], surface.box[3]),
      ],
      contains: (x, y) => whole.contains(x, y) && surface.contains(x, y),
      clearance: (x, y) => Math.max(whole.clearance(x, y), surface.clearance(x, y)),
      seeds: whole.seeds.filter(([x, y]) => surface.contains(x, y)),
    },
  };
}

export function polygonSurface(polygon: Polygon | MultiPolygon): Surface {
  const polygons = polygonsOf(polygon);
  const boundary = buildLineIndex(polygons.flat());
  const area = buildPolygonIndex(polygons);
  return {
    box: boxOf(polygon),
    contains: (longitude, latitude) => containsPosition(area, longitude, latitude),
    clearance: (longitude, latitude) =>
      containsPosition(area, longitude, latitude) ? 0 : approximateDistance(boundary, longitude, latitude),
  };
}

function discSurface(position: Position, radius: number): Surface {
  const [longitude, latitude] = position as [number, number];
  const center = buildLineIndex([[position]]);
  const distance = (x: number, y: number) => approximateDistance(center, x, y);
  // A degree of latitude is shortest at the equator, where it is 0.7 % below the sphere's.
  const height = radius / (SEMI_MAJOR_AXIS * RADIANS_PER_DEGREE * 0.993);
  const [south, north] = [Math.max(-90, latitude - height), Math.min(90, latitude + height)];
  const narrowest = Math.cos(Math.max(Math.abs(south), Math.abs(north)) * RADIANS_PER_DEGREE);
  const width = narrowest * 180 > height ? height / narrowest : 180;
  return {
    box: [longitude - width, south, longitude + width, north],
    contains: (x, y) => distance(x, y) <= radius,
    clearance: (x, y) => distance(x, y) - radius,
  };
}
