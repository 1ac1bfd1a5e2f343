import fc from 'fast-check';
import { expect, test } from 'vitest';
import { searchWords } from '../../../src/core/fold-text';
import { emptyBits } from '../../../src/engine/bits';
import { WordIndex } from '../../../src/engine/table/word-index';
import { rowsIn } from '../support';

test('finds the rows that hold a word in which a text stands, as a plain loop does', () => {
  const unit = fc.constantFrom('a', 'B', 'ə', 'É', 'ß', 'և', 'ԱԲ', 'Я', '7', ' ', '-', '—', '\n', '😀');
  const anyText = fc.oneof(fc.string({ unit, maxLength: 20 }), fc.string({ unit: 'binary' }));
  fc.assert(
    fc.property(
      fc.array(anyText, { maxLength: 25 }),
      fc.string({ unit, minLength: 1, maxLength: 3 }),
      (texts, asked) => {
        const index = indexOf(texts);
        for (const word of searchWords(asked))
          expect(search(index, word, texts)).toEqual(plainly(word, texts));
      },
    ),
    { numRuns: 150 },
  );
});

test('finds them among more words and rows than one table and one block hold', () => {
  // Letters only, since numbers are left out.
  const nameOf = (number: number) =>
    [...number.toString(26)]
      .map((digit) => `q${digit}`)
      .join('')
      .replace(/\d/g, 'z');
  const texts = Array.from({ length: 70_000 }, (_, row) => `Row ${nameOf(row)} of ${nameOf(row % 7)}`);
  const index = indexOf(texts);
  for (const word of ['row', 'qa', 'qpqh', nameOf(65_535), nameOf(65_536), 'nowhere']) {
    expect(search(index, word, texts)).toEqual(plainly(word, texts));
  }
});

function indexOf(texts: readonly string[]): WordIndex {
  const index = new WordIndex();
  for (const text of texts) index.add(text);
  index.finish();
  return index;
}

function search(index: WordIndex, word: string, texts: readonly string[]): number[] {
  const found = emptyBits(texts.length);
  index.search(word, found);
  return rowsIn(found);
}

/** Words that hold a digit are left to the search in the records. */
function plainly(word: string, texts: readonly string[]): number[] {
  const holds = (text: string) => searchWords(text).some((one) => !/[0-9]/.test(one) && one.includes(word));
  return [...texts.keys()].filter((row) => holds(texts[row]!));
}
