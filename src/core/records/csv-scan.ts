/**
 * Where rows and cells of CSV text end, by the rules of Papa Parse: a quote opens a cell only at its start, and closes
 * it only where nothing but white space parts it from a delimiter or the end of the line; two quotes stand for one. Each
 * stretch of the text is looked at once, however wide a row is and whatever its quotes are.
 */
import { Occurrences } from './occurrences';

export const DELIMITERS = [',', ';', '\t', '|'] as const;
export type Delimiter = (typeof DELIMITERS)[number];

/** How a file parts its rows and cells. */
export interface CsvMarks {
  delimiter: Delimiter;
  newline: '\n' | '\r';
  /** Whether spaces may stand between a delimiter and an opening quote: where every cell of the header begins so. */
  skipsSpaces: boolean;
}

const QUOTE = 34;
const SPACE = 32;

export class CsvScan {
  readonly #text: string;
  readonly #delimiter: number;
  readonly #newline: number;
  readonly #skipsSpaces: boolean;
  /** Where the last row of the text ends that no newline ends: nowhere, while more text may follow. */
  readonly #end: number;
  readonly #delimiters: Occurrences;
  readonly #newlines: Occurrences;
  readonly #quotes: Occurrences;
  /** Whether a quote was passed by that stands within a quoted cell and is not doubled. */
  hasLoneQuote = false;

  /** @param isWhole whether no text follows, so that a row ends with the text */
  constructor(text: string, { delimiter, newline, skipsSpaces }: CsvMarks, isWhole: boolean) {
    this.#text = text;
    this.#delimiter = delimiter.charCodeAt(0);
    this.#newline = newline.charCodeAt(0);
    this.#skipsSpaces = skipsSpaces;
    this.#end = isWhole ? text.length : Infinity;
    this.#delimiters = new Occurrences(text, delimiter);
    this.#newlines = new Occurrences(text, newline, this.#end);
    this.#quotes = new Occurrences(text, '"');
  }

  /** Where the newline stands that ends the row that begins at `from`; infinite where the text ends within the row. */
  rowEnd(from: number): number {
    for (let at = from; ;) {
      const newline = this.#newlines.from(at);
      const quote = this.#quotes.from(at);
      if (newline < quote) return newline;
      if (quote === Infinity) return Infinity;
      const isOpening = this.#opens(quote, at);
      const end = isOpening ? this.#quotedEnd(quote) : Math.min(this.#delimiters.from(quote), newline);
      if (this.#isRowEnd(end)) return end;
      at = end + 1;
    }
  }

  /** Whether a quote stands at the start of a cell, in a row that is looked through from `from` on. */
  #opens(quote: number, from: number): boolean {
    let before = quote - 1;
    if (this.#skipsSpaces) while (before >= from && this.#text.charCodeAt(before) === SPACE) before -= 1;
    return before < from || this.#text.charCodeAt(before) === this.#delimiter;
  }

  /** The cells of a text that is whole; null where it is not one row. */
  cells(): string[] | null {
    const cells: string[] = [];
    for (let at = 0; ;) {
      let start = at;
      if (this.#skipsSpaces) while (this.#text.charCodeAt(start) === SPACE) start += 1;
      const isQuoted = this.#text.charCodeAt(start) === QUOTE;
      const end = isQuoted
        ? this.#quotedEnd(start)
        : Math.min(this.#delimiters.from(at), this.#newlines.from(at));
      if (end === Infinity) return null;
      cells.push(isQuoted ? this.#quoted(start, end) : this.#text.slice(at, end));
      if (this.#isRowEnd(end)) return end === this.#end ? cells : null;
      at = end + 1;
    }
  }

  #isRowEnd(at: number): boolean {
    return at >= this.#text.length || this.#text.charCodeAt(at) === this.#newline;
  }

  /** Where the delimiter or the row's end stands behind the cell whose opening quote stands at `start`. */
  #quotedEnd(start: number): number {
    for (let quote = this.#quotes.from(start + 1); quote < Infinity; quote = this.#quotes.from(quote + 1)) {
      if (this.#text.charCodeAt(quote + 1) === QUOTE) {
        quote += 1;
        continue;
      }
      let at = quote + 1;
      let code = this.#text.charCodeAt(at);
      while (code !== this.#delimiter && code !== this.#newline && isWhiteSpace(code)) {
        at += 1;
        code = this.#text.charCodeAt(at);
      }
      if (code === this.#delimiter || code === this.#newline || at === this.#end) return at;
      this.hasLoneQuote = true;
    }
    return Infinity;
  }

  /** What a cell says that is quoted from `start` and ends at `end`. */
  #quoted(start: number, end: number): string {
    const closing = this.#text.lastIndexOf('"', end - 1);
    return this.#text.slice(start + 1, closing).replaceAll('""', '"');
  }
}

function isWhiteSpace(code: number): boolean {
  if (code < 128) return code === 32 || (code >= 9 && code <= 13);
  return /\s/.test(String.fromCharCode(code));
}
