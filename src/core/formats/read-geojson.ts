/**
 * A GeoJSON file of points into a dataset, all or nothing: a file that is not sound yields its problems.
 *
 * `geojson-validation` checks the structure feature by feature (collecting errors over a whole collection is
 * quadratic). What it accepts and we cannot use is checked here: numbers that are not finite, coordinates off the
 * globe, geometry other than points, nesting so deep that later steps would overflow the stack.
 */
import type { Feature, Point } from 'geojson';
import { indexById, type Dataset } from '../dataset';
import { calendarDate, isDateOrDateTime } from '../dates';
import type { Incident } from '../incident';
import { failure, success, type Problem, type Result } from '../result';
import { decodeAll, decodeIncident, decodePlace, decodeSource, whereOf } from './codec';

/** Levels of brackets; GeoJSON of points needs five, nested properties a few more. */
const DEPTH_LIMIT = 100;
/** A file with more faults than this is reported by its first ones. */
const PROBLEM_LIMIT = 100;

type Json = Record<string, unknown>;

/** Reads the text of a file; `name` becomes the title of a dataset that brings none. */
export async function readGeojson(text: string, name: string): Promise<Result<Dataset>> {
  const parsed = parseJson(text);
  if (!parsed.ok) return parsed;
  const collected = featuresOf(parsed.value);
  if (!collected.ok) return collected;
  const problems = await checkFeatures(collected.value);
  if (problems.length > 0) return failure(...problems);
  return toDataset(parsed.value as Json, collected.value as Feature<Point | null>[], name);
}

function parseJson(text: string): Result<unknown> {
  if (nestingDepth(text) > DEPTH_LIMIT) {
    return failure(
      wholeFile('too_deep', `nested more than ${DEPTH_LIMIT} levels deep; expected GeoJSON points`),
    );
  }
  try {
    return success(JSON.parse(text.replace(/^\uFEFF/, '')));
  } catch (error) {
    return failure(wholeFile('not_json', `not JSON (${(error as Error).message}); expected a GeoJSON file`));
  }
}

function featuresOf(json: unknown): Result<unknown[]> {
  if (isObject(json) && json.type === 'Feature') return success([json]);
  if (isObject(json) && json.type === 'FeatureCollection') {
    if (Array.isArray(json.features)) return success(json.features);
    return failure({ ...wholeFile('no_features', 'expected an array of features'), field: 'features' });
  }
  const found = isObject(json) && typeof json.type === 'string' ? `type "${json.type}"` : 'no GeoJSON type';
  return failure(wholeFile('not_geojson', `found ${found}; expected a FeatureCollection or a Feature`));
}

async function checkFeatures(features: readonly unknown[]): Promise<Problem[]> {
  // Loaded on first use, as a chunk of its own: it is LGPL and must stay replaceable.
  const { isFeature } = await import('geojson-validation');
  const problems: Problem[] = [];
  for (const [index, feature] of features.entries()) {
    problems.push(...checkFeature(feature, whereOf(feature, index), isFeature));
    if (problems.length >= PROBLEM_LIMIT) {
      problems.length = PROBLEM_LIMIT;
      const rest = features.length - index - 1;
      problems.push(
        wholeFile('too_many', `stopped at ${PROBLEM_LIMIT} problems; ${rest} features not looked at`),
      );
      break;
    }
  }
  return problems;
}

type FeatureValidator = (feature: unknown, trace: true) => string[] | undefined;

function checkFeature(feature: unknown, where: string, isFeature: FeatureValidator): Problem[] {
  const problem = (reason: string, field: string, message: string): Problem[] => [
    { reason, where, field, message },
  ];
  if (!isObject(feature) || feature.type !== 'Feature') {
    return problem('not_a_feature', 'type', 'expected an object of type "Feature"');
  }
  const { geometry, id } = feature;
  if (id !== undefined && typeof id !== 'string' && typeof id !== 'number') {
    return problem('wrong_id', 'id', 'expected a text or a number');
  }
  if (geometry !== null && (!isObject(geometry) || geometry.type !== 'Point')) {
    const found = isObject(geometry) ? `"${String(geometry.type)}"` : 'none';
    return problem('not_a_point', 'geometry', `expected a Point or null, found ${found}`);
  }
  const faults = isFeature(feature, true) ?? [];
  if (faults.length > 0) return faults.flatMap((fault) => problem('not_sound', 'geometry', `${fault}`));
  if (!isObject(feature.properties) && feature.properties !== null) {
    return problem('wrong_properties', 'properties', 'expected an object or null');
  }
  return geometry === null ? [] : checkPosition((geometry as { coordinates: unknown }).coordinates, problem);
}

function checkPosition(
  coordinates: unknown,
  problem: (reason: string, field: string, message: string) => Problem[],
): Problem[] {
  const [longitude, latitude] = coordinates as [unknown, unknown];
  const field = 'geometry.coordinates';
  if (!Number.isFinite(longitude) || !Number.isFinite(latitude)) {
    return problem('not_finite', field, 'expected two finite numbers: longitude, latitude');
  }
  const [x, y] = [longitude as number, latitude as number];
  if (Math.abs(x) <= 180 && Math.abs(y) <= 90) return [];
  const hint = Math.abs(x) <= 90 && Math.abs(y) <= 180 ? '; they may be swapped' : '';
  return problem(
    'off_the_globe',
    field,
    `found ${x}, ${y}; expected longitude −180…180 and latitude −90…90 in degrees (WGS 84)${hint}`,
  );
}

function toDataset(json: Json, features: Feature<Point | null>[], name: string): Result<Dataset> {
  const marker = isObject(json.border_incidents) ? json.border_incidents : null;
  const own = marker?.format === 'incidents';
  const incidents = own
    ? decodeAll(features, decodeIncident)
    : success(features.map((feature, index) => fromFeature(feature, index)));
  if (!incidents.ok) return incidents;
  const places = decodeAll(arrayOf(marker?.places), decodePlace);
  if (!places.ok) return places;
  const sources = decodeAll(arrayOf(marker?.sources), decodeSource);
  if (!sources.ok) return sources;
  return success({
    title: textOf(marker?.title) ?? name,
    version: textOf(marker?.version) ?? 'version not stated',
    licence: textOf(marker?.licence) ?? 'not stated',
    attribution: textOf(marker?.attribution) ?? '',
    kind: own ? 'incidents' : 'features',
    incidents: withUniqueIds(incidents.value),
    places: indexById(places.value),
    sources: indexById(sources.value),
  });
}

/** A row of somebody else's making: nothing is made up for it; what it does not say is unknown. */
function fromFeature(feature: Feature<Point | null>, index: number): Incident {
  const properties = feature.properties ?? {};
  const id = feature.id === undefined ? `feature-${index + 1}` : String(feature.id);
  const start = firstText(properties, ['start', 'date', 'event_date'], isDateOrDateTime);
  const end = firstText(properties, ['end'], isDateOrDateTime);
  return {
    id,
    title: firstText(properties, ['title', 'name', 'label']) ?? id,
    position: feature.geometry?.coordinates ?? null,
    start,
    end: end !== null && start !== null && calendarDate(end) >= calendarDate(start) ? end : start,
    datePrecision: start?.includes('T') ? 'minute' : 'day',
    dateBasis: 'stated',
    dateNote: null,
    placeId: null,
    locationPrecision: 'unknown',
    locationRadius: null,
    locationNote: null,
    eventType: 'other',
    weapons: [],
    claims: [],
    sources: [],
    related: [],
    status: 'active',
    note: null,
    original: feature,
  };
}

/** Ids are how rows are told apart here, so a repeated one gets a number behind it; the row itself stays as it was. */
function withUniqueIds(incidents: Incident[]): Incident[] {
  const taken = new Set<string>();
  return incidents.map((incident) => {
    let id = incident.id;
    for (let copy = 2; taken.has(id); copy += 1) id = `${incident.id} (${copy})`;
    taken.add(id);
    return id === incident.id ? incident : { ...incident, id };
  });
}

/** Deepest nesting of brackets outside strings, read without recursion. */
export function nestingDepth(text: string): number {
  let depth = 0;
  let deepest = 0;
  let inString = false;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (inString) {
      if (code === 92 /* \ */) at += 1;
      else if (code === 34 /* " */) inString = false;
    } else if (code === 34) inString = true;
    else if (code === 91 /* [ */ || code === 123 /* { */) deepest = Math.max(deepest, (depth += 1));
    else if (code === 93 /* ] */ || code === 125 /* } */) depth -= 1;
  }
  return deepest;
}

function wholeFile(reason: string, message: string): Problem {
  return { reason, where: '', field: '', message };
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function arrayOf(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}

function textOf(value: unknown): string | null {
  return typeof value === 'string' && value.trim() !== '' ? value : null;
}

function firstText(
  properties: Json,
  keys: readonly string[],
  accept: (text: string) => boolean = () => true,
): string | null {
  for (const key of keys) {
    const text = Object.hasOwn(properties, key) ? textOf(properties[key]) : null;
    if (text !== null && accept(text)) return text;
  }
  return null;
}
