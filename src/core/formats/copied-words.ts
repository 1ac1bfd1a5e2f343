/**
 * Runs of words that a text shares with a report. Reports are told in our own words: names of offices, which cannot be
 * told otherwise, part a run.
 */

/** So many words in a row are no chance any more. */
const COPIED_FROM = 6;

export interface Report {
  name: string;
  text: string;
}

export class CopiedWords {
  /** Where in which report each run of so many words begins. */
  readonly #runs = new Map<string, { report: number; at: number }[]>();
  readonly #reports: { name: string; words: string[] }[];
  readonly #offices: string[][];

  constructor(reports: readonly Report[], offices: Iterable<string>) {
    this.#reports = reports.map(({ name, text }) => ({ name, words: wordsOf(text) }));
    this.#offices = [...offices].map(wordsOf).filter(({ length }) => length > 1);
    // The longest first, for one may hold another.
    this.#offices.sort((one, other) => other.length - one.length);
    this.#reports.forEach(({ words }, report) => {
      for (let at = 0; at + COPIED_FROM <= words.length; at += 1) {
        const key = words.slice(at, at + COPIED_FROM).join(' ');
        this.#runs.set(key, [...(this.#runs.get(key) ?? []), { report, at }]);
      }
    });
  }

  /** The longest runs, in the order of the text. */
  in(text: string): { words: string; report: string }[] {
    return this.#parts(wordsOf(text)).flatMap((part) => this.#runsIn(part));
  }

  #runsIn(words: string[]): { words: string; report: string }[] {
    const found: { words: string; report: string }[] = [];
    let at = 0;
    while (at + COPIED_FROM <= words.length) {
      const starts = this.#runs.get(words.slice(at, at + COPIED_FROM).join(' ')) ?? [];
      const [longest] = starts
        .map((start) => ({ report: start.report, length: this.#lengthOf(words, at, start) }))
        .toSorted((one, other) => other.length - one.length);
      if (longest) {
        const run = words.slice(at, at + longest.length).join(' ');
        found.push({ words: run, report: this.#reports[longest.report]!.name });
      }
      at += longest?.length ?? 1;
    }
    return found;
  }

  #lengthOf(words: string[], at: number, start: { report: number; at: number }): number {
    const others = this.#reports[start.report]!.words;
    let length = COPIED_FROM;
    while (at + length < words.length && words[at + length] === others[start.at + length]) length += 1;
    return length;
  }

  /** What stands between the names of offices. */
  #parts(words: string[]): string[][] {
    const parts: string[][] = [[]];
    for (let at = 0; at < words.length;) {
      const office = this.#offices.find((name) => name.every((word, index) => words[at + index] === word));
      if (office) parts.push([]);
      else parts.at(-1)!.push(words[at]!);
      at += office?.length ?? 1;
    }
    return parts;
  }
}

/** In small letters, without punctuation; a hyphen parts words. */
function wordsOf(text: string): string[] {
  return (
    text
      .toLowerCase()
      .replaceAll('’', "'")
      .match(/[\p{L}\p{N}']+/gu) ?? []
  );
}
