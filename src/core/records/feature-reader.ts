/**
 * GeoJSON features as incidents: those of the project's own model decoded, others as rows that say what they say.
 *
 * `geojson-validation` checks the structure. What it accepts and we cannot use is checked here: numbers that are not
 * finite, coordinates off the globe, geometry other than points, nesting so deep that later steps would overflow the
 * stack.
 */
import type { Feature, Point } from 'geojson';
import { decodeIncident } from '../formats/codec';
import type { Incident } from '../incident';
import { failure, problem, success, within, type Problem, type Result, type Where } from '../result';
import { foreignRecord } from './foreign-feature';
import type { RawRecord } from './record-format';
import type { ReadRecord, RecordReader } from './record-reader';
import { isOnGlobe, offTheGlobe } from './record-position';
import { RECORD_SEPARATOR } from './ndjson-format';

/** Levels of brackets; a GeoJSON point needs four, nested properties a few more. */
const DEPTH_LIMIT = 100;
const COORDINATES = 'geometry.coordinates';

type Json = Record<string, unknown>;
type FeatureValidator = (feature: unknown, trace: true) => string[] | undefined;

export class FeatureReader implements RecordReader {
  readonly isSearchedWhole = false;
  readonly #unit: 'feature' | 'line';
  readonly #isFeature: FeatureValidator;

  /**
   * @param unit what records are counted by in problems
   * @param isFeature of `geojson-validation`: handed in, because it is a chunk of its own that is loaded on first use
   */
  constructor(unit: 'feature' | 'line', isFeature: FeatureValidator) {
    this.#unit = unit;
    this.#isFeature = isFeature;
  }

  read(records: readonly Pick<RawRecord, 'text' | 'number'>[]): Result<ReadRecord>[] {
    return records.map(({ text, number }) => {
      const parsed = parse(text);
      const json = 'json' in parsed ? parsed.json : undefined;
      const where = { unit: this.#unit, number, ...named(json) };
      if (!('json' in parsed)) return failure(within(parsed, where));
      const faults = featureFaults(json, this.#isFeature);
      if (faults.length > 0) return failure(faults.map((fault) => within(fault, where)));
      return this.#record(json as Feature<Point | null>, number, where);
    });
  }

  feature(text: string): Feature<Point | null> {
    return JSON.parse(withoutSeparator(text)) as Feature<Point | null>;
  }

  #record(feature: Feature<Point | null>, number: number, where: Where): Result<ReadRecord> {
    if (!isRecordOfClaims(feature.properties)) {
      return success(foreignRecord(feature, `${this.#unit}-${number}`, where));
    }
    const decoded = decodeIncident(feature, where);
    return decoded.ok
      ? success({ incident: decoded.value, searchable: searchableText(decoded.value), doubts: [] })
      : decoded;
  }
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

function parse(text: string): { json: unknown } | Problem {
  if (nestingDepth(text) > DEPTH_LIMIT) {
    return problem('too_deep', { limit: DEPTH_LIMIT });
  }
  try {
    return { json: JSON.parse(withoutSeparator(text)) };
  } catch (error) {
    return problem('not_json', { cause: (error as Error).message });
  }
}

function withoutSeparator(text: string): string {
  return text.startsWith(RECORD_SEPARATOR) ? text.slice(1) : text;
}

function featureFaults(feature: unknown, isFeature: FeatureValidator): Problem[] {
  if (!isObject(feature) || feature.type !== 'Feature') {
    return [problem('not_a_feature', {}, { field: 'type' })];
  }
  const { geometry, id, properties } = feature;
  if (id !== undefined && typeof id !== 'string' && typeof id !== 'number') {
    return [problem('wrong_id', {}, { field: 'id' })];
  }
  if (geometry !== null && (!isObject(geometry) || geometry.type !== 'Point')) {
    return [problem('not_a_point', { found: geometryType(geometry) }, { field: 'geometry' })];
  }
  // `geojson-validation` puts what is no number into words, which not every object can be.
  if (geometry !== null && hasOtherThanNumbers(geometry.coordinates)) {
    return [problem('not_sound', { fault: null }, { field: 'geometry' })];
  }
  const faults = isFeature(feature, true) ?? [];
  if (faults.length > 0) {
    return faults.map((fault) => problem('not_sound', { fault: `${fault}` }, { field: 'geometry' }));
  }
  if (!isObject(properties) && properties !== null) {
    return [problem('wrong_properties', {}, { field: 'properties' })];
  }
  return geometry === null ? [] : positionFaults((geometry as unknown as Point).coordinates);
}

function hasOtherThanNumbers(coordinates: unknown): boolean {
  return Array.isArray(coordinates) && coordinates.some((coordinate) => typeof coordinate !== 'number');
}

function positionFaults([longitude, latitude]: readonly unknown[]): Problem[] {
  if (!Number.isFinite(longitude) || !Number.isFinite(latitude)) {
    return [problem('not_finite', {}, { field: COORDINATES })];
  }
  const [x, y] = [longitude as number, latitude as number];
  return isOnGlobe(x, y) ? [] : [offTheGlobe(x, y, { longitude: COORDINATES, latitude: COORDINATES })];
}

function isRecordOfClaims(properties: object | null): boolean {
  return properties !== null && 'claims' in properties && 'date_precision' in properties;
}

/** What people would look for in a record of claims: its words, not the names of its fields. */
function searchableText({ id, title, note, claims, dateNote, locationNote }: Incident): string {
  const said = claims.flatMap(({ office, text }) => [office, text]);
  return [id, title, ...said, note, dateNote, locationNote].filter(Boolean).join(' ');
}

function named(json: unknown): Where {
  const id = isObject(json) ? json.id : undefined;
  return typeof id === 'string' || typeof id === 'number' ? { id: String(id) } : {};
}

/** Null where there is none, or it says none. */
function geometryType(geometry: unknown): string | null {
  return isObject(geometry) && typeof geometry.type === 'string' ? geometry.type : null;
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
