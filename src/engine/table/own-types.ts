/** The types of events that a file has of its own, numbered as they come: so many as can be chosen among. */
import { OTHER_TYPES } from '../../core/facets';

/** Characters of a type: what is longer is no name. */
const LONGEST = 100;

export class OwnTypes {
  /** Numbers there may be: 0 for none, 1 for all that are too many. */
  static readonly MOST = 256;

  readonly #numbers = new Map<string, number>();

  numberOf(type: string | null): number {
    if (type === null) return 0;
    const known = this.#numbers.get(type);
    if (known !== undefined) return known;
    const number = this.#numbers.size + 2;
    if (number >= OwnTypes.MOST || type.length > LONGEST) return 1;
    this.#numbers.set(type, number);
    return number;
  }

  /** As it can be chosen. */
  told(type: string | null): string | null {
    return this.numberOf(type) === 1 ? OTHER_TYPES : type;
  }
}
