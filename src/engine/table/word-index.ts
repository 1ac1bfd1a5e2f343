/**
 * Which words stand in which rows. Words are numbered once; rows are indexed in blocks of 65,536, so that a row takes
 * two bytes per word. Words that hold a digit (numbers, dates, ids) are nearly all different: they are left to be looked
 * for in the records themselves, but for the few that are not found there as they are searched for: those that hold a
 * letter outside ASCII, or lost one when they were folded.
 */
import { foldText, isWordUnit } from '../../core/fold-text';
import { setBit } from '../bits';

const BLOCK_ROWS = 65_536;
const SMALLEST_TABLE = 4096;

/** The words of one block, by number; rows of `words[i]`, less the block's first, at `starts[i]` to `starts[i + 1]`. */
interface Block {
  words: Uint32Array;
  starts: Uint32Array;
  rows: Uint16Array;
}

export class WordIndex {
  readonly #words: string[] = [];
  /** Number + 1 of a word by slot, 0 where it is free. */
  #slots = new Int32Array(SMALLEST_TABLE);
  #hashes = new Int32Array(SMALLEST_TABLE);
  readonly #blocks: Block[] = [];
  #rowCount = 0;
  /** Of the open block: word and row, one after the other, in the order they came. */
  #open = new Uint32Array(2 ** 16);
  #openLength = 0;
  /** By word: the row in which it was seen last, + 1. */
  #seen = new Int32Array(SMALLEST_TABLE);

  /** Takes in the words of the next row: what its record says, and what is said of it elsewhere. */
  add(record: string, elsewhere = ''): void {
    this.#take(record, new PlainWords(record));
    if (elsewhere !== '') this.#take(elsewhere, null);
    this.#rowCount += 1;
    if (this.#rowCount % BLOCK_ROWS === 0) this.#closeBlock();
  }

  /** @param plain what is found in the record itself; null of a text that stands in none */
  #take(text: string, plain: PlainWords | null): void {
    const folded = foldText(text);
    let start = 0;
    let hash = HASH_START;
    let [hasDigit, hasLetter] = [false, false];
    for (let at = 0; at <= folded.length; at += 1) {
      const unit = at < folded.length ? folded.charCodeAt(at) : 0;
      if (isWordUnit(unit)) {
        hash = Math.imul(hash ^ unit, HASH_FACTOR);
        if (unit < 58) hasDigit = true;
        else hasLetter = true;
        continue;
      }
      const isIndexed = !hasDigit || plain === null || (hasLetter && !plain.has(folded.slice(start, at)));
      if (at > start && isIndexed) this.#note(this.#numberOf(folded, start, at, hash));
      start = at + 1;
      hash = HASH_START;
      hasDigit = hasLetter = false;
    }
  }

  /** To be called after the last row. */
  finish(): void {
    if (this.#openLength > 0) this.#closeBlock();
    this.#open = new Uint32Array(0);
    this.#seen = new Int32Array(0);
  }

  /** Sets the bits of the rows that hold a word in which the folded text stands. */
  search(text: string, found: Uint32Array): void {
    const isWanted = Uint8Array.from(this.#words, (word) => Number(word.includes(text)));
    this.#blocks.forEach(({ words, starts, rows }, block) => {
      for (let at = 0; at < words.length; at += 1) {
        if (isWanted[words[at]!] === 0) continue;
        const end = starts[at + 1]!;
        for (let entry = starts[at]!; entry < end; entry += 1) {
          setBit(found, block * BLOCK_ROWS + rows[entry]!);
        }
      }
    });
  }

  #note(word: number): void {
    if (this.#seen[word] === this.#rowCount + 1) return;
    this.#seen[word] = this.#rowCount + 1;
    if (this.#openLength + 2 > this.#open.length) {
      const longer = new Uint32Array(this.#open.length * 2);
      longer.set(this.#open);
      this.#open = longer;
    }
    this.#open[this.#openLength] = word;
    this.#open[this.#openLength + 1] = this.#rowCount % BLOCK_ROWS;
    this.#openLength += 2;
  }

  /** The number of the word that stands at `start` to `end`. */
  #numberOf(text: string, start: number, end: number, hash: number): number {
    const mask = this.#slots.length - 1;
    let slot = (hash ^ (hash >>> 15)) & mask;
    for (; this.#slots[slot] !== 0; slot = (slot + 1) & mask) {
      const number = this.#slots[slot]! - 1;
      if (this.#hashes[number] === hash && isAt(this.#words[number]!, text, start, end)) return number;
    }
    const number = this.#words.length;
    // Sliced, it would keep the whole text; joined anew, it does not.
    this.#words.push(Array.from(text.slice(start, end)).join(''));
    this.#slots[slot] = number + 1;
    this.#hashes[number] = hash;
    if (this.#words.length > mask / 2) this.#grow();
    return number;
  }

  #grow(): void {
    const size = this.#slots.length * 2;
    const hashes = new Int32Array(size);
    hashes.set(this.#hashes.subarray(0, this.#words.length));
    const seen = new Int32Array(size);
    seen.set(this.#seen.subarray(0, this.#words.length));
    const slots = new Int32Array(size);
    for (let number = 0; number < this.#words.length; number += 1) {
      const hash = hashes[number]!;
      let slot = (hash ^ (hash >>> 15)) & (size - 1);
      while (slots[slot] !== 0) slot = (slot + 1) & (size - 1);
      slots[slot] = number + 1;
    }
    this.#slots = slots;
    this.#hashes = hashes;
    this.#seen = seen;
  }

  /** Entries sorted by word, by counting; rows of a word stay in order. */
  #closeBlock(): void {
    const counts = new Uint32Array(this.#words.length + 1);
    for (let at = 0; at < this.#openLength; at += 2) counts[this.#open[at]! + 1]! += 1;
    const present: number[] = [];
    for (let word = 0; word < this.#words.length; word += 1) if (counts[word + 1]! > 0) present.push(word);
    for (let word = 0; word < this.#words.length; word += 1) counts[word + 1]! += counts[word]!;
    const starts = Uint32Array.from([...present.map((word) => counts[word]!), this.#openLength / 2]);
    const rows = new Uint16Array(this.#openLength / 2);
    for (let at = 0; at < this.#openLength; at += 2) {
      const word = this.#open[at]!;
      rows[counts[word]!] = this.#open[at + 1]!;
      counts[word]! += 1;
    }
    this.#blocks.push({ words: Uint32Array.from(present), starts, rows });
    this.#openLength = 0;
  }
}

const NOT_ASCII = /[^\0-\x7f]/;

/** The words that can be found in the bytes of a text, whatever the case of their letters; looked for with the first. */
class PlainWords {
  readonly #text: string;
  #isAscii: boolean | null = null;
  #words: Set<string> | null = null;

  constructor(text: string) {
    this.#text = text;
  }

  /** Whether a word of the folded text is one of them. */
  has(word: string): boolean {
    this.#isAscii ??= !NOT_ASCII.test(this.#text);
    if (this.#isAscii) return true;
    this.#words ??= new Set(this.#text.match(/[0-9A-Za-z]+/g)?.map((plain) => plain.toLowerCase()));
    return this.#words.has(word);
  }
}

/** FNV-1a (Fowler, Noll, Vo) over UTF-16 units. */
const HASH_START = 0x811c9dc5 | 0;
const HASH_FACTOR = 0x01000193;

function isAt(word: string, text: string, start: number, end: number): boolean {
  if (word.length !== end - start) return false;
  for (let at = 0; at < word.length; at += 1) {
    if (word.charCodeAt(at) !== text.charCodeAt(start + at)) return false;
  }
  return true;
}
