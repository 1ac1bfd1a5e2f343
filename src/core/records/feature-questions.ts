/** What a GeoJSON feature asks, and how the answer is written into its raw text. */
import type { ProximityQuestion, ProximityRecord } from '../geo/proximity-record';
import { parseJson } from '../parse-json';
import { failure, success, type Result } from '../result';
import { shortened } from '../shortened';
import { idText } from './exact-id';
import { dateRange, END_NAMES, PRECISION_NAMES, START_NAMES, type DateField } from './record-dates';
import type { Fault } from './record-format';
import { withProperty } from './splice';
import { isOnGlobe, offTheGlobe, radiusFault } from './record-position';

type Json = Record<string, unknown>;

const COORDINATES = 'geometry.coordinates';

/** `place` names the record in problems: "feature 3", "line 3". */
export function featureQuestion(text: string, place: string): Result<ProximityQuestion> {
  const parsed = parseJson(text, 'a GeoJSON feature');
  if (!parsed.ok) return failure(...parsed.problems.map((problem) => ({ ...problem, where: place })));
  const asked = ask(parsed.value);
  if (!('reason' in asked)) return success(asked);
  const id = idText(parsed.value, text);
  return failure({ ...asked, where: id === null ? place : `${place} (${shortened(id)})` });
}

/** The feature's text with `proximity` as a member of its properties; every other byte as it was. */
export function withProximity(text: string, answer: ProximityRecord): string {
  return withProperty(text, 'proximity', JSON.stringify(answer));
}

function ask(feature: unknown): ProximityQuestion | Fault {
  if (!isObject(feature) || feature.type !== 'Feature') {
    return { reason: 'not_a_feature', field: 'type', message: 'expected an object of type "Feature"' };
  }
  const properties = feature.properties ?? {};
  if (!isObject(properties)) {
    return { reason: 'wrong_properties', field: 'properties', message: 'expected an object or null' };
  }
  const position = positionOf(feature.geometry);
  if (position !== null && 'reason' in position) return position;
  const dates = datesOf(properties);
  if ('reason' in dates) return dates;
  const radius = Object.hasOwn(properties, 'location_radius_m') ? (properties.location_radius_m ?? 0) : 0;
  const fault = radiusFault(
    typeof radius === 'number' ? radius : NaN,
    JSON.stringify(radius),
    'location_radius_m',
  );
  if (fault) return fault;
  const question = { position, radius: radius as number, dates: dates.range };
  const { place_id: placeId, location_radius_m: stated } = properties;
  // A place with a surface of its own states no radius; published surfaces go by the id of their place.
  return stated === null && typeof placeId === 'string' ? { ...question, extentId: placeId } : question;
}

function positionOf(geometry: unknown): [number, number] | null | Fault {
  if (geometry === null) return null;
  if (!isObject(geometry) || geometry.type !== 'Point') {
    const found = isObject(geometry) ? shortened(JSON.stringify(geometry.type ?? null)) : 'none';
    return { reason: 'not_a_point', field: 'geometry', message: `expected a Point or null, found ${found}` };
  }
  const [x, y] = Array.isArray(geometry.coordinates) ? (geometry.coordinates as unknown[]) : [];
  if (!Number.isFinite(x) || !Number.isFinite(y)) {
    const message = 'expected two finite numbers: longitude, latitude';
    return { reason: 'not_finite', field: COORDINATES, message };
  }
  const [longitude, latitude] = [x as number, y as number];
  return isOnGlobe(longitude, latitude)
    ? [longitude, latitude]
    : offTheGlobe(longitude, latitude, { longitude: COORDINATES, latitude: COORDINATES });
}

function datesOf(properties: Json): { range: ProximityQuestion['dates'] } | Fault {
  const fields: DateField[] = [];
  for (const names of [START_NAMES, END_NAMES, PRECISION_NAMES]) {
    const field = names.find((name) => Object.hasOwn(properties, name) && (properties[name] ?? '') !== '');
    const value = field === undefined ? '' : properties[field];
    if (typeof value !== 'string' && !(names === PRECISION_NAMES && typeof value === 'number')) {
      return {
        reason: 'not_a_text',
        field: field!,
        message: `found ${shortened(JSON.stringify(value))}; expected a text`,
      };
    }
    fields.push({ field: field ?? names[0]!, text: String(value).trim() });
  }
  const dates = dateRange(fields[0]!, fields[1], fields[2]);
  return 'fault' in dates ? dates.fault : dates;
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
