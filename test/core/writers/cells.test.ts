/** Cells that no spreadsheet takes for a formula, and that come back as they were. */
import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import {
  anyCell,
  disarm,
  listText,
  rearm,
  rowOf,
  textCell,
  textsIn,
} from '../../../src/core/writers/csv/cells';
import { hostileText } from '../../hostile-text';

const formula = fc
  .tuple(
    fc.constantFrom('', ' ', '\n', '\t', '\r\n', '\u00A0', '\u200B', '\uFEFF', "'", "''"),
    fc.constantFrom('=', '+', '-', '@', '＝', '＋', '－', '＠', '﹦', '﹢', '﹣', '﹫', '−'),
    fc.constantFrom('1+1', 'cmd|"/C calc"!A0', 'HYPERLINK("http://example.org","x")', 'SUM(A1)'),
  )
  .map((parts) => parts.join(''));

const text = fc.oneof(formula, hostileText, fc.string({ unit: 'binary' }));

describe('a text cell', () => {
  test('of a formula begins with an apostrophe', () => {
    fc.assert(
      fc.property(formula, (dangerous) => {
        const [[cell]] = Papa.parse<string[]>(textCell(dangerous), { delimiter: ',' }).data as [[string]];
        expect(cell.startsWith("'")).toBe(true);
        expect(rearm(cell)).toBe(dangerous);
      }),
    );
  });

  test('comes back as it was, apostrophes of its own too', () => {
    fc.assert(
      fc.property(fc.array(text, { minLength: 1, maxLength: 5 }), (texts) => {
        expect(texts.map((one) => rearm(disarm(one)))).toEqual(texts);
        const { data } = Papa.parse<string[]>(rowOf([...texts, 'end'].map(textCell)), {
          newline: '\r\n',
          delimiter: ',',
        });
        expect(data[0]!.map(rearm)).toEqual([...texts, 'end'].map((one) => one.replaceAll('\0', '\uFFFD')));
      }),
    );
  });

  test.each(["'tis", 'O’Neill', 'a=b', '5 - 3', '“=”', ''])('leaves %j alone', (harmless) => {
    expect(disarm(harmless)).toBe(harmless);
  });
});

test.each([
  ['40.20310', '40.20310'],
  ['-0.5', '-0.5'],
  ['0', '0'],
  ['007', '"007"'],
  ['1e5', '"1e5"'],
  ['12345678901234567', '"12345678901234567"'],
  ['2023-09-01', '"2023-09-01"'],
  ['+37410123456', '"\'+37410123456"'],
  ['-5-3', '"\'-5-3"'],
])('somebody else’s cell %s is written as %s', (cell, written) => {
  expect(anyCell(cell)).toBe(written);
});

test('lists come back, whatever stands in them', () => {
  fc.assert(
    fc.property(fc.array(text.filter((one) => one !== '')), (texts) => {
      expect(textsIn(listText(texts))).toEqual(texts);
    }),
  );
});
