/**
 * GeoJSON features as incidents: those of the project's own model decoded, others as rows that say what they say.
 *
 * `geojson-validation` checks the structure. What it accepts and we cannot use is checked here: numbers that are not
 * finite, coordinates off the globe, geometry other than points.
 */
import type { Feature, Point } from 'geojson';
import { decodeIncident } from '../formats/codec';
import type { Incident } from '../incident';
import { parseJson } from '../parse-json';
import { failure, success, type Result } from '../result';
import { shortened } from '../shortened';
import { idText } from './exact-id';
import { foreignRecord } from './foreign-feature';
import type { Fault, RawRecord } from './record-format';
import type { ReadRecord, RecordReader } from './record-reader';
import { isOnGlobe, offTheGlobe } from './record-position';
import { RECORD_SEPARATOR } from './ndjson-format';

const COORDINATES = 'geometry.coordinates';

type Json = Record<string, unknown>;
type FeatureValidator = (feature: unknown, trace: true) => string[] | undefined;

export class FeatureReader implements RecordReader {
  readonly isSearchedWhole = false;
  readonly #unit: string;
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
      const parsed = parseJson(withoutSeparator(text), 'a GeoJSON feature');
      const place = `${this.#unit} ${number}`;
      if (!parsed.ok) return failure(...parsed.problems.map((problem) => ({ ...problem, where: place })));
      const json = parsed.value;
      const id = idText(json, text);
      const where = id === null ? place : `${place} (${shortened(id)})`;
      const faults = featureFaults(json, this.#isFeature);
      if (faults.length > 0) return failure(...faults.map((fault) => ({ ...fault, where })));
      return this.#record(json as Feature<Point | null>, id, number, where);
    });
  }

  feature(text: string): Feature<Point | null> {
    return JSON.parse(this.featureText(text)) as Feature<Point | null>;
  }

  featureText(text: string): string {
    // Lines may begin with a separator, or with the mark of a file that was put behind another.
    return text.slice(text.indexOf('{'));
  }

  #record(
    feature: Feature<Point | null>,
    id: string | null,
    number: number,
    where: string,
  ): Result<ReadRecord> {
    if (!isRecordOfClaims(feature.properties)) {
      return success(foreignRecord(feature, id ?? '', `${this.#unit}-${number}`, where));
    }
    const decoded = decodeIncident(feature, where);
    return decoded.ok
      ? success({ incident: decoded.value, searchable: searchableText(decoded.value), doubts: [] })
      : decoded;
  }
}

function withoutSeparator(text: string): string {
  return text.startsWith(RECORD_SEPARATOR) ? text.slice(1) : text;
}

function featureFaults(feature: unknown, isFeature: FeatureValidator): Fault[] {
  if (!isObject(feature) || feature.type !== 'Feature') {
    return [{ reason: 'not_a_feature', field: 'type', message: 'expected an object of type "Feature"' }];
  }
  const { geometry, id, properties } = feature;
  if (id !== undefined && typeof id !== 'string' && typeof id !== 'number') {
    return [{ reason: 'wrong_id', field: 'id', message: 'expected a text or a number' }];
  }
  if (geometry !== null && (!isObject(geometry) || geometry.type !== 'Point')) {
    const found = isObject(geometry) ? shortened(JSON.stringify(geometry.type ?? null)) : 'none';
    return [
      { reason: 'not_a_point', field: 'geometry', message: `expected a Point or null, found ${found}` },
    ];
  }
  // `geojson-validation` puts what is no number into words, which not every object can be.
  if (geometry !== null && hasOtherThanNumbers(geometry.coordinates)) {
    const message = 'expected a Point with coordinates that are numbers';
    return [{ reason: 'not_sound', field: 'geometry', message }];
  }
  const faults = isFeature(feature, true) ?? [];
  if (faults.length > 0) {
    return faults.map((message) => ({ reason: 'not_sound', field: 'geometry', message: `${message}` }));
  }
  if (!isObject(properties) && properties !== null) {
    return [{ reason: 'wrong_properties', field: 'properties', message: 'expected an object or null' }];
  }
  return geometry === null ? [] : positionFaults((geometry as unknown as Point).coordinates);
}

function hasOtherThanNumbers(coordinates: unknown): boolean {
  return Array.isArray(coordinates) && coordinates.some((coordinate) => typeof coordinate !== 'number');
}

function positionFaults([longitude, latitude]: readonly unknown[]): Fault[] {
  if (!Number.isFinite(longitude) || !Number.isFinite(latitude)) {
    const message = 'expected two finite numbers: longitude, latitude';
    return [{ reason: 'not_finite', field: COORDINATES, message }];
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

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
