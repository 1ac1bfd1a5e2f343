/** How answers stand in a file of some kind. */
import type { ProximityRecord } from '../geo/proximity-record';
import type { RawRecord } from '../records/raw-record';
import type { Problem } from '../result';

export interface Answers {
  /** What keeps answers from being written into this file, if anything. */
  readonly obstacle: Problem | null;
  /** The head as it is written above answered records; and as it is, above others. */
  readonly head: string;
  readonly plainHead: string;
  /** The record's text with its answer; `cells`: how many it was read to have, where it is a row and that is known. */
  answered: (record: RawRecord, answer: ProximityRecord, cells?: number) => string;
  /** The text of a record that is passed on without an answer. */
  unanswered: (record: RawRecord) => string;
}
