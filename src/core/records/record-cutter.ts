/**
 * A file's text into records as it comes, whatever kind of file it is and however small or large the pieces are. Work
 * and memory stay in proportion to the text: a record that takes many pieces is not looked through anew with each.
 */
import type { GivenMapping } from '../mapping/given-mapping';
import { failure, problem, success, type Result } from '../result';
import { detectFormat, type Detected } from './formats/detect';
import { GrowingText } from './growing-text';
import type { RawRecord } from './raw-record';
import { hasWrongLineEnds, RECORD_LIMIT, wrongLineEnds, type RecordFormat } from './record-format';

export class RecordCutter {
  readonly #fileName: string;
  readonly #mapping: GivenMapping | null;
  /** Of the text so far, what belongs to no whole record. */
  readonly #waiting = new GrowingText(RECORD_LIMIT);
  #detected: Detected | null = null;

  /** @param mapping how its columns are to be understood, where that was given */
  constructor(fileName: string, mapping: GivenMapping | null = null) {
    this.#fileName = fileName;
    this.#mapping = mapping;
  }

  /** Null until the text shows which it is; known with the first record, and at the end. */
  get format(): RecordFormat | null {
    return this.#detected?.records ?? null;
  }

  /** As people call it. */
  get formatName(): string {
    return this.#detected?.format.name ?? '';
  }

  /** The records that are found whole with the next piece; fails where the file is not sound. */
  async cut(piece: string, isLast: boolean): Promise<Result<RawRecord[]>> {
    if (isLast && this.#waiting.length + piece.length > RECORD_LIMIT) return this.#cutLongEnd(piece);
    const text = this.#waiting.take(piece, isLast);
    if (text === null) return success([]);
    if (!this.#detected) {
      const detected = await detectFormat(this.#fileName, text, isLast);
      if (!detected.ok) return detected;
      this.#detected = detected.value;
      if (this.#mapping) this.#detected?.records.understandAs?.(this.#mapping);
    }
    const cut = this.format?.cut(text, isLast) ?? success({ records: [], rest: 0 });
    if (!cut.ok) return cut;
    const { records, rest } = cut.value;
    this.#waiting.leave(text.slice(rest));
    return this.#tooLong(records, text.slice(rest)) ?? success(records);
  }

  /** So that what is too long is refused for that, rather than for how the file ends. */
  async #cutLongEnd(piece: string): Promise<Result<RawRecord[]>> {
    const most = await this.cut(piece, false);
    if (!most.ok) return most;
    const last = await this.cut('', true);
    return last.ok ? success([...most.value, ...last.value]) : last;
  }

  /** What is to be said where anything goes on for longer than it may; null where nothing does. */
  #tooLong(records: readonly RawRecord[], rest: string): Result<never> | null {
    const { head = '', tail = '', kind, unit, place = {} } = this.format ?? {};
    const record = records.find(isTooLong);
    if (!record && Math.max(head.length, tail.length, rest.length) <= RECORD_LIMIT) return null;
    const where = record && unit ? { unit, number: record.number } : place;
    const text = record?.text ?? rest;
    if (unit === 'line' && hasWrongLineEnds(text)) return wrongLineEnds(where);
    return failure(problem('too_long', { limit: RECORD_LIMIT, mayBeQuoted: kind === 'csv' }, where));
  }
}

function isTooLong({ before, text, after }: RawRecord): boolean {
  return before.length + text.length + after.length > RECORD_LIMIT;
}
