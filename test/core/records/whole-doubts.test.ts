/** What only all rows of a file show to be doubtful. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { OVERVIEW } from '../../../src/core/conflict';
import { dayOf } from '../../../src/core/days';
import { dateDoubts } from '../../../src/core/records/date-doubts';
import { footerDoubts } from '../../../src/core/records/footer-doubts';
import { placeDoubts } from '../../../src/core/records/place-doubts';

const [WEST, SOUTH, EAST, NORTH] = OVERVIEW;
const whereOf = (number: number) => ({ unit: 'line' as const, number });
const thousandths = (from: number, to: number) =>
  fc.integer({ min: Math.ceil(from * 1000), max: Math.floor(to * 1000) }).map((value) => value / 1000);
const anyPoint = fc.tuple(thousandths(WEST, EAST), thousandths(SOUTH, NORTH));

/** Reason and row of each doubt. */
function told(points: readonly (readonly [number, number])[]): [string, number][] {
  const axis = (index: 0 | 1) => Float64Array.from(points, (point) => point[index]);
  return placeDoubts(axis(0), axis(1), whereOf).map(({ reason, where }) => [reason, where.number!]);
}

describe('of places near the two countries', () => {
  test('those with their axes swapped are told, wherever they are, and no other', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(anyPoint, fc.boolean()), { minLength: 1, maxLength: 30 }), (places) => {
        const points = places.map(([[x, y], isSwapped]) =>
          isSwapped ? ([y, x] as const) : ([x, y] as const),
        );
        const swapped = places.flatMap(([, isSwapped], row) => (isSwapped ? [row] : []));
        expect(told(points)).toEqual(swapped.map((row) => ['may_be_swapped', row]));
      }),
    );
  });

  test('a digit that went wrong in one of them is told, in a file of four as in one of thousands', () => {
    const wrongs = [
      ([x, y]: readonly [number, number]) => [x / 10, y] as const,
      ([x, y]: readonly [number, number]) => [x, y / 10] as const,
      ([x, y]: readonly [number, number]) => [-x, y] as const,
      ([x, y]: readonly [number, number]) => [x + 20, y] as const,
    ];
    fc.assert(
      fc.property(
        fc.array(anyPoint, { minLength: 4, maxLength: 200 }),
        fc.nat(),
        fc.constantFrom(...wrongs),
        (points, at, goWrong) => {
          const row = at % points.length;
          const found = told(points.map((point, index) => (index === row ? goWrong(point) : point)));
          expect(found).toEqual([['far_from_others', row]]);
        },
      ),
    );
  });

  test('what stands for no place is told as that', () => {
    const marks = fc.oneof(
      fc.integer({ min: 1, max: 99 }).map((mark) => [-mark, -mark] as const),
      fc.constantFrom([1, 1] as const, [88, 88] as const),
      anyPoint.map(([x]) => [x, 0] as const),
      anyPoint.map(([, y]) => [0, y] as const),
    );
    fc.assert(
      fc.property(fc.array(anyPoint, { maxLength: 9 }), marks, (points, mark) => {
        expect(told([...points, mark])).toEqual([['placeholder_position', points.length]]);
      }),
    );
  });
});

test('points of all the world are not far from each other', () => {
  const cities = [
    [2.35, 48.86],
    [-0.13, 51.5],
    [-74, 40.7],
    [139.7, 35.7],
    [151.2, -33.9],
    [37.6, 55.75],
  ] as const;
  expect(told(cities)).toEqual([]);
});

describe('dates', () => {
  const today = dayOf('2022-09-13');
  const doubted = (first: string, last: string) =>
    [
      ...dateDoubts(
        { firstDay: Int32Array.of(dayOf(first)), lastDay: Int32Array.of(dayOf(last)) },
        whereOf,
        today,
      ),
    ].map((doubt) => doubt());

  test.each([
    '0001-01-01',
    '0622-07-16',
    '1399-07-06',
    '1601-01-01',
    '1899-12-30',
    '1899-12-31',
    '1900-01-01',
    '1970-01-01',
    '2022-09-15',
    '2202-09-13',
    '9999-12-31',
  ])('%s is told', (date) => {
    expect(doubted(date, date)).toMatchObject([{ reason: 'unlikely_date', values: { date } }]);
  });

  test.each([
    ['1905-02-06', '1905-02-06'],
    ['1969-12-31', '1969-12-31'],
    ['1970-01-01', '1970-12-31'],
    ['1988-02-20', '1988-02-20'],
    ['2022-01-01', '2022-12-31'],
    ['2022-09-14', '2022-09-14'],
  ])('%s to %s is not', (first, last) => {
    expect(doubted(first, last)).toEqual([]);
  });
});

test('rows at the end without place and date are told, where all before have one', () => {
  const UNDATED = -0x8000_0000;
  const day = dayOf('2022-09-13');
  const anyRow = fc.constantFrom([45, UNDATED] as const, [NaN, day] as const, [45, day] as const);
  fc.assert(
    fc.property(
      fc.array(anyRow, { minLength: 1, maxLength: 20 }),
      fc.nat(14),
      fc.boolean(),
      (rows, length, hasGap) => {
        const silent = [NaN, UNDATED] as const;
        const all = [...(hasGap ? [silent] : []), ...rows, ...Array.from({ length }, () => silent)];
        const columns = {
          longitude: Float64Array.from(all, ([x]) => x),
          firstDay: Int32Array.from(all, ([, first]) => first),
        };
        const expected = hasGap || length > 10 ? [] : all.map((_, row) => row).slice(rows.length);
        expect(footerDoubts(columns, whereOf).map(({ where }) => where.number)).toEqual(expected);
      },
    ),
  );
});
