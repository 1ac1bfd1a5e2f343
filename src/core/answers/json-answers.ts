/** Answers as a member of a feature's properties, or of a plain object. */
import type { ProximityRecord } from '../geo/proximity-record';
import type { RawRecord } from '../records/raw-record';
import type { RecordFormat } from '../records/record-format';
import { withReckoned } from '../records/reckoned';
import type { Answers } from './answers';

export class JsonAnswers implements Answers {
  readonly obstacle = null;
  readonly #format: RecordFormat;

  constructor(format: RecordFormat) {
    this.#format = format;
  }

  get head(): string {
    return this.#format.head;
  }

  get plainHead(): string {
    return this.#format.head;
  }

  answered({ text }: RawRecord, answer: ProximityRecord): string {
    return withReckoned(text, 'proximity', JSON.stringify(answer));
  }

  unanswered({ text }: RawRecord): string {
    return text;
  }
}
