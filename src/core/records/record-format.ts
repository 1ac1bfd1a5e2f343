/**
 * Files of any size, record by record, as they stand: the raw text is cut into records, a record becomes a
 * question, and its answer is written into the record's own text. Every other byte stays.
 */
import type { Whereabouts, ProximityRecord } from '../geo/proximity-record';
import { failure, problem, type Problem, type Result, type Where } from '../result';

/** A file is its head, its records in order, and its tail. */
export interface RawRecord {
  /** The comma and white space that part it from the record before; not written where that one is left out. */
  before: string;
  /** Empty for a blank line, which asks nothing and stays. */
  text: string;
  /** Its line ending. */
  after: string;
  /** The line it begins on, or its number among the features; counted from 1. */
  number: number;
}

/** What was found in a stretch of a file. */
export interface Cut {
  records: RawRecord[];
  /** Where in the stretch the first record begins that is not whole yet. */
  rest: number;
}

export interface RecordFormat {
  readonly kind: 'csv' | 'geojson' | 'ndjson';
  /** What `number` counts. */
  readonly unit: 'line' | 'feature';
  /** What keeps answers from being written into this file, if anything: known with the first record. */
  readonly obstacle: Problem | null;
  /** Everything before the first record: known with the first record at the latest. */
  readonly head: string;
  /** The head as it is written above answered records. */
  readonly answeredHead: string;
  /** Everything after the last record: known once the last text was cut. */
  readonly tail: string;
  /** Where in the file it has come to, as problems name it. */
  readonly place: Where;
  /**
   * Cuts a stretch of the file that begins where the rest of the one before did; what of it shows no whole record comes
   * again with more behind it. Fails where the file is not sound.
   */
  cut: (text: string, isLast: boolean) => Result<Cut>;
  /** What each record asks, in order; or what is wrong with it. None of them is blank. */
  questions: (records: readonly RawRecord[]) => Result<Whereabouts>[];
  /** The record's text with its answer. */
  answered: (record: RawRecord, answer: ProximityRecord) => string;
  /** The text of a record that is passed on without an answer. */
  unanswered: (record: RawRecord) => string;
}

/** Characters in one record, or before or after all of them; more is not a file of records. */
export const RECORD_LIMIT = 2 ** 24;

/** The byte-order mark that a text may begin with. */
export const MARK = '\uFEFF';

/** Whether a text that should be one line has, outside quotes, line ends of the kind that is not read as such. */
export function hasWrongLineEnds(text: string): boolean {
  return (
    !text.includes('\n') && text.split('"').some((part, index) => index % 2 === 0 && part.includes('\r'))
  );
}

export function wrongLineEnds(where: Where): Result<never> {
  return failure(problem('wrong_line_ends', {}, where));
}
