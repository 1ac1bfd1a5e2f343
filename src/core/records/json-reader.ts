/**
 * Records of JSON as incidents: features of the project's own model decoded, all others read by their columns, by code
 * that is fetched when the first of them is met.
 */
import { decodeIncident } from '../formats/codec';
import type { Incident } from '../incident';
import type { Mapping } from '../mapping/fields';
import { parseCounted, parseJson } from '../parse-json';
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
import { SYSTEM_KEYS } from '../values/coordinate-system';
import { idText } from './exact-id';
import { isGeometryType, isObject, isOwn, memberFault, type Json, type RecordKind } from './json-kinds';
import type { JsonRows } from './json-rows';
import { RECORD_SEPARATOR } from './ndjson-marks';
import type { ReadSettings } from './read-settings';
import type { RawRecord } from './raw-record';
import type { ReadRecord, RecordReader } from './record-reader';
import { repeatedKeys } from './repeated-keys';
import { memberOf, withMember } from './splice';

/** How nearly all features begin. */
const FEATURE = /^\{\s*"type"\s*:\s*"Feature"/;

/** Of a record that is read anew as soon as that can be done. */
const NOT_YET: Result<never> = failure([]);

/** What the file around the records has to say. */
export interface AroundRecords {
  /** Texts of its first records. */
  first: readonly string[];
  /** Of the file as a whole; once it was read to its end. */
  doubts: () => readonly Problem[];
}

const NOTHING_AROUND: AroundRecords = { first: [], doubts: () => [] };

export class JsonReader implements RecordReader {
  readonly isSearchedWhole = false;
  readonly settings: ReadSettings;
  readonly #kind: RecordKind;
  readonly #unit: 'feature' | 'line';
  readonly #around: AroundRecords;
  /** Null while only records of the project's own model were met. */
  #rows: JsonRows | null = null;
  #isLacking = false;
  /** By number, what was parsed of the records that are to be read anew: one of them may be all of a file. */
  readonly #parsed = new Map<number, { value: unknown; members: number }>();

  /** @param unit what records are counted by in problems */
  static async make(
    kind: RecordKind,
    unit: 'feature' | 'line',
    settings: ReadSettings,
    around = NOTHING_AROUND,
  ): Promise<JsonReader> {
    const reader = JsonReader.lazy(kind, unit, settings, around);
    await reader.#fetch();
    return reader;
  }

  /** One that may have to fetch something after its first records, as `fetchMissing` does. */
  static lazy(
    kind: RecordKind,
    unit: 'feature' | 'line',
    settings: ReadSettings,
    around = NOTHING_AROUND,
  ): JsonReader {
    return new JsonReader(kind, unit, settings, around);
  }

  private constructor(
    kind: RecordKind,
    unit: 'feature' | 'line',
    settings: ReadSettings,
    around: AroundRecords,
  ) {
    this.#kind = kind;
    this.#unit = unit;
    this.settings = settings;
    this.#around = around;
  }

  get mappings(): readonly Mapping[] {
    return this.#rows?.mappings ?? [];
  }

  get fileDoubts(): readonly Problem[] {
    return [...this.#around.doubts(), ...(this.#rows?.fileDoubts ?? [])];
  }

  read(records: readonly Pick<RawRecord, 'text' | 'number'>[]): Result<ReadRecord>[] {
    const results = records.map(({ text, number }) => this.#read(withoutSeparator(text), number));
    if (!this.#isLacking) this.#parsed.clear();
    return results;
  }

  async fetchMissing(): Promise<boolean> {
    if (!this.#isLacking) return false;
    await this.#fetch();
    this.#isLacking = false;
    return true;
  }

  forget(): void {
    this.#rows?.forget();
  }

  dateCells(text: string): [column: string, cell: string][] {
    const parsed = parseJson(withoutSeparator(text));
    const json = parsed.ok ? parsed.value : null;
    if (!isObject(json) || isOwn(json)) return [];
    return this.#rows?.dateCells(json, text) ?? [];
  }

  featureText(text: string): string {
    // Lines may begin with a separator, or with the mark of a file that was put behind another.
    const record = text.slice(text.indexOf('{'));
    const mayBeInMetres = this.settings.system !== 'degrees' || SYSTEM_KEYS.test(record);
    if (FEATURE.test(record) && !mayBeInMetres) return record;
    const parsed = parseJson(record);
    const json = parsed.ok ? parsed.value : null;
    if (!isObject(json)) return record;
    if (json.type === 'Feature') return mayBeInMetres ? this.#inDegrees(json, record) : record;
    if (isGeometryType(json.type)) {
      const isInMetres = this.#rows?.isInMetres({ geometry: json });
      const geometry = isInMetres ? this.#rows!.geometryText(json, record) : record;
      return `{"type":"Feature","geometry":${geometry},"properties":{}}`;
    }
    const own = memberOf(record, 0, 'geometry');
    const geometry =
      isObject(json.geometry) && isGeometryType(json.geometry.type) && !this.#rows?.isInMetres(json)
        ? record.slice(own!.valueStart, own!.valueEnd)
        : (this.#rows?.geometryText(json, record) ?? 'null');
    return `{"type":"Feature","geometry":${geometry},"properties":${record}}`;
  }

  /** The text of a feature as GeoJSON has it now: without a system of its own. */
  #inDegrees(feature: Json, text: string): string {
    if (isOwn(feature) || !this.#rows?.isInMetres(feature)) return text;
    const geometry = this.#rows.geometryText(feature, text);
    return ['crs', 'coordRefSys']
      .filter((name) => name in feature)
      .reduce((into, name) => withMember(into, 0, name, 'null'), withMember(text, 0, 'geometry', geometry));
  }

  async #fetch(): Promise<void> {
    const { JsonRows } = await import('./json-rows');
    this.#rows ??= await JsonRows.make(this.#kind, this.#unit, this.settings, this.#around.first);
  }

  #read(text: string, number: number): Result<ReadRecord> {
    const place = { unit: this.#unit, number };
    const known = this.#parsed.get(number);
    const parsed = known === undefined ? resultWithin(parseCounted(text), place) : success(known);
    if (!parsed.ok) return parsed;
    const { value: json, members } = parsed.value;
    const id = idText(json, text);
    const where: Where = id === null ? place : { ...place, id };
    if (!isObject(json)) return failure(problem('not_a_feature', {}, { ...where, field: 'type' }));
    if (!this.#rows && !isOwn(json)) {
      this.#isLacking = true;
      this.#parsed.set(number, parsed.value);
      return NOT_YET;
    }
    const read = isOwn(json) ? ownRecord(json, where) : this.#rows!.read(json, text, number, where);
    const doubt = read.ok ? repeatedKeys(text, json, members, where) : null;
    return read.ok && doubt ? success({ ...read.value, doubts: [doubt, ...read.value.doubts] }) : read;
  }
}

function withoutSeparator(text: string): string {
  return text.startsWith(RECORD_SEPARATOR) ? text.slice(1) : text;
}

function ownRecord(feature: Json, where: Where): Result<ReadRecord> {
  const fault = memberFault(feature);
  if (fault) return failure(within(fault, where));
  const decoded = decodeIncident(feature, where);
  if (!decoded.ok) return decoded;
  const incident = decoded.value;
  return success({ incident, searchable: searchableText(incident), doubts: repeatedWithin(incident, where) });
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
