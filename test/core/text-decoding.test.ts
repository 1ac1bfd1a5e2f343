/** Bytes are the text that they are, or refused for the reason that they are not, wherever they are cut in pieces. */
import { isUtf8 } from 'node:buffer';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { TextDecoding } from '../../src/core/text-decoding';

/** The text of all bytes; or why they have none. */
function decoded(bytes: Uint8Array, length: number, decoding = new TextDecoding()) {
  let text = '';
  for (let from = 0; ; from += length) {
    const isLast = from + length >= bytes.length;
    const next = decoding.decode(bytes.subarray(from, from + length), isLast);
    if (!next.ok) return next.problems[0]!;
    text += next.value;
    if (isLast) return text;
  }
}

const pieceLength = fc.integer({ min: 1, max: 100 });
const written = fc
  .string({ unit: 'binary', maxLength: 200, size: 'max' })
  .map((text) => text.replaceAll('\0', ''));

test('text comes through, marks and all', () => {
  fc.assert(
    fc.property(written, pieceLength, (text, length) => {
      expect(decoded(Buffer.from(text, 'utf8'), length)).toBe(text);
      expect(decoded(Buffer.from(`\uFEFF${text}`, 'utf8'), length)).toBe(`\uFEFF${text}`);
      const wide = Buffer.from(`\uFEFF${text}`, 'utf16le');
      expect(decoded(wide, length)).toBe(`\uFEFF${text}`);
      expect(decoded(Buffer.from(wide).swap16(), length)).toBe(`\uFEFF${text}`);
    }),
    { numRuns: 500 },
  );
});

/** Letters of one to four bytes; sound as they are, but with something wrong among them. */
const letters = fc.string({
  unit: fc.constantFrom('a', '\n', 'é', 'Ա', '—', '😀'),
  maxLength: 100,
  size: 'max',
});
const wrong = fc.oneof(
  fc.uint8Array({ maxLength: 4 }),
  fc.constantFrom(...['é', 'ÿ', '\x80', 'Ã', 'ä¸', 'ð\x9f', '\0'].map((text) => Buffer.from(text, 'latin1'))),
);

test('what is no text is refused at the first byte that is wrong, on its line', () => {
  fc.assert(
    fc.property(letters, wrong, letters, pieceLength, (before, wrong, after, length) => {
      const bytes = Buffer.concat([Buffer.from(before), wrong, Buffer.from(after)]);
      const decoding = new TextDecoding();
      const inPieces = decoded(bytes, length, decoding);
      expect(inPieces).toEqual(decoded(bytes, Infinity));
      const ends = Array.from({ length: bytes.length + 1 }, (_, at) => at);
      const sound = ends.findLast(
        (end) => isUtf8(bytes.subarray(0, end)) && !bytes.subarray(0, end).includes(0),
      )!;
      if (decoding.guessed !== null) {
        expect(sound).toBeLessThan(bytes.length);
      } else if (typeof inPieces === 'string') {
        expect([sound, inPieces]).toEqual([bytes.length, bytes.toString('utf8')]);
      } else if (!inPieces.reason.endsWith('utf16')) {
        expect(inPieces.values).toMatchObject({ offset: sound });
        const lines = bytes.subarray(0, sound).toString('latin1').split('\n');
        expect(inPieces.where).toEqual({ unit: 'line', number: lines.length });
      }
    }),
    { numRuns: 1000 },
  );
});

test('so is what is marked as UTF-16', () => {
  const units = fc.constantFrom([], [0], [0x3d, 0xd8], [0, 0xde], [0, 0], [0x61, 0x3d, 0xd8]);
  fc.assert(
    fc.property(letters, units, letters, pieceLength, (before, wrong, after, length) => {
      const sound = Buffer.from(`\uFEFF${before}`, 'utf16le');
      const bytes = Buffer.concat([sound, Buffer.from(wrong), Buffer.from(after, 'utf16le')]);
      const inPieces = decoded(bytes, length);
      expect(inPieces).toEqual(decoded(bytes, Infinity));
      if (typeof inPieces === 'string') {
        expect(Buffer.from(inPieces, 'utf16le').equals(bytes)).toBe(true);
      } else if (wrong.length === 2) {
        expect(inPieces.values).toMatchObject({ offset: sound.length });
        expect(inPieces.where).toEqual({ unit: 'line', number: before.split('\n').length });
      }
    }),
    { numRuns: 1000 },
  );
});

const row = 'lat,lon,title\n40,45,caf';
const long = `${'40,45,x\n'.repeat(20)}`;

test.each<[what: string, bytes: Buffer, reason: string]>([
  ['a NUL', Buffer.from(`${row}\0\n`), 'nul_character'],
  ['a NUL far behind', Buffer.from(`${long}\0`), 'nul_character'],
  ['two NULs', Buffer.from('\0\0'), 'nul_character'],
  ['UTF-16', Buffer.from(long, 'utf16le'), 'unmarked_utf16'],
  ['UTF-16, the other way', Buffer.from(long, 'utf16le').swap16(), 'unmarked_utf16'],
  ['UTF-16 of other letters', Buffer.from('Սոթք,Սոթք,Սոթք\n', 'utf16le'), 'unmarked_utf16'],
  [
    'UTF-8 that was damaged',
    Buffer.concat([Buffer.from('Ağdam '), Buffer.from([0xc4]), Buffer.from(' x')]),
    'wrong_byte',
  ],
  ['UTF-8 that was marked and damaged', Buffer.from([0xef, 0xbb, 0xbf, 0x61, 0xe9, 0x61]), 'wrong_byte'],
  ['UTF-8 that was cut off', Buffer.from('Ağdam ğ').subarray(0, -1), 'cut_letter'],
  ['an image', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), 'other_format'],
  ['bytes that nobody knows', Buffer.from([0x89, 0x51, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), 'wrong_byte'],
])('%s is told', (_, bytes, reason) => {
  expect(decoded(bytes, Infinity)).toMatchObject({ reason });
  expect(decoded(bytes, 1)).toMatchObject({ reason });
});

const SHUSHA = 'Обстрел у села Шуша, пострадали двое';

/** Bytes of text in an encoding of one byte each. */
function encoded(text: string, encoding: string): Buffer {
  const letters = new TextDecoder(encoding).decode(Uint8Array.from({ length: 256 }, (_, byte) => byte));
  const signs: Record<string, number> = { '“': 0x93, '”': 0x94 };
  return Buffer.from([...text].map((letter) => signs[letter] ?? letters.indexOf(letter)));
}

test.each<[encoding: string, text: string]>([
  ['windows-1252', `${row}é\n`],
  ['windows-1252', `${row}é`],
  ['windows-1252', `${row} “so”`],
  ['windows-1251', `lat,lon\n${SHUSHA}`],
  ['windows-1251', 'id;Обстрел;39'],
  ['koi8-r', `lat,lon\n${SHUSHA}`],
  ['ibm866', `lat,lon\n${SHUSHA}`],
  ['ibm866', '№,Дата,Широта,Долгота,Название\n1,27.09.2020,39.8,46.7,Обстрел у Нового Посёлка'],
  ['windows-1254', 'lat,lon,title\n40,45,Ağdam yakınında ateş'],
])('%s is told and read: %s', (encoding, text) => {
  for (const length of [1, 7, Infinity]) {
    const decoding = new TextDecoding();
    expect(decoded(encoded(text, encoding), length, decoding)).toBe(text);
    expect(decoding.guessed).toBe(encoding);
  }
});

test('the encoding that was given is the one that is used', () => {
  const bytes = encoded(SHUSHA, 'koi8-u');
  const decoding = new TextDecoding('koi8-u');
  expect([decoded(bytes, 5, decoding), decoding.guessed]).toEqual([SHUSHA, null]);
});
