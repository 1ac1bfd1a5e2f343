/**
 * Newline-delimited GeoJSON as records: a feature per line; or a text sequence (RFC 8142), whose records begin with a
 * record separator and may take several lines.
 */
import type { ProximityRecord } from '../geo/proximity-record';
import { newlinesIn } from '../newlines';
import { success, type Result, type Where } from '../result';
import { featureQuestion, withProximity } from './feature-questions';
import { skipSpace } from './json-scan';
import { MARK, type Cut, type RawRecord, type RecordFormat } from './record-format';

/** ASCII 30, the record separator of RFC 8142. */
export const RECORD_SEPARATOR = '\x1E';

export class NdjsonFormat implements RecordFormat {
  readonly kind = 'ndjson';
  readonly unit = 'line';
  readonly obstacle = null;
  readonly tail = '';
  head = '';
  #line = 1;
  #isSequence: boolean | null = null;

  get answeredHead(): string {
    return this.head;
  }

  get place(): Where {
    return { unit: 'line', number: this.#line };
  }

  cut(text: string, isLast: boolean): Result<Cut> {
    const records: RawRecord[] = [];
    let from = 0;
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
      records.push({ before: '', text: trimmed, after: record.slice(trimmed.length), number: this.#line });
      this.#line += newlinesIn(record);
      from += record.length;
    }
    return success({ records, rest: from });
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

  /** Exclusive. */
  #recordEnd(text: string, from: number): number {
    if (this.#isSequence) return text.indexOf(RECORD_SEPARATOR, from + 1);
    const newline = text.indexOf('\n', from);
    return newline === -1 ? -1 : newline + 1;
  }
}
