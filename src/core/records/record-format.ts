/**
 * Files of any size, record by record, as they stand: the raw text is cut into records, a record becomes a
 * question, and its answer is written into the record's own text. Every other byte stays.
 */
import type { Whereabouts, ProximityRecord } from '../geo/proximity-record';
import type { Problem, Result } from '../result';

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
  /** Takes the next text of the file and gives the records that are whole; fails where the file is not sound. */
  cut: (text: string, isLast: boolean) => Result<RawRecord[]>;
  /** What each record asks, in order; or what is wrong with it. None of them is blank. */
  questions: (records: readonly RawRecord[]) => Result<Whereabouts>[];
  /** The record's text with its answer. */
  answered: (record: RawRecord, answer: ProximityRecord) => string;
  /** The text of a record that is passed on without an answer. */
  unanswered: (record: RawRecord) => string;
}

/** Characters in one record, or before or after all of them; more is not a file of records. */
export const RECORD_LIMIT = 2 ** 24;
