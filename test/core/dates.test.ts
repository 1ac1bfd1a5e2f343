import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { calendarDate, formatDate, isDate, isDateOrDateTime } from '../../src/core/dates';

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

describe('dates for people', () => {
  test.each([
    ['2023-09-01T07:50+04:00', '2023-09-01T07:50+04:00', 'minute', '1 September 2023, 07:50 (UTC+4)'],
    ['2022-11-12', '2022-11-12', 'day', '12 November 2022'],
    ['2022-09-05', '2022-09-11', 'week', '5–11 September 2022'],
    ['2022-08-29', '2022-09-04', 'week', '29 August – 4 September 2022'],
    ['2022-08-01', '2022-08-31', 'month', 'August 2022'],
    ['2021-01-01', '2021-12-31', 'year', '2021'],
    ['2022-12-31', '2023-01-01', 'part_of_day', '31 December 2022 – 1 January 2023'],
    ['2022-07-01', '2022-09-30', 'month', 'July – September 2022'],
    ['2021-12-01', '2022-01-31', 'month', 'December 2021 – January 2022'],
    ['2021-01-01', '2022-12-31', 'year', '2021–2022'],
    ['2022-08-24T22:30:00Z', null, 'minute', '25 August 2022, 02:30 (UTC+4)'],
    ['2022-08-24T15:00-05:00', '2022-08-24T15:00-05:00', 'minute', '25 August 2022, 00:00 (UTC+4)'],
    ['2022-09-13T00:05+04:00', '2022-09-13T04:00+04:00', 'minute', '13 September 2022, 00:05–04:00 (UTC+4)'],
    [
      '2022-09-13T00:05+04:00',
      '2022-09-15T09:00+04:00',
      'minute',
      '13 September 2022, 00:05 – 15 September 2022, 09:00 (UTC+4)',
    ],
    [
      '2010-07-13T00:05+05:00',
      '2010-07-13T00:10+04:00',
      'minute',
      '13 July 2010, 00:05 (UTC+5) – 00:10 (UTC+4)',
    ],
    [
      '2022-09-13T00:05+04:00',
      '2022-09-15',
      'minute',
      '13 September 2022, 00:05 (UTC+4) – 15 September 2022',
    ],
  ] as const)('%s to %s, known to the %s', (start, end, precision, text) => {
    expect(formatDate(start, end, precision)).toBe(text);
  });

  test('a missing date is said to be missing', () => {
    expect(formatDate(null, null, 'day')).toBe('date not known');
  });
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
