import { inflateSync } from 'node:zlib';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { packLetters } from '../../../data/letters/pack-letters';
import { readLetters, type Letter } from '../../../src/map/names/letters';

const letter: fc.Arbitrary<Letter> = fc
  .record({
    glyphWidth: fc.nat(20),
    glyphHeight: fc.nat(20),
    glyphTop: fc.integer({ min: -40, max: 40 }),
    glyphLeft: fc.integer({ min: -40, max: 40 }),
    glyphAdvance: fc.double({ min: 0, max: 60, noNaN: true }),
    padding: fc.nat(6),
  })
  .chain(({ padding, ...glyph }) => {
    const [width, height] = [glyph.glyphWidth + 2 * padding, glyph.glyphHeight + 2 * padding];
    const size = width * height;
    return fc
      .uint8ClampedArray({ minLength: size, maxLength: size })
      .map((data) => ({ ...glyph, width, height, data: data.slice() }));
  });

const mapOf = <Value>(name: fc.Arbitrary<string>, value: fc.Arbitrary<Value>) =>
  fc
    .array(fc.tuple(name, value), { minLength: 1, maxLength: 6 })
    .map((entries) => new Map<string, Value>(entries));

test('letters are read as they were packed, each with a buffer of its own', () => {
  fc.assert(
    fc.property(
      mapOf(fc.string(), mapOf(fc.string({ unit: 'grapheme', minLength: 1 }), letter)),
      (letters) => {
        const read = readLetters(new Uint8Array(inflateSync(packLetters(letters))));
        expect(read).toEqual(letters);
        for (const { data } of [...read.values()].flatMap((those) => [...those.values()])) {
          expect(data.buffer.byteLength).toBe(data.length);
        }
      },
    ),
  );
});
