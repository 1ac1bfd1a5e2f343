/** Numbers of a record come out of every program with the digits that they came with. */
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import type { FeatureCollection } from 'geojson';
import { expect, test } from 'vitest';
import { NO_FILTER } from '../../src/core/filter';
import { LATEST_FIRST } from '../../src/core/order';
import { propertiesOf } from '../../src/core/records/splice';
import { answeredText, command, Folder } from '../cli/support';
import { publishedFeatures } from '../support';
import { engineWith, type TextFile } from './support';
import { AS_GEOJSON, SAID } from '../words';

const digits = (maxLength: number) =>
  fc.string({ unit: fc.constantFrom(...'0123456789'), minLength: 1, maxLength, size: 'max' });
/** Any number as JSON may write it. */
const token = fc
  .record({
    sign: fc.constantFrom('', '-'),
    whole: fc.oneof(
      fc.constant('0'),
      digits(25).map((some) => some.replace(/^0+(?=.)/, '')),
    ),
    fraction: fc.oneof(
      fc.constant(''),
      digits(25).map((some) => `.${some}`),
    ),
    exponent: fc.constantFrom('', '', 'e2', 'E+3', 'e-0', 'e999', 'E-999'),
  })
  .map(({ sign, whole, fraction, exponent }) => sign + whole + fraction + exponent);

const record = fc
  .tuple(token, token, token, token)
  .map(
    ([id, own, inner, foreign]) =>
      `{"type":"Feature","id":${id},"geometry":{"type":"Point","coordinates":[45,40]},"properties":{"n":${own},"list":[{"n":${inner}}]},"foreign":[${foreign}]}`,
  );
const file: fc.Arbitrary<TextFile & { records: string[] }> = fc
  .tuple(fc.array(record, { minLength: 1, maxLength: 5 }), fc.constantFrom('collection', 'lines', 'sequence'))
  .map(([records, kind]) => {
    if (kind === 'lines') return { records, name: 'a.ndjson', text: records.join('\n') };
    if (kind === 'sequence')
      return { records, name: 'a.json', text: records.map((one) => `\x1E${one}\n`).join('') };
    return { records, name: 'a.json', text: `{"type":"FeatureCollection","features":[${records.join()}]}` };
  });

/** A feature without what the program derived for it, every other byte as it was. */
function withoutDerived(feature: string): string {
  const { valueStart, valueEnd } = propertiesOf(feature).findLast(({ key }) => key === 'derived')!;
  return feature.slice(0, valueStart - ',"derived":'.length) + feature.slice(valueEnd);
}

async function exported(file: TextFile): Promise<string> {
  const engine = await engineWith(file);
  await engine.query(NO_FILTER);
  return (await engine.export(AS_GEOJSON, SAID)).text();
}

test('an export holds every record as it came', async () => {
  await fc.assert(
    fc.asyncProperty(file, async ({ records, ...given }) => {
      const text = await exported(given);
      const lines = text.slice(text.indexOf('"features": [')).split('\n').slice(1, -3);
      const asTheyCame = lines.map((line) => withoutDerived(line.trim().replace(/,$/, '')));
      expect(asTheyCame.toSorted()).toEqual(records.toSorted());
      JSON.parse(text);
    }),
    { numRuns: 50 },
  );
});

test('an export of our own records, too, but for what is derived; of their places all', async () => {
  const [incident] = publishedFeatures();
  const foreign = '[12345678901234567890, -0, 1.0, 1e999]';
  const withForeign = (feature: object) => JSON.stringify(feature).replace(/\}$/, `,"x":${foreign}}`);
  const { features: places } = JSON.parse(readFileSync('data/places.geojson', 'utf8')) as FeatureCollection;
  const own = places.find(({ id }) => id === incident!.properties.place_id)!;
  const text = `{"type":"FeatureCollection","border_incidents":{"places":[${withForeign(own)}]},"features":[${withForeign(incident!)}]}`;
  const came = await exported({ name: 'a.json', text });
  expect(came.split(foreign)).toHaveLength(3);
  expect(came).toContain('"derived":{');
  expect(await exported({ name: 'b.json', text: came })).toBe(came);
});

test('the command line writes them as they came', async () => {
  await fc.assert(
    fc.asyncProperty(file, fc.array(fc.nat(), { maxLength: 3 }), async ({ records, name, text }, ends) => {
      const answered = await answeredText(name, text, ends);
      for (const record of records) {
        const [start, end] = record.split(']},"foreign"') as [string, string];
        expect(answered).toContain(`${start}],"proximity":{`);
        expect(answered).toContain(`},"foreign"${end}`);
      }
    }),
    { numRuns: 50 },
  );
});

const HUGE = ['12345678901234567890', '12345678901234567891'];

test('two ids that numbers cannot tell apart are two', async () => {
  const records = HUGE.map((id) => `{"type":"Feature","id":${id},"geometry":null,"properties":{}}`);
  const engine = await engineWith({ name: 'a.ndjson', text: records.join('\n') });
  await engine.query(NO_FILTER);
  const listed = await engine.list(0, 2, LATEST_FIRST);
  expect(listed.map(({ id }) => id)).toEqual(HUGE);
  for (const [row, id] of HUGE.entries()) expect(await engine.get(id)).toMatchObject({ row });
});

test('problems name such ids digit for digit', async () => {
  using folder = new Folder();
  const records = HUGE.map((id) => `{"type":"Feature","id":${id},"geometry":1,"properties":{}}`);
  const input = folder.file('a.ndjson', records.join('\n'));
  for (const name of ['check', 'proximity']) {
    const { stdout, stderr } = await command([name, input]);
    for (const id of HUGE) expect(stdout + stderr).toContain(`(${id})`);
  }
});

test('answers name lines and zones by such ids', async () => {
  using folder = new Folder();
  const square = '[[[45,39],[47,39],[47,41],[45,41],[45,39]]]';
  const zone = `{"type":"Feature","id":${HUGE[0]},"geometry":{"type":"Polygon","coordinates":${square}},"properties":{}}`;
  const line = `{"type":"Feature","id":${HUGE[1]},"geometry":{"type":"LineString","coordinates":[[45,39],[47,41]]}}`;
  const { stdout } = await command([
    ...['proximity', folder.file('a.csv', 'lat,lon,date\n40,46,2020-01-01\n')],
    ...['--boundary', folder.file('line.json', `{"type":"FeatureCollection","features":[ ${line} ]}`)],
    ...['--zones', folder.file('zone.json', zone)],
  ]);
  for (const id of HUGE) expect(stdout).toContain(`,${id},`);
});
