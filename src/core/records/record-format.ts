/**
 * Files of any size, record by record, as they stand: the raw text is cut into records, and a reader made for the file
 * says what each of them is.
 */
import { failure, problem, type Result, type Where } from '../result';
import type { GivenMapping } from '../mapping/given-mapping';
import type { Cut } from './raw-record';
import type { ReadSettings } from './read-settings';
import type { RecordReader } from './record-reader';

export interface RecordFormat {
  readonly kind: 'csv' | 'geojson' | 'ndjson';
  /** As people call it, where it turned out to be something else than what it was opened as. */
  readonly name?: string;
  /** Between the cells of a row; null where there are none. */
  readonly delimiter: string | null;
  /** What `number` counts. */
  readonly unit: 'line' | 'feature';
  /** Everything before the first record: known with the first record at the latest. */
  readonly head: string;
  /** Everything after the last record: known once the last text was cut. */
  readonly tail: string;
  /** Where in the file it has come to, as problems name it. */
  readonly place: Where;
  /**
   * Cuts a stretch of the file that begins where the rest of the one before did; what of it shows no whole record comes
   * again with more behind it. Fails where the file is not sound.
   */
  cut: (text: string, isLast: boolean) => Result<Cut>;
  /** Tells how its columns are to be understood, before the first text is cut. */
  understandAs?: (mapping: GivenMapping) => void;
  /**
   * The reader of its records; to be asked for with the first record. Fails where none of them can be read. `isLazy`:
   * it may fetch what it needs once it needs it, and will be told to.
   */
  reader: (settings: ReadSettings, isLazy?: boolean) => Promise<Result<RecordReader>>;
}

/** Characters in one record, or before or after all of them; more is not a file of records. */
export const RECORD_LIMIT = 2 ** 24;

/** The byte-order mark that a text may begin with. */
export const MARK = '\uFEFF';

/** Whether a text that should be one line has, outside quotes, line ends of the kind that is not the file's. */
export function hasWrongLineEnds(text: string, newline: '\n' | '\r' = '\n'): boolean {
  const other = newline === '\n' ? '\r' : '\n';
  return (
    !text.includes(newline) && text.split('"').some((part, index) => index % 2 === 0 && part.includes(other))
  );
}

export function wrongLineEnds(where: Where): Result<never> {
  return failure(problem('wrong_line_ends', {}, where));
}
