/** What the keys of a file of JSON mean is one for all of its records, whichever of them has which. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { EVENT_DATES, PLAIN_DATES } from '../../../src/core/mapping/date-names';
import { matchColumns } from '../../../src/core/mapping/match-columns';
import { firstUses } from '../../../src/core/mapping/fields';
import { readAll } from './read-all';

/** Every key of a date has a day of its own, so that a date tells which key it is from. */
const DATE_KEYS = [...EVENT_DATES, ...PLAIN_DATES];
const dayOf = (key: string) =>
  new Date(Date.UTC(2020, 0, 1 + DATE_KEYS.indexOf(key))).toISOString().slice(0, 10);

const dateKeys = fc.uniqueArray(fc.constantFrom(...DATE_KEYS), { maxLength: 3 });
const records = fc.array(dateKeys, { minLength: 1, maxLength: 8 });
const wrapped = fc.constantFrom<(records: object[]) => [name: string, text: string]>(
  (all) => ['x.json', JSON.stringify(all)],
  (all) => ['x.json', JSON.stringify({ data: all })],
  (all) => ['x.json', JSON.stringify({ layer: { own: all } })],
  (all) => ['x.ndjson', all.map((one) => `${JSON.stringify(one)}\n`).join('')],
  (all) => {
    const features = all.map((properties) => ({
      type: 'Feature',
      geometry: { type: 'Point', coordinates: [45, 40] },
      properties,
    }));
    return ['x.geojson', JSON.stringify({ type: 'FeatureCollection', features })];
  },
);

const recordOf = (keys: readonly string[]) => ({
  ...Object.fromEntries(keys.map((key) => [key, dayOf(key)])),
  ...{ lat: 40, lon: 45 },
});

test('all dates of a file are of one key, that of all together; records without it are undated, and it is said', async () => {
  await fc.assert(
    fc.asyncProperty(records, wrapped, fc.integer({ min: 1, max: 60 }), async (all, wrap, length) => {
      const [name, text] = wrap(all.map(recordOf));
      const key = firstUses(matchColumns([...new Set(all.flat())])).start?.name;
      const read = await readAll(name, text);
      expect(read).toHaveLength(all.length);
      for (const [index, keys] of all.entries()) {
        const { start, doubts } = read[index]!;
        expect(start).toBe(key !== undefined && keys.includes(key) ? dayOf(key) : null);
        const alone = firstUses(matchColumns(keys)).start?.name;
        const said = doubts.filter(({ reason }) => reason === 'other_key').map(({ where }) => where.field);
        expect(said).toEqual(alone === undefined || alone === key ? [] : [alone]);
      }
      // In pieces of any length the same.
      expect(await readAll(name, text, length)).toEqual(read);
    }),
    { numRuns: 150 },
  );
});

test('keys that come late feed what nothing fed, and take nothing over', async () => {
  const early = Array.from({ length: 2000 }, () => ({ lat: 40, lon: 45, timestamp: '2020-10-01' }));
  const late = { lat: 40, lon: 45, timestamp: '2020-10-01', date: '2020-09-27', radius_m: 300 };
  const read = await readAll(
    'x.json',
    JSON.stringify([...early, late, { lat: 1, lon: 2, date: '2020-09-27' }]),
  );
  expect(read[0]).toMatchObject({ start: '2020-10-01', doubts: [] });
  expect(read[2000]).toMatchObject({ start: '2020-10-01', doubts: [{ reason: 'other_key' }] });
  expect(read[2001]).toMatchObject({ start: null, doubts: [{ reason: 'other_key' }] });
});

test('records without a place are kept where others say theirs by keys, and half a place is refused', async () => {
  const kept = await readAll('x.json', '[{"lat":40,"lon":45},{"date":"2020-09-27"},{"lat":40},{"lat":null}]');
  expect(kept.map((read) => read?.position)).toEqual([[45, 40], null, undefined, null]);
  const geometries = await readAll(
    'x.ndjson',
    '{"at":{"type":"Point","coordinates":[45,40]}}\n{"date":"2020"}\n',
  );
  expect(geometries.map((read) => read?.position)).toEqual([[45, 40], null]);
  expect(await readAll('x.json', '[{"date":"2020-09-27"},{}]')).toEqual([null, null]);
});

test('of a record with several geometries that of the usual name counts', async () => {
  const at = (x: number) => ({ type: 'Point', coordinates: [x, 40] });
  const cases: [object, number | null][] = [
    [{ seen_from: at(44), location: at(45) }, 45],
    [{ geometry: at(46), location: at(45) }, 46],
    [{ where: { point: at(47) } }, 47],
    [{ one: at(44), other: at(45), lat: 40, lon: 48 }, 48],
  ];
  for (const [record, x] of cases) {
    expect((await readAll('x.json', JSON.stringify([record])))[0]?.position?.[0]).toBe(x);
  }
});

test('another kind of value under the same key is the same, and a place that stands for another is said to', async () => {
  const record = (text: string) => `{"date":"2020-09-27",${text}}`;
  const all = ['"lat":40,"lon":45', '"center":{"lat":40,"lon":45}', '"y":40,"x":45', '"y":null,"x":null'];
  const read = await readAll('x.ndjson', all.map((text) => `${record(text)}\n`).join(''));
  expect(read).toMatchObject([
    { position: [45, 40], doubts: [] },
    { position: [45, 40], doubts: [] },
    { position: [45, 40], doubts: [{ reason: 'stands_in', where: { field: 'y' } }] },
    { position: null },
  ]);
  // Beside the other one in any record it is another place.
  const both = '{"lat":41,"lon":46,"y":1,"x":2}';
  const apart = await readAll('x.ndjson', `${both}\n${record('"y":40,"x":45')}\n`);
  expect(apart).toMatchObject([
    { position: [46, 41], doubts: [] },
    { position: null, doubts: [{ reason: 'other_key', where: { field: 'y' } }] },
  ]);
  const dates = await readAll(
    'x.json',
    '[{"lat":40,"lon":45,"date":{"$date":"2020-09-27"}},{"lat":40,"lon":45,"date":"2020-09-28"}]',
  );
  expect(dates).toMatchObject([
    { start: '2020-09-27', doubts: [] },
    { start: '2020-09-28', doubts: [] },
  ]);
});

test('a geometry that is not the feature’s own is no place where columns tell one, nor is that of a person', async () => {
  const at = { type: 'Point', coordinates: [45, 40] };
  const cases: [object, readonly number[] | null][] = [
    [{ location: at, lat: 41, lon: 46 }, [46, 41]],
    [{ location: at, lat: null, lon: null }, [45, 40]],
    [{ author: { location: at }, lat: null, lon: null }, null],
  ];
  for (const [record, position] of cases) {
    expect((await readAll('x.json', JSON.stringify([record])))[0]?.position).toEqual(position);
  }
});
