/** Where a character stands in a text, asked for from ever farther on: no stretch of the text is searched twice. */
export class Occurrences {
  readonly #text: string;
  readonly #character: string;
  readonly #none: number;
  #next = -1;

  /** @param none what is said where there is none any more: no less than the text's length */
  constructor(text: string, character: string, none = Infinity) {
    this.#text = text;
    this.#character = character;
    this.#none = none;
  }

  /** The first at `from` or behind it. */
  from(from: number): number {
    if (this.#next < from) {
      const found = this.#text.indexOf(this.#character, from);
      this.#next = found === -1 ? this.#none : found;
    }
    return this.#next;
  }
}
