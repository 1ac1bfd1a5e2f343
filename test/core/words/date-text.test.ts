import { describe, expect, test } from 'vitest';
import { dateText, incidentDateText } from '../../../src/core/words/date-text';
import { ENGLISH } from '../../../src/core/words/english';

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
    expect(dateText(ENGLISH, start, end, precision)).toBe(text);
  });

  test.each([
    ['2021-05-25', true, false, 'long', '25 May 2021, about 14:20 (UTC+4); until when is not known'],
    ['2021-05-25', true, false, 'brief', '25 May 2021, about 14:20'],
    ['2021-05-25T15:00+04:00', true, true, 'long', '25 May 2021, about 14:20–15:00 (UTC+4)'],
    ['2021-05-25', false, false, 'long', '25 May 2021, 14:20 (UTC+4); until when is not known'],
  ] as const)('to %s, about %s, end known %s, %s', (end, isTimeAbout, isEndKnown, style, text) => {
    const incident = {
      start: '2021-05-25T14:20+04:00',
      end,
      datePrecision: 'minute',
      isTimeAbout,
      isEndKnown,
    } as const;
    expect(incidentDateText(ENGLISH, incident, style)).toBe(text);
  });

  test('a missing date is said to be missing', () => {
    expect(dateText(ENGLISH, null, null, 'day')).toBe('date not known');
  });
});
