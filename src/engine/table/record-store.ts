/**
 * The records of a file as they came: their text once, as UTF-8 bytes with offsets. Kept in blocks, so that nothing is
 * copied while a file grows.
 */
import { setBit } from '../bits';

interface Block {
  firstRow: number;
  bytes: Uint8Array;
  /** By record; each is followed by a separator. */
  offsets: Uint32Array;
}

const encoder = new TextEncoder();
const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
const SEPARATOR = '\n';
/** What turns a capital ASCII letter into a small one. */
const CASE_BIT = 0x20;
const NOT_ASCII = /[^\0-\x7f]/;

export class RecordStore {
  readonly #blocks: Block[] = [];
  #count = 0;

  add(texts: readonly string[]): void {
    if (texts.length === 0) return;
    const joined = texts.join(SEPARATOR) + SEPARATOR;
    const bytes = encoder.encode(joined);
    const isAscii = bytes.length === joined.length;
    const offsets = offsetsOf(texts, isAscii ? ({ length }) => length : utf8Length);
    this.#blocks.push({ firstRow: this.#count, bytes, offsets });
    this.#count += texts.length;
  }

  text(row: number): string {
    const { firstRow, bytes, offsets } = this.#blockOf(row);
    const at = row - firstRow;
    return decoder.decode(bytes.subarray(offsets[at], offsets[at + 1]! - 1));
  }

  /** Of a record's text, in bytes. */
  byteLength(row: number): number {
    const { firstRow, offsets } = this.#blockOf(row);
    return offsets[row - firstRow + 1]! - offsets[row - firstRow]! - 1;
  }

  /** Sets the bits of the rows in whose text the ASCII word stands, in whatever case. */
  search(word: string, found: Uint32Array): void {
    const wanted = encoder.encode(word.toLowerCase());
    for (const { firstRow, bytes, offsets } of this.#blocks) {
      let at = 0;
      for (let hit = indexOf(bytes, wanted, 0); hit !== -1; hit = indexOf(bytes, wanted, offsets[at]!)) {
        while (offsets[at + 1]! <= hit) at += 1;
        setBit(found, firstRow + at);
        at += 1;
      }
    }
  }

  #blockOf(row: number): Block {
    let [low, high] = [0, this.#blocks.length - 1];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.#blocks[middle]!.firstRow <= row) low = middle;
      else high = middle - 1;
    }
    return this.#blocks[low]!;
  }
}

/** Where each text begins in the bytes, and where the last one's separator ends. */
function offsetsOf(texts: readonly string[], lengthOf: (text: string) => number): Uint32Array {
  const offsets = new Uint32Array(texts.length + 1);
  let end = 0;
  for (let index = 0; index < texts.length; index += 1) {
    end += lengthOf(texts[index]!) + 1;
    offsets[index + 1] = end;
  }
  return offsets;
}

/** Bytes of a text in UTF-8; half a surrogate pair is written as the three bytes of U+FFFD. */
function utf8Length(text: string): number {
  let length = text.length;
  // Most records of most files; to search is much quicker than to look at every unit.
  if (!NOT_ASCII.test(text)) return length;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code < 0x80) continue;
    if (code < 0x800) length += 1;
    // A pair is four bytes, two more than its two units.
    else if (isHigh(code) && isLow(text.charCodeAt(at + 1))) {
      length += 2;
      at += 1;
    } else length += 2;
  }
  return length;
}

function isHigh(unit: number): boolean {
  return (unit & 0xfc00) === 0xd800;
}

function isLow(unit: number): boolean {
  return (unit & 0xfc00) === 0xdc00;
}

/**
 * Where the word stands at `from` or behind, whatever the case of its letters; −1 if nowhere. Skips ahead by its last
 * byte (R. N. Horspool, Software: Practice and Experience 10, 1980).
 */
function indexOf(bytes: Uint8Array, word: Uint8Array, from: number): number {
  const skips = skipsOf(word);
  const last = word.length - 1;
  for (let end = from + last; end < bytes.length; end += skips[bytes[end]!]!) {
    let at = last;
    while (at >= 0 && lower(bytes[end - last + at]!) === word[at]) at -= 1;
    if (at < 0) return end - last;
  }
  return -1;
}

let latest: { word: Uint8Array; skips: Uint8Array } | null = null;

/** By byte: how far the word can be moved on when its end meets it. */
function skipsOf(word: Uint8Array): Uint8Array {
  if (latest?.word === word) return latest.skips;
  const skips = new Uint8Array(256).fill(Math.min(word.length, 255));
  for (let at = 0; at < word.length - 1; at += 1) {
    const skip = Math.min(word.length - 1 - at, 255);
    skips[word[at]!] = skip;
    if (isSmall(word[at]!)) skips[word[at]! - CASE_BIT] = skip;
  }
  latest = { word, skips };
  return skips;
}

function lower(byte: number): number {
  return byte >= 65 && byte <= 90 ? byte + CASE_BIT : byte;
}

function isSmall(byte: number): boolean {
  return byte >= 97 && byte <= 122;
}
