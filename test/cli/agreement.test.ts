/** App and command line read any record alike: id, dates, position, radius, precision and distance. */
import fc from 'fast-check';
import type { FeatureCollection } from 'geojson';
import { expect, test } from 'vitest';
import { proximityRecord } from '../../src/core/geo/proximity-record';
import { LATEST_FIRST } from '../../src/core/order';
import { emptyEngine, sourceOf } from '../engine/support';
import { command, Folder } from './support';

const date = fc.constantFrom(
  ...[
    '',
    'NA',
    '2020-09-27',
    '2022-08-24T23:30+03:00',
    '2010-07-01T22:30Z',
    '03/04/2021',
    '27.09.2020',
    '09/27/2020',
  ],
  ...[
    '1-5 September 2022',
    'about 2022-09',
    '2022-09-XX',
    'soon',
    '2020-02-30',
    '1601176200000',
    '2020-09-27 07:10',
  ],
);
const latitude = fc.constantFrom(
  '39.8265',
  '39,8265',
  '39°49′35″N',
  '40.2 N',
  '',
  'NA',
  '95',
  'x',
  '0',
  '46.7',
);
const longitude = fc.constantFrom('46.7656', '46,7656', '46°45′56″E', '45.9', '', 'NA', '200', '0', '39.8');
const precision = fc.constantFrom('', '1', '2', '3', 'day', 'week', 'month', 'year', 'rough');
const radius = fc.constantFrom('', '300', '1,5', '1,500', '-1', 'wide');
const place = fc.constantFrom('', 'exact', 'settlement', 'region', '3', 'house');
const id = fc.constantFrom('', 'a', 'b', '12345678901234567890');
const row = fc.tuple(id, date, date, latitude, longitude, precision, radius, place);
const names = fc.constantFrom(
  ['id', 'date', 'end', 'lat', 'lon', 'date_precision', 'radius_m', 'location_precision'],
  [
    'event_id_cnty',
    'event_date',
    'end_date',
    'latitude',
    'longitude',
    'time_precision',
    'radius_km',
    'geo_precision',
  ],
  ['id', 'date_start', 'date_end', 'latitude', 'longitude', 'date_prec', 'radius_m', 'where_prec'],
);
const quoted = (text: string) => `"${text}"`;
const file = fc
  .tuple(names, fc.array(row, { minLength: 1, maxLength: 6 }), fc.constantFrom(',', ';', '\t', '|', 'json'))
  .map(([header, rows, kind]) => {
    if (kind !== 'json') {
      return {
        name: 'a.csv',
        text: [header, ...rows].map((cells) => cells.map(quoted).join(kind)).join('\n'),
      };
    }
    const records = rows.map((cells) =>
      Object.fromEntries(header.map((name, index) => [name, cells[index]])),
    );
    return { name: 'a.json', text: JSON.stringify({ data: records }) };
  });

test('of any record', async () => {
  const engine = await emptyEngine();
  await fc.assert(
    fc.asyncProperty(file, async (given) => {
      using folder = new Folder();
      const { code, stdout } = await command(['convert', folder.file(given.name, given.text)]);
      const loaded = await engine.load(sourceOf(given));
      expect(loaded.ok).toBe(code !== 2);
      if (!loaded.ok) return;
      expect(loaded.value.rejected > 0).toBe(code === 1);
      const rows = (await engine.list(0, 99, LATEST_FIRST))
        .map(({ row: number }) => number)
        .toSorted((a, b) => a - b);
      const inApp = await Promise.all(
        rows.map(async (number) => {
          const { incident, proximity } = (await engine.get(number))!;
          const { start, end, datePrecision, locationPrecision, locationRadius, eventType } = incident;
          return {
            start,
            end,
            date_precision: datePrecision,
            location_precision: locationPrecision,
            location_radius_m: locationRadius,
            event_type: eventType,
            ...proximityRecord(proximity),
          };
        }),
      );
      const { features } = JSON.parse(stdout) as FeatureCollection;
      expect(features.map(({ properties }) => properties!.derived as object)).toEqual(inApp);
    }),
    { numRuns: 60 },
  );
}, 120_000);
