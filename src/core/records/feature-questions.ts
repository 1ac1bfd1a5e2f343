/** What a GeoJSON feature asks, and how the answer is written into its raw text. */
import type { Whereabouts, ProximityRecord } from '../geo/proximity-record';
import { parseJson } from '../parse-json';
import {
  failure,
  problem,
  resultWithin,
  success,
  within,
  type Problem,
  type Result,
  type Where,
} from '../result';
import { idText } from './exact-id';
import { dateRange, END_NAMES, PRECISION_NAMES, START_NAMES, type DateField } from './record-dates';
import { withProperty } from './splice';
import { isOnGlobe, offTheGlobe, radiusFault } from './record-position';

type Json = Record<string, unknown>;

const COORDINATES = 'geometry.coordinates';

/** `place` is where the record is. */
export function featureQuestion(text: string, place: Where): Result<Whereabouts> {
  const parsed = resultWithin(parseJson(text), place);
  if (!parsed.ok) return parsed;
  const asked = ask(parsed.value);
  if (!('reason' in asked)) return success(asked);
  const id = idText(parsed.value, text);
  return failure(within(asked, id === null ? place : { ...place, id }));
}

/** The feature's text with `proximity` as a member of its properties; every other byte as it was. */
export function withProximity(text: string, answer: ProximityRecord): string {
  return withProperty(text, 'proximity', JSON.stringify(answer));
}

function ask(feature: unknown): Whereabouts | Problem {
  if (!isObject(feature) || feature.type !== 'Feature') {
    return problem('not_a_feature', {}, { field: 'type' });
  }
  const properties = feature.properties ?? {};
  if (!isObject(properties)) {
    return problem('wrong_properties', {}, { field: 'properties' });
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

function positionOf(geometry: unknown): [number, number] | null | Problem {
  if (geometry === null) return null;
  if (!isObject(geometry) || geometry.type !== 'Point') {
    const found = isObject(geometry) && typeof geometry.type === 'string' ? geometry.type : null;
    return problem('not_a_point', { found }, { field: 'geometry' });
  }
  const [x, y] = Array.isArray(geometry.coordinates) ? (geometry.coordinates as unknown[]) : [];
  if (!Number.isFinite(x) || !Number.isFinite(y)) {
    return problem('not_finite', {}, { field: COORDINATES });
  }
  const [longitude, latitude] = [x as number, y as number];
  return isOnGlobe(longitude, latitude)
    ? [longitude, latitude]
    : offTheGlobe(longitude, latitude, { longitude: COORDINATES, latitude: COORDINATES });
}

function datesOf(properties: Json): { range: Whereabouts['dates'] } | Problem {
  const fields: DateField[] = [];
  for (const names of [START_NAMES, END_NAMES, PRECISION_NAMES]) {
    const field = names.find((name) => Object.hasOwn(properties, name) && (properties[name] ?? '') !== '');
    const value = field === undefined ? '' : properties[field];
    if (typeof value !== 'string' && !(names === PRECISION_NAMES && typeof value === 'number')) {
      return problem('not_a_text', { found: JSON.stringify(value) }, { field: field! });
    }
    fields.push({ field: field ?? names[0]!, text: String(value).trim() });
  }
  const dates = dateRange(fields[0]!, fields[1], fields[2]);
  return 'fault' in dates ? dates.fault : dates;
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
