/** Records are read alike whether what reads others' was there before or is fetched when the first of them is met. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { JsonReader } from '../../../src/core/records/json-reader';
import { readFile } from '../../../src/core/records/read-file';
import { ReadSettings } from '../../../src/core/records/read-settings';
import { success, type Result } from '../../../src/core/result';
import type { ReadRecord } from '../../../src/core/records/record-reader';
import { publishedFeatures } from '../../support';
import { valueOf } from '../../oracle/value-of';

const OWN = publishedFeatures()
  .slice(0, 3)
  .map((feature) => JSON.stringify(feature));
const OTHERS = [
  '{"type":"Feature","geometry":{"type":"Point","coordinates":[45,40]},"properties":{"date":"2022-09-13"}}',
  '{"type":"Feature","geometry":{"type":"Point","coordinates":[45,140]},"properties":{"claims":[]}}',
  '{"id":"a","lat":40,"lon":45}',
];

async function readAll(text: string): Promise<Result<ReadRecord>[]> {
  const found: Result<ReadRecord>[] = [];
  const piece = success({ text, bytes: text.length, isLast: true, encoding: 'utf-8', isGuessed: false });
  const source = {
    name: 'x.ndjson',
    pieces: async function* () {
      yield piece;
    },
  };
  for await (const batch of readFile(source, new ReadSettings())) found.push(...valueOf(batch).results);
  return found;
}

test('of any mixture', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.constantFrom(...OWN, ...OTHERS), { minLength: 1, maxLength: 6 }),
      async (lines) => {
        const reader = await JsonReader.make('lines', 'line', new ReadSettings());
        const records = lines.map((text, index) => ({ text, number: index + 1 }));
        expect(await readAll(`${lines.join('\n')}\n`)).toEqual(reader.read(records));
      },
    ),
  );
});

test('records of the project’s own model need nothing besides', async () => {
  const reader = JsonReader.lazy('lines', 'line', new ReadSettings());
  expect(reader.read(OWN.map((text, number) => ({ text, number }))).every(({ ok }) => ok)).toBe(true);
  expect(await reader.fetchMissing()).toBe(false);
  reader.read([{ text: OTHERS[0]!, number: 1 }]);
  expect(await reader.fetchMissing()).toBe(true);
});
