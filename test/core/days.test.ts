import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dateOfDay, dayOf } from '../../src/core/days';

const [FIRST, LAST] = [dayOf('0001-01-01'), dayOf('9999-12-31')];

test('days are counted from 1970-01-01', () => {
  expect(dayOf('1970-01-01')).toBe(0);
  expect(dayOf('1969-12-31')).toBe(-1);
  // Julian day numbers 2 459 896 and 2 440 588 begin at noon of these dates.
  expect(dayOf('2022-11-12')).toBe(2_459_896 - 2_440_588);
});

test('every day is a whole number and has a date of its own, in order', () => {
  fc.assert(
    fc.property(fc.integer({ min: FIRST, max: LAST - 1 }), (day) => {
      const date = dateOfDay(day);
      expect(date).toMatch(/^\d{4}-\d{2}-\d{2}$/);
      expect(dayOf(date)).toBe(day);
      expect(date < dateOfDay(day + 1)).toBe(true);
    }),
  );
});

test('months are as long as the calendar has them', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 9998 }), fc.integer({ min: 1, max: 12 }), (year, month) => {
      const first = (y: number, m: number) =>
        dayOf(`${String(y).padStart(4, '0')}-${String(m).padStart(2, '0')}-01`);
      const length =
        month === 12 ? first(year + 1, 1) - first(year, 12) : first(year, month + 1) - first(year, month);
      const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
      expect(length).toBe([31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]);
    }),
  );
});

test('a day is that of the platform’s calendar', () => {
  const platform = fc.date({ min: new Date('0000-01-01'), max: new Date('9999-12-31'), noInvalidDate: true });
  fc.assert(
    fc.property(platform, (date) => {
      expect(dayOf(date.toISOString().slice(0, 10))).toBe(Math.floor(date.getTime() / 86_400_000));
    }),
    { numRuns: 2000 },
  );
});
