/**
 * Records of JSON as incidents: features of the project's own model decoded, all others read by their columns, which are
 * the paths of their values. Records of a file may have different ones; few files have many kinds.
 *
 * `geojson-validation` checks the structure of features; what it accepts and cannot be used is found where the geometry is
 * read.
 */
import { decodeIncident } from '../formats/codec';
import type { Incident } from '../incident';
import { hasPosition, matchColumns } from '../mapping/match-columns';
import { applyMapping } from '../mapping/given-mapping';
import type { Mapping } from '../mapping/fields';
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
import { textOf } from './json-scan';
import { RECORD_SEPARATOR } from './ndjson-marks';
import type { ReadSettings } from './read-settings';
import type { RawRecord } from './raw-record';
import type { ReadRecord, RecordReader } from './record-reader';
import { RowReader } from './row-reader';
import { memberOf, propertiesOf } from './splice';

type Json = Record<string, unknown>;
type FeatureValidator = (feature: unknown, trace: true) => string[] | undefined;

/** What the records of a file are: features of a collection, plain objects or features, or either where nothing tells. */
export type RecordKind = 'features' | 'records' | 'lines';

/** Kinds of columns that are remembered. */
const SHAPES = 500;
/** Levels of objects within a record whose members are columns; what lies deeper is a column as it stands. */
const LEVELS = 4;

const GEOMETRY_TYPES = new Set([
  ...[
    'Point',
    'MultiPoint',
    'LineString',
    'MultiLineString',
    'Polygon',
    'MultiPolygon',
    'GeometryCollection',
  ],
]);

export function isGeometryType(type: unknown): boolean {
  return typeof type === 'string' && GEOMETRY_TYPES.has(type);
}

/** How nearly all features begin. */
const FEATURE = /^\{\s*"type"\s*:\s*"Feature"/;

const RECKONED = new Set(['derived', 'proximity']);

/** A record taken apart: where it says it was, and what its columns say. */
interface Apart {
  geometry: unknown;
  id: string;
  names: string[];
  cells: string[];
}

export class JsonReader implements RecordReader {
  readonly isSearchedWhole = false;
  readonly settings: ReadSettings;
  readonly #kind: RecordKind;
  readonly #unit: 'feature' | 'line';
  readonly #isFeature: FeatureValidator;
  readonly #shapes = new Map<string, RowReader>();
  readonly #mappings: Mapping[] = [];

  /** @param unit what records are counted by in problems */
  static async make(kind: RecordKind, unit: 'feature' | 'line', settings: ReadSettings): Promise<JsonReader> {
    // Loaded on first use, as a chunk of its own: it is LGPL and must stay replaceable.
    const { isFeature } = await import('geojson-validation');
    return new JsonReader(kind, unit, settings, isFeature);
  }

  private constructor(
    kind: RecordKind,
    unit: 'feature' | 'line',
    settings: ReadSettings,
    isFeature: FeatureValidator,
  ) {
    this.#kind = kind;
    this.#unit = unit;
    this.settings = settings;
    this.#isFeature = isFeature;
  }

  get mappings(): readonly Mapping[] {
    return this.#mappings;
  }

  read(records: readonly Pick<RawRecord, 'text' | 'number'>[]): Result<ReadRecord>[] {
    return records.map(({ text, number }) => this.#read(withoutSeparator(text), number));
  }

  forget(): void {
    for (const rows of this.#shapes.values()) rows.forget();
  }

  dateCells(text: string): [column: string, cell: string][] {
    const parsed = parseJson(withoutSeparator(text));
    const json = parsed.ok ? parsed.value : null;
    if (!isObject(json) || isOwn(json)) return [];
    const apart = takenApart(json, text);
    return 'reason' in apart ? [] : this.#rowsOf(apart.names).dateCells(apart.cells);
  }

  featureText(text: string): string {
    // Lines may begin with a separator, or with the mark of a file that was put behind another.
    const record = text.slice(text.indexOf('{'));
    if (FEATURE.test(record)) return record;
    const parsed = parseJson(record);
    const json = parsed.ok ? parsed.value : null;
    if (!isObject(json) || json.type === 'Feature') return record;
    if (isGeometryType(json.type)) return `{"type":"Feature","geometry":${record},"properties":{}}`;
    const [read] = this.read([{ text, number: 0 }]);
    const position = read?.ok ? read.value.incident.position : null;
    const own = memberOf(record, 0, 'geometry');
    const geometry = isObject(json.geometry)
      ? record.slice(own!.valueStart, own!.valueEnd)
      : JSON.stringify(position && { type: 'Point', coordinates: position });
    return `{"type":"Feature","geometry":${geometry},"properties":${record}}`;
  }

  #read(text: string, number: number): Result<ReadRecord> {
    const place = { unit: this.#unit, number };
    const parsed = resultWithin(parseJson(text), place);
    if (!parsed.ok) return parsed;
    const json = parsed.value;
    const id = idText(json, text);
    const where: Where = id === null ? place : { ...place, id };
    if (!isObject(json)) return failure(problem('not_a_feature', {}, { ...where, field: 'type' }));
    if (isOwn(json)) return ownRecord(json, where);
    const apart = takenApart(json, text);
    if ('reason' in apart) return failure(within(apart, where));
    const fault = this.#misfit(json, apart);
    if (fault) return failure(within(fault, where));
    const read = this.#row(apart, number);
    if (!read.ok || json.type !== 'Feature' || read.value.incident.position === null) return read;
    const faults = this.#isFeature(json, true) ?? [];
    if (faults.length === 0) return read;
    return failure(
      faults.map((found) => problem('not_sound', { fault: `${found}` }, { ...where, field: 'geometry' })),
    );
  }

  /** What keeps it from being a record of this file, if anything. */
  #misfit(json: Json, { names }: Apart): Problem | null {
    if (json.type === 'Feature') return null;
    if (this.#kind === 'features') return problem('not_a_feature', {}, { field: 'type' });
    if (isGeometryType(json.type) || isObject(json.geometry)) return null;
    if (hasPosition(this.#rowsOf(names).mapping)) return null;
    return problem('not_a_feature', {}, { field: 'type' });
  }

  #row({ geometry, id, names, cells }: Apart, number: number): Result<ReadRecord> {
    const { system } = this.settings;
    const read = this.#rowsOf(names).read(cells, { geometry, system }, id, this.#unit, number);
    if (!read.ok) {
      // In metres, as the end of the file may say.
      if (read.problems.some(({ reason }) => reason === 'off_the_globe')) this.settings.noteOpenSystem();
      return read;
    }
    const searchable = [read.value.incident.id, ...cells].join(' ');
    return success({ ...read.value, searchable });
  }

  #rowsOf(names: readonly string[]): RowReader {
    const key = names.join('\u0000');
    const known = this.#shapes.get(key);
    if (known) return known;
    const given = this.settings.mapping;
    const mapping = given ? applyMapping(given, names).mapping : matchColumns(names);
    const rows = new RowReader(mapping, this.settings);
    if (this.#shapes.size >= SHAPES) this.#shapes.clear();
    else this.#mappings.push(mapping);
    this.#shapes.set(key, rows);
    return rows;
  }
}

function withoutSeparator(text: string): string {
  return text.startsWith(RECORD_SEPARATOR) ? text.slice(1) : text;
}

/** Whether it is a feature of the claim model. */
function isOwn({ type, properties }: Json): boolean {
  return (
    type === 'Feature' && isObject(properties) && 'claims' in properties && 'date_precision' in properties
  );
}

function ownRecord(feature: Json, where: Where): Result<ReadRecord> {
  const fault = memberFault(feature);
  if (fault) return failure(within(fault, where));
  const decoded = decodeIncident(feature, where);
  if (!decoded.ok) return decoded;
  const incident = decoded.value;
  return success({ incident, searchable: searchableText(incident), doubts: repeatedWithin(incident, where) });
}

function memberFault({ id, geometry, properties }: Json): Problem | null {
  if (id !== undefined && typeof id !== 'string' && typeof id !== 'number') {
    return problem('wrong_id', {}, { field: 'id' });
  }
  if (geometry === undefined) return problem('not_a_geometry', { found: null }, { field: 'geometry' });
  if (properties !== undefined && properties !== null && !isObject(properties)) {
    return problem('wrong_properties', {}, { field: 'properties' });
  }
  return null;
}

/** `text` is what was parsed: numbers that are beyond what numbers hold are looked up in it. */
function takenApart(json: Json, text: string): Apart | Problem {
  const apart: Apart = { geometry: undefined, id: '', names: [], cells: [] };
  if (json.type === 'Feature') {
    const fault = memberFault(json);
    if (fault) return fault;
    apart.geometry = json.geometry;
    apart.id = idText(json, text) ?? '';
    const properties = (json.properties ?? {}) as Json;
    flatten(properties, '', LEVELS, apart);
    if (Object.values(properties).some(isInexact)) exactNumbers(text, apart);
    return apart;
  }
  if (isGeometryType(json.type)) return { ...apart, geometry: json };
  if (isObject(json.geometry)) apart.geometry = json.geometry;
  flatten(json, '', LEVELS, apart);
  return apart;
}

function flatten(object: Json, path: string, levels: number, apart: Apart): void {
  for (const [key, value] of Object.entries(object)) {
    const name = path + key;
    if (name === 'geometry' && apart.geometry !== undefined) continue;
    // What this or another program reckoned is no column of the record.
    if (path === '' && RECKONED.has(key)) continue;
    if (isObject(value) && levels > 0 && !isGeometryType(value.type))
      flatten(value, `${name}.`, levels - 1, apart);
    else {
      apart.names.push(name);
      apart.cells.push(cellOf(value));
    }
  }
}

function cellOf(value: unknown): string {
  if (typeof value === 'string') return value;
  if (value === null || value === undefined) return '';
  // A list of words, as other formats write it in a cell.
  if (Array.isArray(value) && value.some((item) => typeof item === 'string')) {
    return value.map((item) => (typeof item === 'string' ? item : JSON.stringify(item))).join('; ');
  }
  return JSON.stringify(value);
}

function isInexact(value: unknown): boolean {
  return typeof value === 'number' && Math.abs(value) > Number.MAX_SAFE_INTEGER;
}

function exactNumbers(feature: string, { names, cells }: Apart): void {
  for (const { key, valueStart, valueEnd } of propertiesOf(feature)) {
    const index = names.indexOf(key);
    if (index !== -1 && /^-?\d/.test(feature[valueStart]!))
      cells[index] = textOf(feature.slice(valueStart, valueEnd));
  }
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
