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
import { foreignRecord } from './foreign-feature';
import type { RawRecord } from './record-format';
import type { ReadRecord, RecordReader } from './record-reader';
import { isOnGlobe, offTheGlobe } from './record-position';
import { RECORD_SEPARATOR } from './ndjson-format';

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
      const place = { unit: this.#unit, number };
      const parsed = resultWithin(parseJson(withoutSeparator(text)), place);
      if (!parsed.ok) return parsed;
      const json = parsed.value;
      const id = idText(json, text);
      const where = id === null ? place : { ...place, id };
      const faults = featureFaults(json, this.#isFeature);
      if (faults.length > 0) return failure(faults.map((fault) => within(fault, where)));
      return this.#record(json as Feature<Point | null>, id, number, where);
    });
  }

  featureText(text: string): string {
    // Lines may begin with a separator, or with the mark of a file that was put behind another.
    return text.slice(text.indexOf('{'));
  }

  #record(
    feature: Feature<Point | null>,
    id: string | null,
    number: number,
    where: Where,
  ): Result<ReadRecord> {
    if (!isRecordOfClaims(feature.properties)) {
      return success(foreignRecord(feature, id ?? '', `${this.#unit}-${number}`, where));
    }
    const decoded = decodeIncident(feature, where);
    if (!decoded.ok) return decoded;
    const incident = decoded.value;
    return success({
      incident,
      searchable: searchableText(incident),
      doubts: repeatedWithin(incident, where),
    });
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

/** Null where there is none, or it says none. */
function geometryType(geometry: unknown): string | null {
  return isObject(geometry) && typeof geometry.type === 'string' ? geometry.type : null;
}

function isRecordOfClaims(properties: object | null): boolean {
  return properties !== null && 'claims' in properties && 'date_precision' in properties;
}

/** Ids that a record of claims gives twice, of its claims or of its related incidents. */
function repeatedWithin({ claims, related }: Incident, where: Where): Problem[] {
  const repeated = (ids: readonly string[], fieldOf: (index: number) => string) =>
    ids.flatMap((id, index) =>
      ids.indexOf(id) === index ? [] : [problem('repeated_id', { id }, { ...where, field: fieldOf(index) })],
    );
  return [
    ...repeated(
      claims.map(({ id }) => id),
      (index) => `claims.${index}.id`,
    ),
    ...repeated(related, (index) => `related.${index}`),
  ];
}

/** What people would look for in a record of claims: its words, not the names of its fields. */
function searchableText({ id, title, note, claims, dateNote, locationNote }: Incident): string {
  const said = claims.flatMap(({ office, text }) => [office, text]);
  return [id, title, ...said, note, dateNote, locationNote].filter(Boolean).join(' ');
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
