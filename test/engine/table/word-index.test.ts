import fc from 'fast-check';
import { expect, test } from 'vitest';
import { searchWords } from '../../../src/core/fold-text';
import { NO_FILTER } from '../../../src/core/filter';
import { emptyBits } from '../../../src/engine/bits';
import { WordIndex } from '../../../src/engine/table/word-index';
import { lookedAt } from '../../oracle/looked-at';
import { engineWith, rowsIn } from '../support';

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

test('words of digits and letters are found in any script, whichever way they are spelt', async () => {
  const lines = ['Бм21 rockets', 'Ə-72 and ə72', 'AZE1234', 'D-30', 'Çat7 is near', '\u212A9'];
  const text = ['title,latitude,longitude', ...lines.map((line) => `${line},40,45`)].join('\n');
  const engine = await engineWith({ name: 'rows.csv', text });
  const rowsWith = async (words: string) => {
    await engine.query({ ...NO_FILTER, text: words });
    return rowsIn(engine.session.matches.definite);
  };
  expect(await rowsWith('бм21')).toEqual([0]);
  expect(await rowsWith('БМ2')).toEqual([0]);
  expect(await rowsWith('e72')).toEqual([1]);
  expect(await rowsWith('ə72')).toEqual([1]);
  expect(await rowsWith('aze12')).toEqual([2]);
  expect(await rowsWith('cat7')).toEqual([4]);
  expect(await rowsWith('30')).toEqual([3]);
  // The Kelvin sign is a K in small letters only.
  expect(await rowsWith('k9')).toEqual([5]);
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

test.each(['a1 ', 'ğ1 a2 ', 'ab '])(
  'a text of %j, twice as long, is looked at about twice as much',
  async (words) => {
    const cost = (length: number) => lookedAt(() => indexOf([words.repeat(length)]));
    expect(await cost(6000)).toBeLessThanOrEqual(2.3 * (await cost(3000)));
  },
);

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

/** Words that hold a digit are left to the search in the records, unless they do not stand there as they are. */
function plainly(word: string, texts: readonly string[]): number[] {
  const isLeft = (one: string, text: string) =>
    /^[0-9]+$/.test(one) ||
    (/[0-9]/.test(one) && /^[a-z0-9]+$/.test(one) && text.toLowerCase().includes(one));
  const holds = (text: string) => searchWords(text).some((one) => !isLeft(one, text) && one.includes(word));
  return [...texts.keys()].filter((row) => holds(texts[row]!));
}
