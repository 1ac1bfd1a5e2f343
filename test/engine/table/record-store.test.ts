import fc from 'fast-check';
import { expect, test } from 'vitest';
import { emptyBits } from '../../../src/engine/bits';
import { RecordStore } from '../../../src/engine/table/record-store';
import { rowsIn } from '../support';

const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.constantFrom('', '\uFEFF', '\uFEFFid;x', 'a\nb\r\n', 'Ağdam, Ստեփանակերտ', '😀'),
);

test('gives back every text as it was', () => {
  fc.assert(
    fc.property(fc.array(fc.array(anyText)), (batches) => {
      const store = storeOf(batches);
      expect(batches.flat().map((_, row) => store.text(row))).toEqual(batches.flat());
    }),
  );
});

test('finds words of ASCII letters and digits in whatever case', () => {
  // Few characters, so that words recur, overlap and almost stand there.
  const anyRecord = fc.string({
    unit: fc.constantFrom('a', 'A', 'b', 'B', '1', '2', '\n', '{', 'é', 'Ա'),
    maxLength: 30,
  });
  const anyWord = fc.string({ unit: fc.constantFrom('a', 'b', '1', '2'), minLength: 1, maxLength: 4 });
  fc.assert(
    fc.property(fc.array(fc.array(anyRecord)), anyWord, (batches, word) => {
      const texts = batches.flat();
      const found = emptyBits(texts.length);
      storeOf(batches).search(word, found);
      const expected = [...texts.keys()].filter((row) => texts[row]!.toLowerCase().includes(word));
      expect(rowsIn(found)).toEqual(expected);
    }),
    { numRuns: 500 },
  );
});

function storeOf(batches: readonly (readonly string[])[]): RecordStore {
  const store = new RecordStore();
  for (const batch of batches) store.add(batch);
  return store;
}
