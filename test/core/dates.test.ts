import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { calendarDate, isDate, isDateOrDateTime } from '../../src/core/dates';

describe('calendar dates', () => {
  test('agree with the calendar for every day there is', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('1000-01-01'), max: new Date('2999-12-31'), noInvalidDate: true }),
        (date) => {
          expect(isDate(date.toISOString().slice(0, 10))).toBe(true);
        },
      ),
    );
  });

  test('days that do not exist are refused', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9999 }), fc.nat(99), fc.nat(99), (year, month, day) => {
        const text = [
          String(year).padStart(4, '0'),
          ...[month, day].map((part) => String(part).padStart(2, '0')),
        ].join('-');
        const parsed = new Date(`${text}T00:00:00Z`);
        const exists = !Number.isNaN(parsed.getTime()) && parsed.toISOString().slice(0, 10) === text;
        expect(isDate(text)).toBe(exists);
      }),
    );
  });

  test.each([
    '2023-9-1',
    '1 September 2023',
    '',
    '2023-09-01T07:50',
    '2023-09-01T24:00+04:00',
    '2023-02-29T07:50+04:00',
  ])('refuses %j', (text) => expect(isDateOrDateTime(text)).toBe(false));

  test.each(['2023-09-01', '2023-09-01T07:50+04:00', '2024-02-29', '2023-09-01T07:50:30Z'])(
    'accepts %j',
    (text) => expect(isDateOrDateTime(text)).toBe(true),
  );
});

describe('the local date of a moment', () => {
  test.each([
    ['2022-08-24T22:30:00Z', '2022-08-25'],
    ['2022-08-24T19:59Z', '2022-08-24'],
    ['2022-08-24T22:30+04:00', '2022-08-24'],
    ['2022-08-24T15:00-05:00', '2022-08-25'],
    ['2022-08-24', '2022-08-24'],
  ])('%s is on %s', (text, date) => expect(calendarDate(text)).toBe(date));
});
