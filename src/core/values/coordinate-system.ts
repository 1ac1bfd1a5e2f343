/** In which system coordinates are: longitude and latitude on WGS 84, web maps' metres, which become that, or another. */
import type { Position } from 'geojson';
import { problem, type Problem } from '../result';
import { isNothing } from './nothing';

export type CoordinateSystem = 'degrees' | 'web_mercator';

const DEGREES =
  /^(?:(?:urn:ogc:def:crs:)?(?:OGC(?:::|:1\.3:|:)?:?CRS84h?|CRS:?84|EPSG:{0,2}\s*(?:[\d.]*:)?(?:4326|4979))|(?:GCS_)?WGS[ _-]?(?:19)?84)$/i;
const WEB_MERCATOR =
  /^(?:urn:ogc:def:crs:)?(?:EPSG|ESRI):{0,2}\s*(?:[\d.]*:)?(?:3857|900913|102100|102113|3785)$/i;
/** "http://www.opengis.net/def/crs/EPSG/0/4326", "http://spatialreference.org/ref/epsg/4326/proj4/". */
const ADDRESS = /^https?:.*\/(EPSG|OGC|ESRI)\/(?:[\d.]+\/(?=\d|CRS))?(\w+)(?:\/.*)?$/i;

/** Of a `crs` member as GeoJSON had it before RFC 7946, or as others name a system; null and none mean WGS 84. */
export function systemOf(crs: unknown): CoordinateSystem | Problem {
  if (crs === undefined || crs === null) return 'degrees';
  const name = nameOf(crs);
  return name === null ? foreign(JSON.stringify(crs)) : systemNamed(name);
}

/** The system of all that an object holds: a collection of GeoJSON, of JSON-FG or of Esri's services. */
export function systemWithin(object: unknown): CoordinateSystem | Problem {
  const { crs, coordRefSys, conformsTo, spatialReference } = (object ?? {}) as Record<string, unknown>;
  // JSON-FG keeps WGS 84 in `geometry`, and has other systems in `place`.
  const isFeaturesAndGeometries = JSON.stringify(conformsTo ?? '').includes('json-fg');
  return systemOf(crs ?? (isFeaturesAndGeometries ? null : coordRefSys) ?? spatialReference);
}

/** Keys under which `systemWithin` finds it. */
export const SYSTEM_KEYS = /"(?:crs|coordRefSys|spatialReference)"/;

function nameOf(crs: unknown): string | null {
  if (typeof crs === 'string' || typeof crs === 'number') return String(crs);
  const { properties, wkid, latestWkid, wkt, href, name } = crs as Record<string, unknown>;
  const { code, ...within } = (properties ?? {}) as Record<string, unknown>;
  const found = within.name ?? code ?? within.href ?? latestWkid ?? wkid ?? wkt ?? href ?? name;
  return typeof found === 'string' || typeof found === 'number' ? String(found) : null;
}

/** @param name "EPSG:3857", "urn:ogc:def:crs:OGC:1.3:CRS84"; of EWKT its number */
export function systemNamed(name: string): CoordinateSystem | Problem {
  const plain = name
    .trim()
    .replace(/^\[(.*)\]$/, '$1')
    .replace(ADDRESS, '$1:$2');
  // What databases have where none was given is 0.
  if (/^(?:0|-1)?$/.test(plain)) return 'degrees';
  const full = /^\d+(?:\.0)?$/.test(plain) ? `EPSG:${parseInt(plain, 10)}` : plain;
  if (DEGREES.test(full)) return 'degrees';
  return WEB_MERCATOR.test(full) ? 'web_mercator' : foreign(full);
}

/** Of a cell: that of a name that may mean anything is a doubt, for columns of that name hold other things as well. */
export function systemOfCell(text: string): CoordinateSystem | Problem {
  const trimmed = text.trim();
  if (isNothing(trimmed)) return 'degrees';
  const system = systemNamed(trimmed);
  if (typeof system === 'string' || /\d/.test(trimmed)) return system;
  return problem('unclear_crs', { found: trimmed });
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
