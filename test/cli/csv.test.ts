import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { cutCsv, fieldsOf } from '../../src/core/records/csv-records';
import { DELIMITERS, type CsvMarks, type Delimiter } from '../../src/core/records/csv-scan';
import { proximityColumns } from '../../src/core/answers/proximity-columns';
import { answeredText, command, Folder } from './support';

const COLUMNS = proximityColumns(false);
const HEADER = 'id,event_date,latitude,longitude,notes';

/** A cell with everything that CSV is feared for. */
const nasty = fc
  .array(fc.constantFrom('a', 'é', '😀', ' ', '"', ',', ';', '\t', '\n', '\r\n', '=', '.'), { maxLength: 8 })
  .map((parts) => parts.join(''));

const marksOf = (delimiter: Delimiter): CsvMarks => ({ delimiter, newline: '\n', skipsSpaces: false });

const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;

const file = fc.record({
  delimiter: fc.constantFrom<Delimiter[]>(...DELIMITERS),
  newline: fc.constantFrom('\n', '\r\n'),
  bom: fc.boolean(),
  endsWithNewline: fc.boolean(),
  rows: fc.array(
    fc.record({
      date: fc.constantFrom('2022-11-12', '', '"2021-05-01"', '2020-11-10T08:00+04:00'),
      position: fc.constantFrom(['39.85', '46.75'], ['', ''], [' 40.2 ', '"45.86"']),
      notes: nasty.map(quoted),
      isFollowedByBlank: fc.boolean(),
    }),
    { minLength: 1, maxLength: 12 },
  ),
});

/** As Papa Parse reads a text whose last row ends with it; a quote that is never closed swallows its row. */
function papaRows(text: string, delimiter: Delimiter): string[][] {
  return Papa.parse<string[]>(`${text}\n`, { delimiter, newline: '\n' }).data.slice(0, -1);
}

describe('a CSV file', () => {
  test('without the appended cells is the file that went in, byte for byte', async () => {
    await fc.assert(
      fc.asyncProperty(
        file,
        fc.array(fc.nat(), { maxLength: 4 }),
        async ({ delimiter, newline, bom, endsWithNewline, rows }, ends) => {
          const header = HEADER.replaceAll(',', delimiter);
          const records = rows.map(({ date, position, notes }, index) =>
            [index, date, ...position, notes].join(delimiter),
          );
          const lines = [
            header,
            ...records.flatMap((record, index) => (rows[index]!.isFollowedByBlank ? [record, ''] : [record])),
          ];
          const text = (bom ? '\uFEFF' : '') + lines.join(newline) + (endsWithNewline ? newline : '');
          const answered = await answeredText('in.csv', text, ends);

          const { records: cut } = cutCsv(answered, marksOf(delimiter), 1, true);
          for (const { text: record } of cut.filter((record) => record.text !== '')) {
            expect(fieldsOf([record], marksOf(delimiter))[0]).toHaveLength(5 + COLUMNS.length);
          }
          let next = 0;
          const stripped = cut.map(({ text: record, after }, index) => {
            if (record === '') return record + after;
            const before = index === 0 ? (bom ? '\uFEFF' : '') + header : records[next++]!;
            expect(record.startsWith(before + delimiter)).toBe(true);
            return before + after;
          });
          expect(stripped.join('')).toBe(text);
          expect(next).toBe(rows.length);
        },
      ),
      { numRuns: 200 },
    );
  });

  test('is cut where Papa Parse ends its rows, into the cells that it reads there', () => {
    const anything = fc
      .array(fc.constantFrom('a', ' ', '"', '""', '\u00a0', ',', ';', '\n', '\r\n', '\r', '\t'), {
        maxLength: 30,
        size: 'max',
      })
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(anything, fc.constantFrom<Delimiter[]>(...DELIMITERS), (text, delimiter) => {
        const { records, rest } = cutCsv(text, marksOf(delimiter), 1, true);
        expect(records.map(({ text: record, after }) => record + after).join('')).toBe(text.slice(0, rest));
        for (const [index, { text: record, number }] of records.entries()) {
          expect(fieldsOf([record], marksOf(delimiter))).toEqual(papaRows(record, delimiter));
          const before = records.slice(0, index).map(({ text: earlier, after }) => earlier + after);
          expect(number).toBe(before.join('').split('\n').length);
        }
        const isOpen = papaRows(text.slice(rest), delimiter).length === 0;
        expect(rest < text.length).toBe(isOpen);
      }),
      { numRuns: 5000 },
    );
  });

  test('with spaces before its quotes is cut and parted as one without them', () => {
    const cells = fc.array(nasty, { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(fc.array(cells, { minLength: 1, maxLength: 5 }), (rows) => {
        const text = rows.map((row) => row.map((cell) => `  ${quoted(cell)}`).join(',')).join('\n');
        const marks = { ...marksOf(','), skipsSpaces: true };
        const { records } = cutCsv(text, marks, 1, true);
        const found = records.map((record) => fieldsOf([record.text], marks)[0]);
        expect(found).toEqual(rows);
      }),
    );
  });

  test('that is not one row has no cells', () => {
    expect(fieldsOf(['a\nb', '"a"\nb', '"a', 'a"b\n', '"a"b', '"a\nb"'], marksOf(','))).toEqual([
      null,
      null,
      null,
      null,
      null,
      ['a\nb'],
    ]);
  });

  test('has the same columns in every row, empty where there is no answer', async () => {
    using folder = new Folder();
    const text = `${HEADER}\n1,2022-11-12,39.85,46.75,x\n2,,40.2031,45.8647,x\n3,2022-11-12,,,x\n`;
    const { stdout, stderr } = await command(['proximity', folder.file('in.csv', text)]);
    const [names, ...rows] = fieldsOf(stdout.trimEnd().split('\n'), marksOf(',')) as string[][];
    const records = rows.map((row) => Object.fromEntries(names!.map((name, index) => [name, row[index]])));
    expect(names).toEqual([...HEADER.split(','), ...COLUMNS]);
    expect(records[0]).toMatchObject({ zone_status: 'inside', border_side: 'AZ', zone_versions: '' });
    expect(records[1]).toMatchObject({ zone_status: 'undated', border_side: 'AM', zone_distance_m: '' });
    expect(records[1]!.zone_versions!.split(';').map((version) => version.split('=')[0])).toEqual([
      'peacekeeping-zone-2020-11-10',
      'peacekeeping-zone-2020-12-13',
      'peacekeeping-zone-2020-12-14',
      'peacekeeping-zone-2022-03-24',
      'peacekeeping-zone-2022-08-25',
      'peacekeeping-zone-2023-09-20',
    ]);
    expect(records[2]).toMatchObject({
      border_distance_m: '',
      border_section: '',
      zone_status: 'not_computable',
    });
    expect(records[2]!.border_reason).not.toBe('');
    expect(stderr).toContain('3 records: 1 answered, 1 without a point, 1 undated');
  });

  test.each([
    ['a decimal comma between semicolons', 'lat;lon\n39,85;46,75\n', 0],
    ['a decimal comma between tabs', 'lat\tlon\n39,85\t46,75\n', 0],
    ['thousands and decimals', 'lat;lon\n1.039,85;46,75\n', 1],
    ['a hemisphere', 'lat,lon\n39.85N,46.75\n', 0],
    ['the other hemisphere', 'lat,lon\n39.85E,46.75\n', 1],
    ['hexadecimal', 'lat,lon\n0x10,46.75\n', 1],
    ['capitals and other names', 'LAT,Lng\n39.85,46.75\n', 0],
    ['half a position', 'lat,lon\n39.85,\n', 1],
    ['30 February', 'lat,lon,date\n39.85,46.75,2022-02-30\n', 1],
    ['an end before the start', 'lat,lon,start,end\n39.85,46.75,2022-02-03,2022-02-01\n', 1],
    ['a negative radius', 'lat,lon,radius_m\n39.85,46.75,-1\n', 1],
    ['too few cells', 'id,lat,lon,date\n1,39.85,46.75\n', 1],
    ['a last cell left out', 'lat,lon,date,note\n39.85,46.75,2022-02-03\n', 0],
    ['an unknown precision', 'lat,lon,date,time_precision\n39.85,46.75,2022-02-03,9\n', 0],
  ])('%s', async (_, text, code) => {
    using folder = new Folder();
    const answered = await command(['proximity', folder.file('in.csv', text)]);
    expect([answered.code, answered.stdout === '']).toEqual([code, code !== 0]);
  });

  test('a precision widens the date to all days it may stand for', async () => {
    using folder = new Folder();
    const rows = ['2022-08-10,1', '2022-08-10,3', '2022-08-20,week', '2022-08-10,week', '2022-08-10,year'];
    const text = `lat,lon,event_date,time_precision\n${rows.map((row) => `39.8,46.75,${row}\n`).join('')}`;
    const { stdout } = await command(['proximity', folder.file('in.csv', text)]);
    const status = COLUMNS.indexOf('zone_status') + 4;
    const statuses = fieldsOf(stdout.trimEnd().split('\n'), marksOf(',')).map((row) => row![status]);
    const changed = 'straddles_change';
    expect(statuses.map((found) => found === changed)).toEqual([false, false, true, true, false, true]);
  });
});
