/** Records of a file as incidents. */
import type { Incident } from '../incident';
import type { Mapping } from '../mapping/fields';
import { problem, type Problem, type Result, type Where } from '../result';
import type { ReadSettings } from './read-settings';
import type { RawRecord } from './raw-record';

/** What is wrong with a sound file of no records: nothing of it can be shown. */
export const NO_INCIDENTS: Problem = problem('empty', { isBlank: false });

/** Of a record whose id one before it bears: `where` is the later one. */
export function repeatedId(id: string, where: Where): Problem {
  return problem('repeated_id', { id }, { ...where, id, field: 'id' });
}

export interface ReadRecord {
  incident: Incident;
  /** What of it can be searched, where that is not the record's text. */
  searchable: string | null;
  /** What of the record is not as it should be or was left out, though the record itself is taken. */
  doubts: Problem[];
  /** How many cells its row has, where it is one of a table. */
  cells?: number;
}

export interface RecordReader {
  readonly settings: ReadSettings;
  /** Whether a record's text is what can be searched of it, so that it need not be read for that. */
  readonly isSearchedWhole: boolean;
  /** How the columns of the records read so far were understood; none where records are of the project's own model. */
  readonly mappings: readonly Mapping[];
  /** What is to be said of the file as a whole. */
  readonly fileDoubts?: readonly Problem[];
  /** One result per record, in order. None of the records is blank. */
  read: (records: readonly Pick<RawRecord, 'text' | 'number'>[]) => Result<ReadRecord>[];
  /** Fetches what the last records turned out to need: true where these have to be read anew. */
  fetchMissing?: () => Promise<boolean>;
  /** Forgets what was read before all of the settings were known. */
  forget: () => void;
  /** The cells of a record whose dates may depend on the order of day and month, by column. */
  dateCells: (text: string) => [column: string, cell: string][];
  /** A sound record as a feature of JSON that holds all that it says, digit for digit as it came. */
  featureText: (text: string) => string;
}
