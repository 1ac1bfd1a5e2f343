/** A GeoJSON FeatureCollection of any size, or a single Feature, as records. Only one feature is parsed at a time. */
import type { ProximityRecord } from '../geo/proximity-record';
import { parseJson } from '../parse-json';
import { failure, problem, success, type Result, type Where } from '../result';
import { featureQuestion, withProximity } from './feature-questions';
import { arrayStart, skipSpace, valueEnd } from './json-scan';
import { RECORD_LIMIT, type Cut, type RawRecord, type RecordFormat } from './record-format';

export class GeojsonFormat implements RecordFormat {
  readonly kind = 'geojson';
  readonly unit = 'feature';
  readonly obstacle = null;
  head = '';
  tail = '';
  #part: 'head' | 'features' | 'tail' = 'head';
  #count = 0;

  get answeredHead(): string {
    return this.head;
  }

  get place(): Where {
    return this.#part === 'features' ? { unit: 'feature', number: this.#count + 1 } : {};
  }

  cut(text: string, isLast: boolean): Result<Cut> {
    if (this.#part === 'tail') return this.#takeTail(text, 0, [], isLast);
    let from = 0;
    if (this.#part === 'head') {
      const start = arrayStart(text, 'features');
      if (start === null || start === -1) {
        return isLast ? this.#singleFeature(text) : success({ records: [], rest: 0 });
      }
      this.head = text.slice(0, start);
      this.#part = 'features';
      from = start;
    }
    const features = this.#cutFeatures(text, from);
    if (!features.ok) return features;
    const { records, rest, isClosed } = features.value;
    if (isClosed) return this.#takeTail(text, rest, records, isLast);
    return isLast ? failure(problem('cut_off', {}, this.place)) : features;
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

  #cutFeatures(text: string, first: number): Result<Cut & { isClosed: boolean }> {
    const records: RawRecord[] = [];
    let from = first;
    for (;;) {
      let start = skipSpace(text, from);
      if (text[start] === ']') return success({ records, rest: from, isClosed: true });
      if (this.#count > 0 && start < text.length) {
        if (text[start] !== ',') return this.#misplaced(text[start]!);
        start = skipSpace(text, start + 1);
      }
      if (start >= text.length) break;
      const end = valueEnd(text, start);
      if (end === start) return this.#misplaced(text[start]!);
      if (end === -1) break;
      const before = text.slice(from, start);
      if (this.#count === 0) this.head += before;
      this.#count += 1;
      records.push({
        before: this.#count === 1 ? '' : before,
        text: text.slice(start, end),
        after: '',
        number: this.#count,
      });
      from = end;
    }
    return success({ records, rest: from, isClosed: false });
  }

  /** Takes what stands from `from` on as the last of the file, or as some of it. */
  #takeTail(text: string, from: number, records: RawRecord[], isLast: boolean): Result<Cut> {
    this.#part = 'tail';
    this.tail += text.slice(from);
    const cut = { records, rest: text.length };
    // One that is too long is refused for that.
    return isLast && this.tail.length <= RECORD_LIMIT ? this.#finish(cut) : success(cut);
  }

  #misplaced(found: string): Result<never> {
    return failure(problem('not_parted', { found }, this.place));
  }

  /** What stands around the features must be a FeatureCollection without them. */
  #finish(cut: Cut): Result<Cut> {
    const around = parseJson(this.head + this.tail);
    if (!around.ok) return around;
    const { type, features } = around.value as { type?: unknown; features?: unknown };
    if (type !== 'FeatureCollection') return notGeojson(type);
    const isOnce = Array.isArray(features) && features.length === 0;
    return isOnce ? success(cut) : failure(problem('repeated_features', {}));
  }

  #singleFeature(text: string): Result<Cut> {
    const parsed = parseJson(text);
    if (!parsed.ok) return parsed;
    const type = (parsed.value as { type?: unknown } | null)?.type;
    if (type === 'FeatureCollection') return failure(problem('no_features', {}));
    if (type !== 'Feature') return notGeojson(type);
    const start = text.indexOf('{');
    const end = text.lastIndexOf('}') + 1;
    this.head = text.slice(0, start);
    this.tail = text.slice(end);
    const record = { before: '', text: text.slice(start, end), after: '', number: 1 };
    return success({ records: [record], rest: text.length });
  }
}

function notGeojson(type: unknown): Result<never> {
  return failure(problem('not_geojson', { type: typeof type === 'string' ? type : null, isArray: false }));
}
