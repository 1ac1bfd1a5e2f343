/**
 * A file's bytes into its text, as they come: UTF-8, UTF-16 where a byte-order mark says so, the encoding that was given,
 * or, from the first byte on that is no UTF-8, the older one that is likeliest, which is said. Never damaged.
 */
import { wrongEncoding, type BadByte, type EncodingReason } from './encoding-problem';
import { guessEncoding, isDosCyrillic, type Encoding } from './guess-encoding';
import { newlinesIn } from './newlines';
import { namedByBytes } from './records/formats/by-bytes';
import { failure, success, type Result } from './result';

/** Bytes at a file's beginning that its encoding is told from. */
const OPENING = 64;
/** Letters among which text has few alphabets: so few that one in so many begins with a byte of its own in UTF-16. */
const LETTERS = 8;
/** Bytes from the first wrong one on that an older encoding is guessed from. */
const SAMPLE = 4096;
/** Bytes to either side of a wrong one that show whether a person wrote them. */
const BESIDE = 32;

/** Bytes that are no character in Windows-1252; control characters but tab and line ends are none that anybody writes. */
const UNUSED = new Set([0x7f, 0x81, 0x8d, 0x8f, 0x90, 0x9d]);
const WHITE = new Set([0x09, 0x0a, 0x0d]);

const encoder = new TextEncoder();

/** All of a file's text; a byte-order mark is part of it. */
export function decodeText(bytes: Uint8Array): Result<string> {
  return new TextDecoding().decode(bytes, true);
}

export class TextDecoding {
  readonly #given: Encoding | null;
  #decoder: TextDecoder | null = null;
  #guessed: Encoding | null = null;
  /** Bytes that are no UTF-8 and too few yet to guess another encoding from. */
  #suspect: Uint8Array | null = null;
  /** The last bytes, which begin a letter that goes on; at the beginning, too few to tell an encoding from. */
  #held = new Uint8Array(0);
  /** Bytes before those. */
  #offset = 0;
  #line = 1;
  #isAscii = true;

  constructor(given: Encoding | null = null) {
    this.#given = given;
  }

  /** In which it is read, as far as it was. */
  get encoding(): string {
    return this.#decoder?.encoding ?? this.#given ?? 'utf-8';
  }

  /** The encoding that was guessed; null where none had to be. */
  get guessed(): Encoding | null {
    return this.#guessed;
  }

  /** The text of the next bytes, as far as their letters are whole. Not to be asked again after a failure. */
  decode(next: Uint8Array, isLast: boolean): Result<string> {
    if (this.#suspect) {
      const all = this.#takeSuspect(next);
      return this.#decodeOn(this.#decoder!, all, isLast);
    }
    if (this.#decoder) return this.#decodeOn(this.#decoder, next, isLast);
    const opening = joined(this.#held, next);
    this.#held = opening;
    if (opening.length < OPENING && !isLast) return success('');
    const named = namedByBytes(opening);
    if (named) return failure(named);
    const encoding = this.#tellEncoding(opening.subarray(0, OPENING));
    if (!encoding.ok) return encoding;
    this.#decoder = decoderOf(encoding.value);
    this.#held = new Uint8Array(0);
    return this.#decodeOn(this.#decoder, opening, isLast);
  }

  #decodeOn(decoder: TextDecoder, next: Uint8Array, isLast: boolean): Result<string> {
    const text = textOf(decoder, next, !isLast);
    const nul = text === null ? -1 : text.indexOf('\0');
    if (text === null || nul !== -1) return this.#otherwise(joined(this.#held, next), isLast);
    const held = begunLetter(this.#held, next, decoder.encoding);
    const length = this.#held.length + next.length - held.length;
    this.#isAscii &&= text.length === length;
    this.#line += newlinesIn(text);
    this.#offset += length;
    this.#held = held;
    return success(text);
  }

  #tellEncoding(opening: Uint8Array): Result<string> {
    const marked = markedEncoding(opening) ?? this.#given;
    if (marked !== null) return success(marked);
    const bad = { offset: 0, byte: opening[0] ?? 0, line: 1 };
    return isLikeUtf16(opening) ? wrongEncoding('unmarked_utf16', bad) : success('utf-8');
  }

  /** In an older encoding, where all that came before is the same in it; else why the bytes are no text. */
  #otherwise(bytes: Uint8Array, isLast: boolean): Result<string> {
    const sound = soundStart(bytes, this.#decoder!.encoding);
    const mayBeOlder =
      !this.#given && !this.#guessed && this.#decoder!.encoding === 'utf-8' && !sound.text.includes('\0');
    const at = byteLength(sound.text, 'utf-8');
    if (mayBeOlder && !isLast && bytes.length < at + SAMPLE) {
      this.#suspect = bytes;
      return success('');
    }
    const refused = this.#refused(bytes);
    if (!mayBeOlder || refused.problems[0]!.reason !== 'older_encoding') return refused;
    this.#guessed = guessEncoding(bytes.subarray(at, at + SAMPLE));
    this.#decoder = decoderOf(this.#guessed);
    this.#held = new Uint8Array(0);
    return this.#decodeOn(this.#decoder, bytes, isLast);
  }

  #takeSuspect(next: Uint8Array): Uint8Array {
    const all = joined(this.#suspect!, next);
    this.#suspect = null;
    this.#held = new Uint8Array(0);
    this.#decoder = decoderOf(this.#decoder!.encoding);
    return all;
  }

  /** Why the bytes, which begin with a letter, are no text. */
  #refused(bytes: Uint8Array): Extract<Result<never>, { ok: false }> {
    const { text, isAllSound } = soundStart(bytes, this.#decoder!.encoding);
    const nul = text.indexOf('\0');
    return nul === -1
      ? wrongEncoding(this.#reasonAt(bytes, text, isAllSound), this.#badByte(bytes, text))
      : wrongEncoding('nul_character', this.#badByte(bytes, text.slice(0, nul)));
  }

  #reasonAt(bytes: Uint8Array, soundText: string, isAllSound: boolean): EncodingReason {
    const at = byteLength(soundText, this.#decoder!.encoding);
    // Letters in UTF-8 that came before say that the rest should be.
    const isAscii = this.#isAscii && soundText.length === at;
    if (isAscii && isWritten(bytes.subarray(Math.max(0, at - BESIDE), at + BESIDE))) return 'older_encoding';
    return isAllSound ? 'cut_letter' : 'wrong_byte';
  }

  /** Where the text ends that is sound at the beginning of the bytes. */
  #badByte(bytes: Uint8Array, soundText: string): BadByte {
    const at = byteLength(soundText, this.#decoder!.encoding);
    return { offset: this.#offset + at, byte: bytes[at]!, line: this.#line + newlinesIn(soundText) };
  }
}

function markedEncoding([first, second]: Uint8Array): string | null {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : null;
}

/** Whether zeros stand at every second place only, and little else stands there: the first bytes of few alphabets. */
function isLikeUtf16(opening: Uint8Array): boolean {
  const parities = new Set([...opening.keys()].filter((at) => opening[at] === 0).map((at) => at % 2));
  if (parities.size !== 1) return false;
  const seconds = opening.filter((_, at) => parities.has(at % 2));
  return (new Set(seconds).size - 1) * LETTERS <= seconds.length;
}

/** The last bytes, which begin a letter that goes on, of those that were held and those that followed. */
function begunLetter(held: Uint8Array, next: Uint8Array, encoding: string): Uint8Array<ArrayBuffer> {
  // Enough for the longest letter; in UTF-16 from where one begins.
  const enough = 4 + ((held.length + next.length) % 2);
  const last = next.length < enough ? joined(held, next) : next.subarray(next.length - enough);
  return new Uint8Array(last.subarray(wholeLetters(last, encoding)));
}

/** How many of the bytes make whole letters, so that the rest belongs to one that goes on. */
function wholeLetters(bytes: Uint8Array, encoding: string): number {
  const { length } = bytes;
  if (!encoding.startsWith('utf-')) return length;
  if (encoding === 'utf-8') {
    for (let back = 1; back <= 3 && back <= length; back += 1) {
      const byte = bytes[length - back]!;
      if (byte < 0x80 || byte >= 0xc0) return back < utf8Letter(byte) ? length - back : length;
    }
    return length;
  }
  const even = length - (length % 2);
  const high = bytes[encoding === 'utf-16le' ? even - 1 : even - 2];
  return high !== undefined && (high & 0xfc) === 0xd8 ? even - 2 : even;
}

/** Bytes in a letter of UTF-8, by the first of them. */
function utf8Letter(first: number): number {
  if (first < 0xc0) return 1;
  if (first < 0xe0) return 2;
  return first < 0xf0 ? 3 : 4;
}

function decoderOf(encoding: string): TextDecoder {
  return new TextDecoder(encoding, { fatal: true, ignoreBOM: true });
}

/** Signs of Windows-1252 that Node.js reads as in Latin-1 (nodejs/node#56542), from 0x80 on. */
const SIGNS = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ';
const CONTROLS = /[\x80-\x9f]/g;

function signOf(control: string): string {
  return SIGNS[control.charCodeAt(0) - 0x80]!;
}

/** Null where the bytes are not text in that encoding. */
function textOf(decoder: TextDecoder, bytes: Uint8Array, isCut: boolean): string | null {
  try {
    const text = decoder.decode(bytes, { stream: isCut });
    return decoder.encoding === 'windows-1252' ? text.replace(CONTROLS, signOf) : text;
  } catch {
    return null;
  }
}

/** The text that the bytes begin with, up to the first letter that is wrong or not whole. */
function soundStart(bytes: Uint8Array, encoding: string): { text: string; isAllSound: boolean } {
  const textUpTo = (end: number) => textOf(decoderOf(encoding), bytes.subarray(0, end), true);
  let sound = 0;
  let unsound = bytes.length + 1;
  while (unsound - sound > 1) {
    const middle = (sound + unsound) >> 1;
    if (textUpTo(middle) === null) unsound = middle;
    else sound = middle;
  }
  return { text: textUpTo(sound)!, isAllSound: sound === bytes.length };
}

function isWritten(bytes: Uint8Array): boolean {
  const isText = bytes.every((byte) => (byte < 32 ? WHITE.has(byte) : !UNUSED.has(byte)));
  return isText || isDosCyrillic(bytes);
}

function byteLength(text: string, encoding: string): number {
  if (encoding === 'utf-8') return encoder.encode(text).length;
  return encoding.startsWith('utf-16') ? 2 * text.length : text.length;
}

function joined(first: Uint8Array, second: Uint8Array): Uint8Array<ArrayBuffer> {
  const both = new Uint8Array(first.length + second.length);
  both.set(first);
  both.set(second, first.length);
  return both;
}
