/** A GeoJSON FeatureCollection of any size, or a single Feature, as records. Only one feature is parsed at a time. */
import type { ProximityRecord } from '../geo/proximity-record';
import { success, type Result } from '../result';
import { shown } from '../shown-text';
import { featureQuestion, withProximity } from './feature-questions';
import { arrayStart, skipSpace, valueEnd } from './json-scan';
import { RECORD_LIMIT, unsound, type RawRecord, type RecordFormat } from './record-format';

export class GeojsonFormat implements RecordFormat {
  readonly kind = 'geojson';
  readonly unit = 'feature';
  readonly obstacle = null;
  head = '';
  tail = '';
  #rest = '';
  #part: 'head' | 'features' | 'tail' = 'head';
  #count = 0;

  get answeredHead(): string {
    return this.head;
  }

  cut(text: string, isLast: boolean): Result<RawRecord[]> {
    this.#rest += text;
    if (this.#part === 'head') this.#findFeatures();
    if (this.#part === 'head' && isLast) return this.#singleFeature();
    const records = this.#part === 'features' ? this.#cutFeatures() : success([]);
    if (!records.ok) return records;
    if (this.#part === 'tail') {
      this.tail += this.#rest;
      this.#rest = '';
    }
    if (Math.max(this.#rest.length, this.tail.length) > RECORD_LIMIT) {
      const message = `found more than ${RECORD_LIMIT} characters that are no whole feature`;
      return unsound('too_long', message, this.#part === 'features' ? `feature ${this.#count + 1}` : '');
    }
    return isLast ? this.#finish(records.value) : records;
  }

  questions(records: readonly RawRecord[]) {
    return records.map(({ text, number }) => featureQuestion(text, `feature ${number}`));
  }

  answered({ text }: RawRecord, answer: ProximityRecord): string {
    return withProximity(text, answer);
  }

  unanswered({ text }: RawRecord): string {
    return text;
  }

  #findFeatures(): void {
    const start = arrayStart(this.#rest, 'features');
    if (start === null || start === -1) return;
    this.head = this.#rest.slice(0, start);
    this.#rest = this.#rest.slice(start);
    this.#part = 'features';
  }

  #cutFeatures(): Result<RawRecord[]> {
    const rest = this.#rest;
    const records: RawRecord[] = [];
    let from = 0;
    for (;;) {
      let start = skipSpace(rest, from);
      if (rest[start] === ']') {
        this.#part = 'tail';
        break;
      }
      if (this.#count > 0 && start < rest.length) {
        if (rest[start] !== ',') return this.#misplaced(rest[start]!);
        start = skipSpace(rest, start + 1);
      }
      if (start >= rest.length) break;
      const end = valueEnd(rest, start);
      if (end === start) return this.#misplaced(rest[start]!);
      if (end === -1) break;
      if (this.#count === 0) this.head += rest.slice(from, start);
      const before = this.#count === 0 ? '' : rest.slice(from, start);
      this.#count += 1;
      records.push({ before, text: rest.slice(start, end), after: '', number: this.#count });
      from = end;
    }
    this.#rest = rest.slice(from);
    return success(records);
  }

  #misplaced(found: string): Result<never> {
    const message = `found "${found}"; expected features parted by commas`;
    return unsound('not_json', message, `feature ${this.#count + 1}`);
  }

  /** What stands around the features must be a FeatureCollection without them. */
  #finish(records: RawRecord[]): Result<RawRecord[]> {
    if (this.#part === 'features') {
      return unsound('cut_off', 'the file ends before its features do', `feature ${this.#count + 1}`);
    }
    const around = parse(this.head + this.tail);
    if (!around.ok) return around;
    const { type } = around.value as { type?: unknown };
    return type === 'FeatureCollection' ? success(records) : notGeojson(type);
  }

  #singleFeature(): Result<RawRecord[]> {
    const whole = this.#rest;
    const parsed = parse(whole);
    if (!parsed.ok) return parsed;
    const type = (parsed.value as { type?: unknown } | null)?.type;
    if (type === 'FeatureCollection') return unsound('no_features', 'expected an array of features');
    if (type !== 'Feature') return notGeojson(type);
    const start = whole.indexOf('{');
    const end = whole.lastIndexOf('}') + 1;
    this.head = whole.slice(0, start);
    this.tail = whole.slice(end);
    return success([{ before: '', text: whole.slice(start, end), after: '', number: 1 }]);
  }
}

function parse(text: string): Result<unknown> {
  try {
    return success(JSON.parse(text.replace(/^\uFEFF/, '')));
  } catch (error) {
    return unsound('not_json', `not JSON (${(error as Error).message}); expected a GeoJSON file`);
  }
}

function notGeojson(type: unknown): Result<never> {
  const found = typeof type === 'string' ? `type "${shown(type)}"` : 'no GeoJSON type';
  return unsound('not_geojson', `found ${found}; expected a FeatureCollection or a Feature`);
}
