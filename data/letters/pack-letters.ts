/** The file that letters travel in, as `readLetters` reads it once it is unpacked. */
import { deflateSync } from 'node:zlib';
import type { Letters, LetterSizes } from '../../src/map/names/letters';

export function packLetters(letters: Letters): Uint8Array {
  const sizes: LetterSizes[] = [];
  const distances: Uint8Array[] = [];
  for (const [family, those] of letters) {
    for (const [letter, { data, width, height, ...glyph }] of those) {
      const { glyphWidth, glyphHeight, glyphTop, glyphLeft, glyphAdvance } = glyph;
      sizes.push([family, letter, width, height, glyphWidth, glyphHeight, glyphTop, glyphLeft, glyphAdvance]);
      distances.push(Buffer.from(data));
    }
  }
  const plain = Buffer.concat([Buffer.from(`${JSON.stringify(sizes)}\n`), ...distances]);
  return deflateSync(plain, { level: 9 });
}
