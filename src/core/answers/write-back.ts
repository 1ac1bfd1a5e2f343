/**
 * Answers written into a file's own text: every other byte of it stays as it was. Only the command line does so; reading
 * knows nothing of it.
 */
import type { ProximityRecord } from '../geo/proximity-record';
import { CsvFormat } from '../records/csv-format';
import type { RawRecord, RecordFormat } from '../records/record-format';
import type { Problem } from '../result';
import { CsvAnswers } from './csv-answers';
import { JsonAnswers } from './json-answers';

export interface WriteBack {
  /** What keeps answers from being written into this file, if anything. */
  readonly obstacle: Problem | null;
  /** The head as it is written above answered records; and as it is, above others. */
  readonly head: string;
  readonly plainHead: string;
  /** The record's text with its answer. */
  answered: (record: RawRecord, answer: ProximityRecord) => string;
  /** The text of a record that is passed on without an answer. */
  unanswered: (record: RawRecord) => string;
}

/** To be asked for with the file's first record, or at its end. */
export function writeBackInto(format: RecordFormat): WriteBack {
  return format instanceof CsvFormat ? new CsvAnswers(format) : new JsonAnswers(format);
}
