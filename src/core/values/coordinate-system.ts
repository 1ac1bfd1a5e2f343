/** In which system coordinates are: longitude and latitude on WGS 84, web maps' metres, which become that, or another. */
import type { Position } from 'geojson';
import { problem, type Problem } from '../result';

export type CoordinateSystem = 'degrees' | 'web_mercator';

const DEGREES =
  /^(?:urn:ogc:def:crs:)?(?:OGC(?:::|:1\.3:)?:?CRS84h?|CRS:?84|EPSG:{1,2}(?:[\d.]*:)?(?:4326|4979)|WGS ?84)$/i;
const WEB_MERCATOR = /^(?:urn:ogc:def:crs:)?EPSG:{1,2}(?:[\d.]*:)?(?:3857|900913|102100|3785)$/i;

/** Of a `crs` member as GeoJSON had it before RFC 7946; null and none mean WGS 84. */
export function systemOf(crs: unknown): CoordinateSystem | Problem {
  if (crs === undefined || crs === null) return 'degrees';
  const name = (crs as { properties?: { name?: unknown } }).properties?.name ?? crs;
  if (typeof name !== 'string') return foreign(JSON.stringify(crs));
  return systemNamed(name);
}

/** @param name "EPSG:3857", "urn:ogc:def:crs:OGC:1.3:CRS84"; of EWKT its number */
export function systemNamed(name: string): CoordinateSystem | Problem {
  const trimmed = name.trim();
  const full = /^\d+$/.test(trimmed) ? `EPSG:${trimmed}` : trimmed;
  if (DEGREES.test(full)) return 'degrees';
  return WEB_MERCATOR.test(full) ? 'web_mercator' : foreign(full);
}

function foreign(name: string): Problem {
  return problem('unknown_crs', { name }, { field: 'crs' });
}

/** Metres: the radius of the sphere on which web maps are drawn. */
const RADIUS = 6_378_137;

/** Degrees from web maps' metres. */
function degreesFromMercator([x = NaN, y = NaN]: readonly number[]): [number, number] {
  const degrees = 180 / Math.PI;
  return [(x / RADIUS) * degrees, (2 * Math.atan(Math.exp(y / RADIUS)) - Math.PI / 2) * degrees];
}

export function inDegrees(position: Position, system: CoordinateSystem): Position {
  return system === 'degrees' ? position : degreesFromMercator(position);
}
