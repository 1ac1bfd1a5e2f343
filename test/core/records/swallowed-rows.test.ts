/** A quote that is not closed where it should be takes the rows behind it into its cell: that is told, and text is left alone. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { matchColumns } from '../../../src/core/mapping/match-columns';
import type { CsvMarks } from '../../../src/core/records/csv-scan';
import { hasSwallowedRows } from '../../../src/core/records/swallowed-rows';

const marks: CsvMarks = { delimiter: ',', newline: '\n', skipsSpaces: false };

function isTold(header: string, record: string): boolean {
  const names = header.split(',');
  return hasSwallowedRows(record, marks, matchColumns(names), names.length);
}

/** Headers that end in a note, and a row under each up to it. */
const TABLES: Record<string, (degrees: string, day: string) => string> = {
  'coordinates,date,note': (degrees, day) => `${degrees} 46.7,${day},`,
  'id,date,coordinates,note': (degrees, day) => `7,${day},"${degrees}, 46.7",`,
  'latitude,longitude,note': (degrees) => `${degrees},46.7,`,
  'id,date,latitude,longitude,note': (degrees, day) => `7,${day},${degrees},46.7,`,
  'wkt,timestamp,note': (degrees) => `POINT (46.7 ${degrees}),1601190600,`,
  'id,event_date,lat,lon,place,note': (degrees, day) => `7,${day},${degrees},46.7,Goris,`,
};
const table = fc.constantFrom(...Object.keys(TABLES));
const row = fc.tuple(
  fc.integer({ min: 380_000, max: 420_000 }).map((ten) => (ten / 10_000).toFixed(4)),
  fc.constantFrom('2020-09-27', '27.09.2020', '2020-09-27 07:10'),
);

describe('rows within a cell', () => {
  test('are told, whatever columns there are', () => {
    fc.assert(
      fc.property(table, fc.array(row, { minLength: 2, maxLength: 5 }), (header, rows) => {
        const lines = rows.map(([degrees, day]) => TABLES[header]!(degrees, day));
        const [first, ...others] = lines;
        // Quotes that were meant to stand within the cell are doubled by whoever writes the file.
        const swallowed = others.map((line) => `${line}note`.replaceAll('"', '""')).join('\n');
        expect(isTold(header, `${first}"a shell\n${swallowed}"`)).toBe(true);
      }),
    );
  });

  test('are not seen in what people write', () => {
    const said = fc.constantFrom(
      'shelling in Goris, Kapan, Sisian, Meghri',
      'one, two, three',
      '7, 8, 9, 10, 11',
      'at 07:10, again at 08:00, and 09:30',
      '',
      '– no, nobody',
    );
    fc.assert(
      fc.property(
        table,
        row,
        fc.array(said, { minLength: 1, maxLength: 6 }),
        (header, [degrees, day], lines) => {
          fc.pre(!lines.some((line) => header.startsWith('latitude') && /^\d/.test(line)));
          expect(isTold(header, `${TABLES[header]!(degrees, day)}"first line\n${lines.join('\n')}"`)).toBe(
            false,
          );
        },
      ),
    );
  });
});
