import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readDateCell, type DateSpan } from '../../../src/core/values/date-cell';
import { OrderCount, type ColumnOrder } from '../../../src/core/values/date-order';

const read = (text: string, order: ColumnOrder = 'unseen', isEpoch = false) =>
  readDateCell(text, { order, isEpoch });

function days(text: string, order?: ColumnOrder, isEpoch?: boolean): unknown {
  const cell = read(text, order, isEpoch);
  return typeof cell === 'string' ? cell : [cell.from.first, cell.to.last, cell.from.precision];
}

const DAY = ['2020-09-27', '2020-09-27', 'day'];
const MINUTE = ['2020-09-27', '2020-09-27', 'minute'];

describe('a date', () => {
  test.each<[string, unknown]>([
    ['2020-09-27', DAY],
    [' 2020-9-27 ', DAY],
    ['2020/09/27', DAY],
    ['2020.09.27', DAY],
    ['20200927', DAY],
    ['2020-09-27 00:00:00.000', DAY],
    ['2020-09-27T00:00:00Z', DAY],
    ['2020-09-27T03:10:00.000Z', MINUTE],
    ['2020-09-27 07:10', MINUTE],
    ['2020-09-27T07:10:00+0400', MINUTE],
    ['2020-09-27 07:10:00 +04', MINUTE],
    ['20200927T071000Z', MINUTE],
    ['20200927071000', MINUTE],
    ['1601176200000', MINUTE],
    ['27.09.2020', DAY],
    ['9/27/2020', DAY],
    ['09/09/2020', ['2020-09-09', '2020-09-09', 'day']],
    ['09/27/2020 7:10 PM', MINUTE],
    ['27 September 2020', DAY],
    ['Sunday, 27 September 2020', DAY],
    ['September 27, 2020', DAY],
    ['Sep 27th, 2020', DAY],
    ['27-Sep-2020', DAY],
    ['27 сентября 2020 г.', DAY],
    ['27 sentyabr 2020', DAY],
    ['27 September 2020, 07:10', MINUTE],
    ['Sun, 27 Sep 2020 03:10:00 GMT', MINUTE],
    ['Sun Sep 27 03:10:00 +0000 2020', MINUTE],
    ['2020-09', ['2020-09-01', '2020-09-30', 'month']],
    ['09/2020', ['2020-09-01', '2020-09-30', 'month']],
    ['Sept. 2020', ['2020-09-01', '2020-09-30', 'month']],
    ['2020-09-XX', ['2020-09-01', '2020-09-30', 'month']],
    ['2020', ['2020-01-01', '2020-12-31', 'year']],
    ['2020-XX-XX', ['2020-01-01', '2020-12-31', 'year']],
    ['2022-09-01/2022-09-05', ['2022-09-01', '2022-09-05', 'day']],
    ['2022-09-05 - 2022-09-10', ['2022-09-05', '2022-09-10', 'day']],
    ['1-5 September 2022', ['2022-09-01', '2022-09-05', 'day']],
    ['1 – 5 September 2022', ['2022-09-01', '2022-09-05', 'day']],
    ['September 1–5, 2022', ['2022-09-01', '2022-09-05', 'day']],
    ['28 September – 3 October 2022', ['2022-09-28', '2022-10-03', 'day']],
    ['from 28 September to 3 October 2022', ['2022-09-28', '2022-10-03', 'day']],
    ['[2022-09-12..2022-09-14]', ['2022-09-12', '2022-09-14', 'day']],
    ['27.09.2020-30.09.2020', ['2020-09-27', '2020-09-30', 'day']],
    ['27/09/2020-30/09/2020', ['2020-09-27', '2020-09-30', 'day']],
    ['27-29.09.2020', ['2020-09-27', '2020-09-29', 'day']],
    ['27/29.09.2020', ['2020-09-27', '2020-09-29', 'day']],
    ['27.09–02.10.2020', ['2020-09-27', '2020-10-02', 'day']],
    ['2020-09-27/29', ['2020-09-27', '2020-09-29', 'day']],
    ['2020-09/11', ['2020-09-01', '2020-11-30', 'month']],
    ['September-October 2020', ['2020-09-01', '2020-10-31', 'month']],
    ['Sep 27 - Oct 2, 2020', ['2020-09-27', '2020-10-02', 'day']],
    ['27 or 28 September 2020', ['2020-09-27', '2020-09-28', 'day']],
    ['September 27/28 2020', ['2020-09-27', '2020-09-28', 'day']],
    ['night of 27-28 September 2020', ['2020-09-27', '2020-09-28', 'day']],
    ['в ночь с 27 на 28 сентября 2020', ['2020-09-27', '2020-09-28', 'day']],
    ...[
      '27 septembre 2020',
      'dimanche 27 septembre 2020',
      '27. September 2020',
      'Sonntag, 27. September 2020',
      '27 de septiembre de 2020',
      '27 settembre 2020',
      '27 Eylül 2020 Pazar',
      '27 EYLÜL 2020',
      '27 sentyabr 2020-ci il',
      '2020-ci il sentyabrın 27-si',
      '2020-ci ilin 27 sentyabrı',
      'sentyabrın 27-si 2020',
      '27 სექტემბერი 2020',
      '2020 წლის 27 სექტემბერი',
      '2020 թ. սեպտեմբերի 27',
      '2020թ. սեպտեմբերի 27',
      '2020 թվականի սեպտեմբերի 27',
      '27 սեպտեմբերի 2020 թ.',
      '27-го сентября 2020',
      '27.09.2020 г.',
      '27.09.2020г.',
      '27.09.2020 թ.',
    ].map((text): [string, unknown] => [text, DAY]),
    ...[
      '27 сентября 2020 года, 07:10',
      '27 сентября 2020 г. в 07:10',
      '27.09.2020 07.10',
      '27.09.2020 07:10 Uhr',
      '27.09.2020 um 07:10 Uhr',
      'Sept. 27, 2020, 7:10 a.m.',
      'September 27, 2020 at 7:10 PM',
    ].map((text): [string, unknown] => [text, MINUTE]),
    ['13 KASIM 2020', ['2020-11-13', '2020-11-13', 'day']],
    ['1er octobre 2020', ['2020-10-01', '2020-10-01', 'day']],
    ['1 Mai 2020', ['2020-05-01', '2020-05-01', 'day']],
    ['3 März 2020', ['2020-03-03', '2020-03-03', 'day']],
    ['27.09.2020 - 30.09.2020', ['2020-09-27', '2020-09-30', 'day']],
    ['01/10/2020', 'open'],
    ['', 'nothing'],
    ['N/A', 'nothing'],
    ...[
      '2020-02-30',
      '27.13.2020',
      '27.09.20',
      '44101',
      'soon',
      'a 27 September 2020 b',
      'early May 2020',
    ].map((text): [string, unknown] => [text, 'unreadable']),
    ...['2022-09-10/2022-09-01', '2020-09-27 25:00', '1601176200', '31 April 2020', 'May', '13/13/2020'].map(
      (text): [string, unknown] => [text, 'unreadable'],
    ),
  ])('%s', (text, expected) => {
    expect(days(text)).toEqual(expected);
  });

  test.each([
    '2022-09~',
    'about 13 September 2022',
    '2022-09-13?',
    'c. 2022',
    'ca. 2022',
    '~2022',
    'circa May 2022',
  ])('%s is about a date', (text) => expect(read(text)).toMatchObject({ isAbout: true }));

  test('in seconds since 1970 is read where the column says so', () => {
    expect(days('1601176200', 'unseen', true)).toEqual(MINUTE);
  });

  test('of any text is a span of days in their order, or none', () => {
    const part = fc.constantFrom(
      ...'0 1 2 9 12 13 27 30 2020 2022 - / . : T Z + ~ ? XX September Sep may to about , # [ ] ..'.split(
        ' ',
      ),
      ' ',
    );
    fc.assert(
      fc.property(
        fc.array(part, { maxLength: 9 }),
        fc.constantFrom<ColumnOrder[]>('dmy', 'mdy', 'open', 'mixed'),
        (parts, order) => {
          const cell = read(parts.join(''), order);
          if (typeof cell === 'string') return;
          for (const { first, last } of [cell.from, cell.to]) expect(first <= last).toBe(true);
          expect(cell.from.first <= cell.to.last).toBe(true);
        },
      ),
      { numRuns: 5000 },
    );
  });
});

describe('the order of day and month', () => {
  const date = fc.date({ min: new Date('1990-01-01'), max: new Date('2030-12-31'), noInvalidDate: true });
  const written = (day: Date, order: 'dmy' | 'mdy', mark: string) => {
    const [d, m] = [day.getUTCDate(), day.getUTCMonth() + 1];
    return (order === 'dmy' ? [d, m] : [m, d]).concat(day.getUTCFullYear()).join(mark);
  };

  test('is the one that the column was written in, or open: never the other', () => {
    fc.assert(
      fc.property(
        fc.array(date, { minLength: 1, maxLength: 8 }),
        fc.constantFrom('dmy', 'mdy'),
        fc.constantFrom('/', '.', '-'),
        (dates, order, mark) => {
          const column = dates.map((day) => written(day, order, mark));
          const count = new OrderCount();
          for (const text of column) count.add(text);
          for (const [index, text] of column.entries()) {
            const cell = read(text, count.order);
            const right = dates[index]!.toISOString().slice(0, 10);
            if (cell === 'open') expect(dates.every((day) => day.getUTCDate() <= 12)).toBe(true);
            else expect((cell as DateSpan).from.first).toBe(right);
          }
        },
      ),
    );
  });

  test('that contradicts a given one makes a date unreadable', () => {
    expect([days('27/09/2020', 'mdy'), days('09/27/2020', 'dmy')]).toEqual(['unreadable', 'unreadable']);
  });
});
