/** Archives whose directory, sizes and sums are right; `npm run interop` has other programs unpack them. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { zipPieces, type ZipEntry } from '../../../src/core/writers/zip';
import { entriesOf } from './unzip';

async function zipped(entries: readonly ZipEntry[]): Promise<Buffer> {
  const pieces: Uint8Array[] = [];
  for await (const piece of zipPieces(entries, '2023-09-12T10:20:30.000Z')) pieces.push(piece as Uint8Array);
  return Buffer.concat(pieces);
}

async function* oneByOne(pieces: readonly string[]) {
  yield* pieces;
}

describe('a ZIP', () => {
  test('holds every byte of its files, and leaves out those that are empty', async () => {
    const pieces = fc.array(fc.string({ unit: 'grapheme', maxLength: 300 }), { maxLength: 8 });
    await fc.assert(
      fc.asyncProperty(fc.array(pieces, { maxLength: 4 }), async (contents) => {
        const named = contents.map((of, index) => ({ name: `Սոթք ${index}.txt`, of }));
        const found = entriesOf(await zipped(named.map(({ name, of }) => ({ name, pieces: oneByOne(of) }))));
        const expected = named.map(({ name, of }) => [name, of.join('')]).filter(([, text]) => text !== '');
        expect([...found]).toEqual(expected);
      }),
      { numRuns: 60 },
    );
  });

  test('is refused by its name where a file, or all of them packed, are more than its sizes can tell', async () => {
    const entries = (...sizes: number[]) =>
      sizes.map((size, index) => ({ name: String(index), pieces: oneByOne(['x'.repeat(size)]) }));
    const written = async (largest: number, ...sizes: number[]) => {
      for await (const piece of zipPieces(entries(...sizes), '2023-09-12T10:20:30.000Z', largest)) void piece;
    };
    await written(1000, 1000);
    await expect(written(1000, 1001)).rejects.toMatchObject({ name: 'ZipTooLarge' });
    const each = 30 + 1 + 4;
    await written(4 * each, 9, 9, 9);
    await expect(written(3 * each, 9, 9, 9, 9)).rejects.toMatchObject({ name: 'ZipTooLarge' });
  });

  test('passes on what went wrong with a file', async () => {
    async function* broken() {
      yield 'some';
      throw new Error('gone');
    }
    await expect(zipped([{ name: 'a', pieces: broken() }])).rejects.toThrow('gone');
  });
});
