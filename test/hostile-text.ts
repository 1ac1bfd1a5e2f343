/** Text that is after the terminal, or the eye, of whoever reads it. */
import fc from 'fast-check';

/** By code, as the standards list them, so that it owes nothing to the tables that the program goes by. */
const RANGES: readonly (readonly [first: number, last: number])[] = [
  // C0, DEL and C1.
  [0x00, 0x1f],
  [0x7f, 0x9f],
  // Soft hyphen, Arabic letter mark.
  [0xad, 0xad],
  [0x61c, 0x61c],
  // Zero width and marks of direction; separators, embeddings and overrides; invisible operators and isolates.
  [0x200b, 0x200f],
  [0x2028, 0x202e],
  [0x2060, 0x206f],
  // Halves of pairs.
  [0xd800, 0xdfff],
  // Selectors of variants, the byte-order mark, notes between lines.
  [0xfe00, 0xfe0f],
  [0xfeff, 0xfeff],
  [0xfff9, 0xfffb],
  // Tags and further selectors.
  [0xe0001, 0xe0001],
  [0xe0020, 0xe007f],
  [0xe0100, 0xe01ef],
];

export const UNSEEN = new RegExp(
  `[${RANGES.map(([first, last]) => `\\u{${first.toString(16)}}-\\u{${last.toString(16)}}`).join('')}]`,
  'u',
);

const hostile = fc
  .oneof(...RANGES.map(([min, max]) => fc.integer({ min, max })))
  .map((code) => String.fromCodePoint(code));

/** Sequences that terminals obey. */
const sequences = fc.constantFrom(
  '\x1B[31m',
  '\x1B[2J',
  '\x1B]0;pwned\x07',
  '\x9B2J',
  '\x1B]8;;http://example.org\x1B\\',
  '\r\n',
  '\nfaked: nothing is wrong\n',
  '\u202E',
);

const harmless = fc.constantFrom('a', 'x', ' ', '1', '"', ',', ';', '😀', 'é', '\\', ':', '(', ')', '%', '{');

export const hostileText: fc.Arbitrary<string> = fc
  .array(fc.oneof(hostile, sequences, harmless), { maxLength: 60 })
  .map((parts) => parts.join(''));
