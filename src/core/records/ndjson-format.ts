/**
 * Newline-delimited GeoJSON as records: a feature per line; or a text sequence (RFC 8142), whose records begin with a
 * record separator and may take several lines.
 */
import type { ProximityRecord } from '../geo/proximity-record';
import { failure, problem, success, type Result } from '../result';
import { featureQuestion, withProximity } from './feature-questions';
import { RECORD_LIMIT, type RawRecord, type RecordFormat } from './record-format';

/** ASCII 30, the record separator of RFC 8142. */
export const RECORD_SEPARATOR = '\x1E';

export class NdjsonFormat implements RecordFormat {
  readonly kind = 'ndjson';
  readonly unit = 'line';
  readonly obstacle = null;
  readonly tail = '';
  head = '';
  #rest = '';
  #line = 1;
  #isSequence: boolean | null = null;

  get answeredHead(): string {
    return this.head;
  }

  cut(next: string, isLast: boolean): Result<RawRecord[]> {
    this.#rest += next;
    if (this.#isSequence === null) this.#begin();
    const rest = this.#rest;
    const records: RawRecord[] = [];
    let from = 0;
    while (from < rest.length) {
      const end = this.#recordEnd(rest, from);
      if (end === -1 && !isLast) break;
      const record = rest.slice(from, end === -1 ? rest.length : end);
      const text = record.trimEnd();
      records.push({ before: '', text, after: record.slice(text.length), number: this.#line });
      this.#line += record.split('\n').length - 1;
      from += record.length;
    }
    this.#rest = rest.slice(from);
    if (this.#rest.length > RECORD_LIMIT) {
      return failure(problem('too_long', { limit: RECORD_LIMIT }, { unit: 'line', number: this.#line }));
    }
    return success(records);
  }

  questions(records: readonly RawRecord[]) {
    return records.map(({ text, number }) =>
      featureQuestion(text.startsWith(RECORD_SEPARATOR) ? text.slice(1) : text, { unit: 'line', number }),
    );
  }

  answered({ text }: RawRecord, answer: ProximityRecord): string {
    return withProximity(text, answer);
  }

  unanswered({ text }: RawRecord): string {
    return text;
  }

  #begin(): void {
    this.head += /^\uFEFF?/.exec(this.#rest)![0];
    this.#rest = this.#rest.replace(/^\uFEFF/, '');
    const start = this.#rest.trimStart();
    if (start !== '') this.#isSequence = start.startsWith(RECORD_SEPARATOR);
  }

  /** Exclusive. */
  #recordEnd(text: string, from: number): number {
    if (this.#isSequence) return text.indexOf(RECORD_SEPARATOR, from + 1);
    const newline = text.indexOf('\n', from);
    return newline === -1 ? -1 : newline + 1;
  }
}
