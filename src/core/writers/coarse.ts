/**
 * Coordinates coarsened to a grid, for files that are to be published without giving away where somebody stood. A
 * position becomes the middle of its cell, its radius grows by the cell's, and everything else by which it could be
 * reckoned back (distances, other columns with coordinates) is measured anew or left out. Degrees, metres.
 */
import type { Position } from 'geojson';
import type { Incident } from '../incident';
import { textOf } from '../records/json-scan';
import { memberOf, propertiesOf, withMember, withProperty } from '../records/splice';

/** More than a degree is anywhere, in metres. */
const METRES_PER_DEGREE = 111_700;

/** Names of others' columns that hold positions, or distances from which one follows; folded to letters and digits. */
const TELLING = new Set(
  [
    ...['latitude', 'lat', 'y', 'longitude', 'lon', 'lng', 'long', 'x', 'latlon', 'latlng', 'lonlat'],
    ...['coordinates', 'coords', 'coordinate', 'position', 'point', 'geometry', 'geom', 'wkt', 'thegeom'],
    ...['geo', 'geojson', 'mgrs', 'pluscode', 'pluscodes', 'olc', 'utm', 'geohash', 'proximity', 'derived'],
  ].map(folded),
);
/** As they begin where this program's command or table wrote them. */
const OURS = /^(derived_)?(border|zone)_(distance|min|max|turf|nearest)|^derived_(longitude|latitude|area)$/;

/** The middle of the cell that a position lies in. */
export function coarsePosition([longitude, latitude]: Position, grid: number): [number, number] {
  const middle = (value: number, limit: number) =>
    Math.min(limit, Math.max(-limit, Number(((Math.floor(value / grid) + 0.5) * grid).toFixed(6))));
  return [middle(longitude!, 180), middle(latitude!, 90)];
}

/** Metres from the middle of a cell that hold every disc of that radius about a position in it; whole. */
export function coarseRadius([, latitude]: Position, radius: number, grid: number): number {
  const half = grid / 2;
  const nearest = Math.max(0, Math.abs(latitude!) - half);
  const across = half * METRES_PER_DEGREE * Math.cos((nearest * Math.PI) / 180);
  return Math.ceil(radius + Math.hypot(half * METRES_PER_DEGREE, across));
}

/**
 * @param radius metres around the incident's own position within which it may have happened
 * @param note what is said of it in the record
 */
export function coarseIncident(incident: Incident, radius: number, grid: number, note: string): Incident {
  const { position, locationPrecision, locationNote } = incident;
  if (!position) return incident;
  const coarse = coarsePosition(position, grid);
  const isSpot = locationPrecision === 'exact' || locationPrecision === 'settlement';
  return {
    ...incident,
    position: coarse,
    surface: null,
    locationRadius: coarseRadius(coarse, radius, grid),
    locationPrecision: isSpot ? 'unknown' : locationPrecision,
    locationNote: [locationNote, note].filter(Boolean).join(' '),
  };
}

/** A record of claims with the location of its coarsened incident; every other byte stays. */
export function coarseRecord(feature: string, incident: Incident): string {
  const { position, locationRadius, locationPrecision, locationNote } = incident;
  if (!position) return feature;
  const located = withMember(feature, feature.indexOf('{'), 'geometry', pointText(position));
  const properties = {
    location_radius_m: locationRadius,
    location_precision: locationPrecision,
    location_note: locationNote,
  };
  return Object.entries(properties).reduce(
    (text, [name, value]) => withProperty(text, name, JSON.stringify(value)),
    located,
  );
}

/** Somebody else's record without what else tells where it was. */
export function coarseForeign(
  feature: string,
  exact: Position | null,
  coarse: Position | null,
  grid: number,
) {
  const id = memberOf(feature, feature.indexOf('{'), 'id');
  const properties = propertiesOf(feature).flatMap(({ key, valueStart, valueEnd }) => {
    const value = feature.slice(valueStart, valueEnd);
    return key === 'derived'
      ? []
      : `${JSON.stringify(key)}:${tellsPosition(key, value, exact, grid) ? 'null' : value}`;
  });
  return [
    '{"type":"Feature"',
    ...(id ? [`"id":${feature.slice(id.valueStart, id.valueEnd)}`] : []),
    `"geometry":${coarse ? pointText(coarse) : 'null'}`,
    `"properties":{${properties.join(',')}}}`,
  ].join(',');
}

/** A published place with its point in the middle of its cell. */
export function coarsePlace(feature: string, grid: number): string {
  const geometry = memberOf(feature, feature.indexOf('{'), 'geometry');
  const point = geometry && feature[geometry.valueStart] === '{' ? geometry.valueStart : null;
  const coordinates = point === null ? undefined : memberOf(feature, point, 'coordinates');
  if (!coordinates) return feature;
  const [longitude, latitude] = feature
    .slice(coordinates.valueStart + 1, coordinates.valueEnd - 1)
    .split(',')
    .map(Number) as [number, number];
  const coarse = coarsePosition([longitude, latitude], grid);
  const located = withMember(feature, feature.indexOf('{'), 'geometry', pointText(coarse));
  const radius = propertiesOf(feature).findLast(({ key }) => key === 'radius_m');
  const metres = radius ? Number(feature.slice(radius.valueStart, radius.valueEnd)) : NaN;
  if (!Number.isFinite(metres) || feature[radius!.valueStart] === 'n') return located;
  return withProperty(located, 'radius_m', String(coarseRadius(coarse, metres, grid)));
}

function tellsPosition(name: string, value: string, exact: Position | null, grid: number): boolean {
  if (TELLING.has(folded(name)) || OURS.test(name)) return true;
  if (!exact) return false;
  const text = textOf(value).trim();
  const number = text === '' ? NaN : Number(text.replace(',', '.'));
  if (Number.isFinite(number)) return exact.some((degrees) => isLike(number, degrees, grid));
  // "40.20312, 45.86471", POINT(…), {"lat":…}: a text in which both stand.
  const numbers = (text.match(/\d+[.,]\d+/g) ?? []).map((digits) => Number(digits.replace(',', '.')));
  const has = (degrees: number) => numbers.some((found) => isLike(found, Math.abs(degrees), grid));
  return has(exact[0]!) && has(exact[1]!);
}

/** Whether a number is finer than the grid and near one of the coordinates. */
function isLike(number: number, degrees: number, grid: number): boolean {
  return Math.abs(number - degrees) < grid && !Number.isInteger(number);
}

function pointText([longitude, latitude]: Position): string {
  return `{"type":"Point","coordinates":[${longitude},${latitude}]}`;
}

function folded(name: string): string {
  return name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}
