/** A GeoJSON FeatureCollection of any size, or a single Feature, as records. Only one feature is parsed at a time. */
import type { ProximityRecord } from '../geo/proximity-record';
import { failure, problem, success, type Result, type Where } from '../result';
import { featureQuestion, withProximity } from './feature-questions';
import { arrayStart, skipSpace, valueEnd } from './json-scan';
import { RECORD_LIMIT, type RawRecord, type RecordFormat } from './record-format';

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
      const where = this.#part === 'features' ? this.#nextFeature : {};
      return failure(problem('too_long', { limit: RECORD_LIMIT }, where));
    }
    return isLast ? this.#finish(records.value) : records;
  }

  questions(records: readonly RawRecord[]) {
    return records.map(({ text, number }) => featureQuestion(text, { unit: 'feature', number }));
  }

  answered({ text }: RawRecord, answer: ProximityRecord): string {
    return withProximity(text, answer);
  }

  unanswered({ text }: RawRecord): string {
    return text;
  }

  get #nextFeature(): Where {
    return { unit: 'feature', number: this.#count + 1 };
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
    return failure(problem('not_parted', { found }, this.#nextFeature));
  }

  /** What stands around the features must be a FeatureCollection without them. */
  #finish(records: RawRecord[]): Result<RawRecord[]> {
    if (this.#part === 'features') {
      return failure(problem('cut_off', {}, this.#nextFeature));
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
    if (type === 'FeatureCollection') return failure(problem('no_features', {}));
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
    return failure(problem('not_json', { cause: (error as Error).message }));
  }
}

function notGeojson(type: unknown): Result<never> {
  return failure(problem('not_geojson', { type: typeof type === 'string' ? type : null, isArray: false }));
}
