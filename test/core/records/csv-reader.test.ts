import fc from 'fast-check';
import type { Feature, Point } from 'geojson';
import { describe, expect, test } from 'vitest';
import { CsvFormat } from '../../../src/core/records/csv-format';
import { CsvReader } from '../../../src/core/records/csv-reader';
import { sniffDialect } from '../../../src/core/records/csv-dialect';
import { fieldsOf } from '../../../src/core/records/csv-records';
import { DELIMITERS, type Delimiter } from '../../../src/core/records/csv-scan';
import { mappingOf } from '../../../src/core/mapping/match-columns';
import { ReadSettings } from '../../../src/core/records/read-settings';
import { resultWithin, success, type Result } from '../../../src/core/result';
import type { RecordReader } from '../../../src/core/records/record-reader';
import { told } from '../../words';

const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;

/** A cell with everything that CSV is feared for. */
const nasty = fc
  .array(fc.constantFrom('a', 'é', '😀', ' ', '"', ',', ';', '\t', '\n', '\r\n', '=', '.'), { maxLength: 6 })
  .map((parts) => parts.join(''));

const names = fc.constantFrom('note', 'note (2)', '__proto__', 'constructor', '', ' ', '7', 'a,b;c', 'x\ny');

/** Cells of latitude and longitude, and what is wrong with them. */
const positions = fc.constantFrom<[string, string, string | null]>(
  ['40.1', '45.9', null],
  [' +40.1 ', '4.59e1', null],
  ['', ' ', null],
  ['95', '45.9', 'off_the_globe'],
  ['40.1', '', 'half_a_position'],
  ['', '45.9', 'half_a_position'],
  ['north', '45.9', 'not_a_number'],
  ['40.1', '1e999', 'not_a_number'],
);

interface File {
  columns: string[];
  delimiter: Delimiter;
  newline: string;
  bom: boolean;
  rows: { position: [string, string, string | null]; cells: string[]; isCutOff: boolean }[];
}

const file: fc.Arbitrary<File> = fc.array(fc.oneof(names, nasty), { maxLength: 6 }).chain((columns) =>
  fc.record({
    columns: fc.constant(columns),
    delimiter: fc.constantFrom<Delimiter[]>(...DELIMITERS),
    newline: fc.constantFrom('\n', '\r\n'),
    bom: fc.boolean(),
    rows: fc.array(
      fc.record({
        position: positions,
        cells: fc.array(nasty, { minLength: columns.length, maxLength: columns.length }),
        isCutOff: fc.boolean(),
      }),
      { maxLength: 8 },
    ),
  }),
);

/** The reader of a file, and its records. */
async function open(text: string) {
  const format = new CsvFormat();
  const cut = format.cut(text, true);
  const reader = await format.reader(new ReadSettings());
  if (!cut.ok || !reader.ok) throw new Error('the file is sound');
  return { reader: reader.value, records: cut.value.records };
}

/** A reader of rows under a header. */
function readerUnder(header: string): Result<CsvReader> {
  const { marks } = sniffDialect(header);
  const names = fieldsOf([header.replace(/\r?\n$/, '')], marks)[0] ?? [];
  const mapping = resultWithin(mappingOf(names, null, {}), { unit: 'line', number: 1 });
  return mapping.ok ? success(new CsvReader(mapping.value, marks, names, new ReadSettings())) : mapping;
}

function recordUnder(header: string, row: string) {
  const reader = readerUnder(header);
  if (!reader.ok) throw new Error(JSON.stringify(reader.problems));
  const [result] = reader.value.read([{ text: row, number: 7 }]);
  return result!;
}

function featureOf(reader: RecordReader, text: string): Feature<Point | null> {
  return JSON.parse(reader.featureText(text)) as Feature<Point | null>;
}

function taken(header: string, row: string) {
  const result = recordUnder(header, row);
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.value;
}

describe('any file', () => {
  test('gives a result for every row: taken where it lies, or rejected for what is wrong with it', async () => {
    await fc.assert(
      fc.asyncProperty(file, async ({ columns, delimiter, newline, bom, rows }) => {
        const header = ['Latitude', 'LON', ...columns].map(quoted).join(delimiter);
        const lines = rows.map(({ position: [latitude, longitude], cells, isCutOff }) =>
          [latitude, ...(isCutOff ? [] : [longitude, ...cells])].map(quoted).join(delimiter),
        );
        const { reader, records } = await open((bom ? '\uFEFF' : '') + [header, ...lines].join(newline));
        const results = reader.read(records);
        const filled = records;
        expect(results).toHaveLength(rows.length);
        for (const [index, { position, isCutOff }] of rows.entries()) {
          const result = results[index]!;
          const [latitude, longitude, fault] = position;
          const reason = isCutOff ? 'wrong_number_of_cells' : fault;
          const record = filled[index]!;
          const where = { unit: 'line' as const, number: record.number };
          if (reason !== null) {
            expect(result).toMatchObject({ ok: false, problems: [{ reason, where }] });
          } else {
            const lies = latitude === '' ? null : [Number(longitude), Number(latitude)];
            expect(result.ok && result.value.incident.position).toEqual(lies);
          }
        }
      }),
    );
  });

  test('keeps every cell of every column as text, whatever the columns are called', async () => {
    await fc.assert(
      fc.asyncProperty(file, async ({ columns, delimiter, newline, bom, rows }) => {
        const header = ['lat', 'lon', ...columns];
        const table = rows.map(({ cells }) => ['40.10', ' 45.9', ...cells]);
        const text = [header, ...table].map((cells) => cells.map(quoted).join(delimiter)).join(newline);
        const { reader, records } = await open((bom ? '\uFEFF' : '') + text);
        for (const [index, cells] of table.entries()) {
          const feature = featureOf(reader, records[index]!.text);
          const properties = feature.properties!;
          expect(feature.geometry).toEqual({ type: 'Point', coordinates: [45.9, 40.1] });
          expect(Object.keys(properties)).toHaveLength(header.length);
          expect(Object.values(properties).toSorted()).toEqual(cells.toSorted());
          for (const name of header) {
            expect(Object.getOwnPropertyDescriptor(properties, name)?.value).toBe(
              cells[header.indexOf(name)],
            );
          }
        }
      }),
    );
  });
});

test('a repeated column goes by a number that no other column has', () => {
  const reader = readerUnder('lat,lon,note,note,note (2),note\n');
  expect(reader.ok && featureOf(reader.value, '1,2,a,b,c,d').properties).toEqual({
    lat: '1',
    lon: '2',
    note: 'a',
    'note (3)': 'b',
    'note (2)': 'c',
    'note (4)': 'd',
  });
});

test.each(['\n', '\r\n', ''])(
  'columns without a name at the end of the header count before %j',
  (newline) => {
    expect(recordUnder(`lat\tlon\t\t${newline}`, '40\t45\t\t').ok).toBe(true);
  },
);

describe('a header', () => {
  test.each([
    ['id,event_date', 'no_position', { found: 'id, event_date' }],
    ['lat,lon,Lat', 'repeated_column', { name: 'lat' }],
    ['', 'no_position', { found: '' }],
  ])('%j is refused: %s', (header, reason, values) => {
    const reader = readerUnder(header);
    expect(reader).toMatchObject({
      ok: false,
      problems: [{ reason, values, where: { unit: 'line', number: 1 } }],
    });
  });

  test('of any text at all is answered, and so is any row under it', () => {
    fc.assert(
      fc.property(nasty, nasty, (header, row) => {
        const reader = readerUnder(`latitude,longitude,${header}`);
        if (reader.ok) expect(reader.value.read([{ text: row, number: 2 }])).toHaveLength(1);
      }),
    );
  });
});

describe('what a row says of itself', () => {
  test.each<[string, string, object]>([
    ['', '', { id: 'line-7', title: 'line-7', start: null, locationRadius: null, isCoded: false }],
    ['event_id_cnty,location', ' ARM7 , Sotk ', { id: 'ARM7', title: 'Sotk' }],
    ['ID,name,title', 'x,Name,', { id: 'x', title: 'Name' }],
    ['Event_Date', '2022-11-12', { start: '2022-11-12', end: '2022-11-12', datePrecision: 'day' }],
    ['event_date,time_precision', '2022-08-05,3', { start: '2022-08-01', end: '2022-08-31' }],
    ['date,end_date', '2022-08-05,2022-08-07', { start: '2022-08-05', end: '2022-08-07' }],
    ['location_radius_m', '300', { locationRadius: 300 }],
    ['event_type,weapons', 'shelling,drone; stone;mortar', { weapons: ['drone', 'mortar'] }],
    [
      'event_type,weapons',
      'shelling,"Artillery, Mortars / small arms, drone, drones"',
      { weapons: ['artillery', 'mortar', 'small_arms', 'drone'] },
    ],
    ['event_type,location_precision', 'shelling,district', { eventType: 'shelling', weapons: [] }],
  ])('%s: %s', (columns, cells, incident) => {
    const record = taken(`lat,lon,${columns}`, `40.1,45.9,${cells}`);
    expect(record.incident).toMatchObject(incident);
    expect(record.doubts).toEqual([]);
  });

  test.each<[string, string, string, string, object]>([
    ['event_date', '32.11.2022', 'not_a_date', 'event_date', { start: null, end: null }],
    ['date,end', '2022-11-12,2022-02-30', 'not_a_date', 'end', { start: null }],
    ['date,end', '2022-11-12,2022-11-11', 'end_before_start', 'end', { start: null }],
    ['Radius_m', 'wide', 'not_a_radius', 'Radius_m', { locationRadius: null }],
    ['radius_m', '-5', 'not_a_radius', 'radius_m', { locationRadius: null }],
  ])('%s %s is taken with a doubt: %s', (columns, cells, reason, field, incident) => {
    const record = taken(`lat,lon,${columns}`, `40.1,45.9,${cells}`);
    expect(record.incident).toMatchObject(incident);
    expect(record.doubts).toMatchObject([{ reason, where: { unit: 'line', number: 7, field } }]);
    expect(record.doubts.map(told).join()).toMatch(/: found .*expected .*; shown without a (date|radius)$/);
  });

  test.each<[string, string, string, object]>([
    ['date,date_precision', '2022-11-12,rough', 'unknown_precision', { start: '2022-11-12' }],
    ['location_precision', 'toString', 'unknown_place_precision', { locationPrecision: 'unknown' }],
    ['date', '01/02/2022', 'date_order_open', { start: null }],
    ['date,time', '2022-11-12,dawn', 'not_a_time', { start: '2022-11-12' }],
  ])('%s %s leaves the rest as it is, with a doubt: %s', (columns, cells, reason, incident) => {
    const record = taken(`lat,lon,${columns}`, `40.1,45.9,${cells}`);
    expect(record.incident).toMatchObject(incident);
    expect(record.doubts).toMatchObject([{ reason, where: { unit: 'line', number: 7 } }]);
  });

  test('rows among others are read as rows by themselves, and name their own lines', () => {
    const date = fc.constantFrom('', '2022-08-05', '2022-08-07', 'soon');
    const rows = fc.array(fc.tuple(date, date, fc.constantFrom('', 'week', 'month', 'rough')), {
      maxLength: 20,
    });
    fc.assert(
      fc.property(rows, (table) => {
        const header = 'lat,lon,date,end,date_precision';
        const records = table.map((cells, index) => ({
          text: `40,45,${cells.join(',')}`,
          number: index + 2,
        }));
        const alone = records.map((record) => {
          const fresh = readerUnder(header);
          return fresh.ok && fresh.value.read([record])[0];
        });
        const reader = readerUnder(header);
        expect(reader.ok && reader.value.read(records)).toEqual(alone);
      }),
    );
  });

  test('a decimal comma is read whatever parts the cells', () => {
    expect(taken('lat;lon;radius_m', '40,5;45,25;1,5').incident).toMatchObject({
      position: [45.25, 40.5],
      locationRadius: 1.5,
    });
    expect(taken('lat\tlon', '40,5\t45,25').incident).toMatchObject({ position: [45.25, 40.5] });
    expect(taken('lat,lon,radius_km', '"40,5","45,25",2').incident).toMatchObject({
      position: [45.25, 40.5],
      locationRadius: 2000,
    });
  });

  test('its feature has its id only where it has one, and no point where it has no place', () => {
    const reader = readerUnder('id,lat,lon');
    const feature = (row: string) => reader.ok && featureOf(reader.value, row);
    expect(feature('a7,,')).toEqual({
      type: 'Feature',
      id: 'a7',
      geometry: null,
      properties: { id: 'a7', lat: '', lon: '' },
    });
    expect(feature(' ,40,45')).not.toHaveProperty('id');
  });
});

describe('the dates that incidents are shown with', () => {
  const days = fc
    .date({ min: new Date('1000-01-01'), max: new Date('2999-12-31'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10));
  const precisions = fc.constantFrom('', '1', '2', '3', 'day', 'week', 'month', 'year');

  test('are every day that the record leaves open, and no other', () => {
    fc.assert(
      fc.property(days, precisions, fc.boolean(), (date, precision, isEndStated) => {
        const { incident } = taken(
          'lat,lon,date,end,date_precision',
          `40,45,${date},${isEndStated ? date : ''},${precision}`,
        );
        const isOpen = (day: string) => {
          if (['3', 'month'].includes(precision)) return day.slice(0, 7) === date.slice(0, 7);
          if (precision === 'year') return day.slice(0, 4) === date.slice(0, 4);
          const apart = Math.abs(Date.parse(day) - Date.parse(date)) / 86_400_000;
          return apart <= (['2', 'week'].includes(precision) ? 6 : 0);
        };
        const beside = (day: string, by: number) =>
          new Date(Date.parse(day) + by * 86_400_000).toISOString().slice(0, 10);
        expect([incident.start!, incident.end!].map(isOpen)).toEqual([true, true]);
        expect([beside(incident.start!, -1), beside(incident.end!, 1)].map(isOpen)).toEqual([false, false]);
      }),
      { examples: [['2022-08-01', 'month', true]] },
    );
  });
});
