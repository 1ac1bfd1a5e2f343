/** Geometries as databases write them: WKT (OGC 06-103r4 §7), with the SRID that PostGIS puts before it. */
import type { Geometry, MultiPolygon, Polygon, Position } from 'geojson';
import type { Problem } from '../result';
import { systemNamed, type CoordinateSystem } from './coordinate-system';

const TYPES: Record<string, Geometry['type']> = {
  POINT: 'Point',
  MULTIPOINT: 'MultiPoint',
  LINESTRING: 'LineString',
  MULTILINESTRING: 'MultiLineString',
  POLYGON: 'Polygon',
  MULTIPOLYGON: 'MultiPolygon',
};

const WELL_KNOWN = /^(?:SRID\s*=\s*(\d+)\s*;)?\s*([A-Z]+)\s*(?:ZM|Z|M)?\s*(EMPTY|\([\s\d+\-.eE,()]*\))$/i;

/** Null where the text is not WKT, and so is a system that it does not name. What its numbers come to is checked where the geometry is read. */
export function parseWellKnownText(
  text: string,
): { geometry: unknown; system: CoordinateSystem | null } | Problem | null {
  const match = WELL_KNOWN.exec(text);
  const type = match && TYPES[match[2]!.toUpperCase()];
  if (!match || !type) return null;
  const system = match[1] === undefined ? null : systemNamed(match[1]);
  if (system !== null && typeof system !== 'string') return system;
  const body = match[3]!;
  const coordinates: unknown = /^EMPTY$/i.test(body) ? [] : coordinatesOf(type, body);
  return { geometry: { type, coordinates }, system };
}

function coordinatesOf(type: Geometry['type'], body: string): unknown {
  const position = (text: string) => text.trim().split(/\s+/).map(Number);
  const positions = (text: string) => text.split(',').map(position);
  const inner = body.slice(1, -1);
  if (type === 'Point') return position(inner);
  if (type === 'LineString') return positions(inner);
  // Points of a MultiPoint may stand in brackets of their own.
  if (type === 'MultiPoint') return positions(inner.replace(/[()]/g, ' '));
  const rings = (text: string) => [...text.matchAll(/\(([^()]*)\)/g)].map(([, ring]) => positions(ring!));
  // What the split takes of all polygons but the last is the end of their last ring.
  if (type === 'MultiPolygon') return inner.split(/(?<=\)\s*)\)\s*,/).map(rings);
  return rings(inner);
}

/** An area in degrees, with every digit of its numbers; heights are left out. */
export function wellKnownText(area: Polygon | MultiPolygon): string {
  const ring = (positions: Position[]) => `(${positions.map(([x, y]) => `${x} ${y}`).join(', ')})`;
  const rings = (polygon: Position[][]) => `(${polygon.map(ring).join(', ')})`;
  return area.type === 'Polygon'
    ? `POLYGON ${rings(area.coordinates)}`
    : `MULTIPOLYGON (${area.coordinates.map(rings).join(', ')})`;
}
