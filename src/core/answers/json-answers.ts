/** Answers as a member of a feature's properties, or of a plain object. */
import type { ProximityRecord } from '../geo/proximity-record';
import type { RawRecord } from '../records/raw-record';
import type { RecordFormat } from '../records/record-format';
import { memberOf, withMember, withProperty } from '../records/splice';
import { textOf } from '../records/json-scan';
import type { Answers } from './answers';

const NAME = 'proximity';

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
    const json = JSON.stringify(answer);
    return isFeature(text) ? withProperty(text, NAME, json) : withMember(text, text.indexOf('{'), NAME, json);
  }

  unanswered({ text }: RawRecord): string {
    return text;
  }
}

function isFeature(text: string): boolean {
  const type = memberOf(text, text.indexOf('{'), 'type');
  return type !== undefined && textOf(text.slice(type.valueStart, type.valueEnd)) === 'Feature';
}
