/**
 * JSON line by line as records: a feature or an object in each; or a text sequence (RFC 8142), whose records begin with a
 * record separator and may take several lines.
 */
import { newlinesIn } from '../newlines';
import { parseJson } from '../parse-json';
import { success, type Problem, type Result, type Where } from '../result';
import { FIRST_TEXT, firstOf } from './json-first';
import { isGeometryType } from './json-kinds';
import { JsonReader, type AroundRecords } from './json-reader';
import { skipSpace } from './json-scan';
import { RECORD_SEPARATOR } from './ndjson-marks';
import type { ReadSettings } from './read-settings';
import type { Cut, RawRecord } from './raw-record';
import { MARK, type RecordFormat } from './record-format';
import type { RecordReader } from './record-reader';

export class NdjsonFormat implements RecordFormat, AroundRecords {
  readonly kind = 'ndjson';
  readonly delimiter = null;
  readonly unit = 'line';
  readonly tail = '';
  head = '';
  first: readonly string[] = [];
  #line = 1;
  #isSequence: boolean | null = null;
  #isGeojson: boolean | null = null;

  /** By its first record. */
  get name(): string {
    return `newline-delimited ${this.#isGeojson ? 'GeoJSON' : 'JSON'}`;
  }

  get place(): Where {
    return { unit: 'line', number: this.#line };
  }

  cut(text: string, isLast: boolean): Result<Cut> {
    const records: RawRecord[] = [];
    let from = 0;
    const isBegin = this.#isSequence === null;
    // However it comes in pieces, the same first records tell what the keys of all mean.
    if (isBegin && text.length < FIRST_TEXT && !isLast) return success({ records, rest: 0 });
    if (this.#isSequence === null) {
      if (text.startsWith(MARK)) this.head = MARK;
      from = this.head.length;
      this.#isSequence = text[skipSpace(text, from)] === RECORD_SEPARATOR;
    }
    while (from < text.length) {
      const end = this.#recordEnd(text, from);
      if (end === -1 && !isLast) break;
      const record = text.slice(from, end === -1 ? text.length : end);
      const trimmed = record.trimEnd();
      if (trimmed !== '') this.#isGeojson ??= isGeojson(trimmed);
      records.push({
        before: '',
        text: trimmed,
        after: record.slice(trimmed.length),
        number: this.#line,
        isBlank: trimmed === '',
      });
      this.#line += newlinesIn(record);
      from += record.length;
    }
    if (isBegin) this.first = firstOf(records, this.head.length);
    return success({ records, rest: from });
  }

  async reader(settings: ReadSettings, isLazy = false): Promise<Result<RecordReader>> {
    if (isLazy) return success(JsonReader.lazy('lines', this.unit, settings, this));
    return success(await JsonReader.make('lines', this.unit, settings, this));
  }

  doubts(): readonly Problem[] {
    return [];
  }

  /** Exclusive. */
  #recordEnd(text: string, from: number): number {
    if (this.#isSequence) return text.indexOf(RECORD_SEPARATOR, from + 1);
    const newline = text.indexOf('\n', from);
    return newline === -1 ? -1 : newline + 1;
  }
}

/** Whether a record is a feature or a geometry, as it says itself. */
function isGeojson(record: string): boolean {
  const parsed = parseJson(record.slice(Math.max(0, record.indexOf('{'))));
  const type = parsed.ok ? (parsed.value as { type?: unknown } | null)?.type : null;
  return type === 'Feature' || isGeometryType(type);
}
