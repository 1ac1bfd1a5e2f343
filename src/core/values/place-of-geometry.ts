/**
 * Where a geometry says that something happened. A point is itself; an area is a point on its surface, and all of it the
 * extent; a line or several points are a point on them with the smallest disc that covers the whole; an empty geometry
 * is no place.
 */
import type { Geometry, MultiPolygon, Polygon, Position } from 'geojson';
import { problem, type Problem } from '../result';
import { inDegrees, systemOf, type CoordinateSystem } from './coordinate-system';
import { coveringDisc } from './covering-disc';
import { isOnGlobe, offTheGlobe } from './positions';
import { pointOnSurface } from './point-on-surface';

/** In degrees, whatever they came in. */
export type Severals = Exclude<Geometry, { type: 'Point' }>;

export interface GeometryPlace {
  position: [longitude: number, latitude: number] | null;
  /** Metres; null where the geometry is a point, or an area. */
  radius: number | null;
  area: Polygon | MultiPolygon | null;
  /** The line, the points or the collection that the position stands for with its radius. */
  several: Severals | null;
  /** That a point stands for more. */
  doubt: Problem | null;
}

const COORDINATES = 'geometry.coordinates';
export const NOWHERE: GeometryPlace = {
  position: null,
  radius: null,
  area: null,
  several: null,
  doubt: null,
};

/** Levels of arrays in the coordinates of each type: of a Point one. */
const DEPTHS: Record<string, number> = {
  Point: 1,
  MultiPoint: 2,
  LineString: 2,
  MultiLineString: 3,
  Polygon: 3,
  MultiPolygon: 4,
};

interface Parts {
  points: Position[];
  lines: Position[][];
  polygons: Position[][][];
  /** Of positions in metres, one that may be degrees: the first, where all others may be, too. */
  degrees: Position | null | undefined;
}

/** `geometry` is whatever stands there; nested collections are bounded by the depth that JSON may have. */
export function placeOfGeometry(
  geometry: unknown,
  system: CoordinateSystem = 'degrees',
): GeometryPlace | Problem {
  if (geometry === null) return NOWHERE;
  const parts: Parts = { points: [], lines: [], polygons: [], degrees: undefined };
  const fault = gather(geometry, parts, system);
  if (fault) return fault;
  if (parts.degrees) return degreesAsMetres(parts.degrees);
  return placeOfParts(parts, (geometry as Geometry).type);
}

/** Within 180 m of 0° N 0° E lies nothing but water: they are degrees, or nobody knows what. */
export function degreesAsMetres([x, y]: Position, field = COORDINATES): GeometryPlace {
  const doubt = problem('degrees_as_metres', { x: x!, y: y! }, { field });
  return { ...NOWHERE, doubt: { ...doubt, consequence: 'without_place' } };
}

function placeOfParts(parts: Parts, type: string): GeometryPlace {
  const { points, lines, polygons } = parts;
  const several = [...points.map((point) => [point]), ...lines];
  if (polygons.length === 0 && several.length === 0) return NOWHERE;
  const [only] = points;
  if (only && several.length === 1 && polygons.length === 0) {
    return { ...NOWHERE, position: [only[0]!, only[1]!] };
  }
  const onSurface = several.length === 0 ? pointOnSurface(polygons) : null;
  if (onSurface) {
    const area: Polygon | MultiPolygon =
      polygons.length === 1
        ? { type: 'Polygon', coordinates: polygons[0]! }
        : { type: 'MultiPolygon', coordinates: polygons };
    const doubt = problem('stands_for_area', { type }, { field: 'geometry' });
    return { position: onSurface, radius: null, area, several: null, doubt };
  }
  const { center, radius } = coveringDisc([...several, ...polygons.flat()]);
  return {
    position: center,
    radius,
    area: null,
    several: severalOf(parts),
    doubt: problem('stands_for_several', { type, radius }, { field: 'geometry' }),
  };
}

function severalOf({ points, lines, polygons }: Parts): Severals {
  const kinds: Severals[] = [
    ...(points.length > 0 ? [{ type: 'MultiPoint' as const, coordinates: points }] : []),
    ...lines.map((coordinates) => ({ type: 'LineString' as const, coordinates })),
    ...polygons.map((coordinates) => ({ type: 'Polygon' as const, coordinates })),
  ];
  if (kinds.length === 1) return kinds[0]!;
  if (kinds.length === lines.length) return { type: 'MultiLineString', coordinates: lines };
  return { type: 'GeometryCollection', geometries: kinds };
}

function gather(geometry: unknown, parts: Parts, around: CoordinateSystem): Problem | null {
  const { type, coordinates, geometries, crs } = (geometry ?? {}) as Record<string, unknown>;
  // As databases write it.
  const system = crs === undefined || crs === null ? around : systemOf(crs);
  if (typeof system !== 'string') return system;
  const members: unknown[] | null = Array.isArray(geometries) ? geometries : null;
  if (type === 'GeometryCollection' && members) {
    for (const member of members) {
      const fault = gather(member, parts, system);
      if (fault) return fault;
    }
    return null;
  }
  const depth = typeof type === 'string' && Object.hasOwn(DEPTHS, type) ? DEPTHS[type]! : null;
  if (depth === null) {
    return problem(
      'not_a_geometry',
      { found: typeof type === 'string' ? type : null },
      { field: 'geometry' },
    );
  }
  if (!Array.isArray(coordinates)) return problem('not_sound', { fault: null }, { field: 'geometry' });
  const positions: Position[] = [];
  const nested = nestedPositions(coordinates, depth, positions);
  if (nested === null) return problem('not_sound', { fault: null }, { field: 'geometry' });
  if (positions.length === 0) return null;
  for (const position of positions) {
    if (system !== 'degrees') noteDegrees(position, parts);
    const fault = settle(position, system);
    if (fault) return fault;
  }
  return sort(type as string, nested, parts);
}

/** The coordinates without empty parts, and all their positions; null where anything else stands there. */
function nestedPositions(coordinates: unknown[], depth: number, found: Position[]): unknown[] | null {
  if (coordinates.length === 0) return [];
  if (depth === 1) {
    if (coordinates.length < 2 || !coordinates.every((number) => typeof number === 'number')) return null;
    const position = coordinates.slice(0, 2) as Position;
    found.push(position);
    return position;
  }
  const parts: unknown[] = [];
  for (const part of coordinates) {
    if (!Array.isArray(part)) return null;
    const nested = nestedPositions(part, depth - 1, found);
    if (nested === null) return null;
    if (nested.length > 0) parts.push(nested);
  }
  return parts;
}

function noteDegrees([x, y]: Position, parts: Parts): void {
  const mayBe = isOnGlobe(x!, y!) && (x !== 0 || y !== 0);
  if (!mayBe) parts.degrees = null;
  else if (parts.degrees === undefined) parts.degrees = [x!, y!];
}

/** Puts degrees in the place of what stands there; or what is wrong with it. */
function settle(position: Position, system: CoordinateSystem): Problem | null {
  const [x, y] = inDegrees(position, system) as [number, number];
  if (!Number.isFinite(x) || !Number.isFinite(y)) return problem('not_finite', {}, { field: COORDINATES });
  if (!isOnGlobe(x, y)) return offTheGlobe(x, y, { longitude: COORDINATES, latitude: COORDINATES });
  position[0] = x;
  position[1] = y;
  return null;
}

function sort(type: string, nested: unknown[], { points, lines, polygons }: Parts): Problem | null {
  if (type === 'Point') points.push(nested as Position);
  else if (type === 'MultiPoint') points.push(...(nested as Position[]));
  else if (type === 'LineString') lines.push(nested as Position[]);
  else if (type === 'MultiLineString') lines.push(...(nested as Position[][]));
  else {
    const added = type === 'Polygon' ? [nested as Position[][]] : (nested as Position[][][]);
    if (!added.flat().every(isClosed)) return problem('open_ring', {}, { field: 'geometry' });
    polygons.push(...added);
  }
  return null;
}

function isClosed(ring: readonly Position[]): boolean {
  const [first, last] = [ring[0], ring.at(-1)];
  return ring.length >= 4 && first?.[0] === last?.[0] && first?.[1] === last?.[1];
}
