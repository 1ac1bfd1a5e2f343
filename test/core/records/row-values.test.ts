/** Whatever stands in a cell, it gives the one right value, or a doubt, or it says nothing: never something in silence. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { EVENT_DATES, PLAIN_DATES } from '../../../src/core/mapping/date-names';
import { matchColumns } from '../../../src/core/mapping/match-columns';
import { ReadSettings } from '../../../src/core/records/read-settings';
import { RowReader } from '../../../src/core/records/row-reader';
import { DATE_PRECISIONS, LOCATION_PRECISIONS } from '../../../src/core/vocabulary';
import { valueOf } from '../../oracle/value-of';

function read(columns: Record<string, string>) {
  const cells = { lat: '40.1', lon: '45.9', date: '2022-09-13', ...columns };
  const reader = new RowReader(matchColumns(Object.keys(cells)), new ReadSettings());
  const { incident, doubts } = valueOf(reader.read(Object.values(cells), null, '', 'line', 2));
  return { incident, reasons: doubts.map(({ reason }) => reason) };
}

/** As spreadsheets, databases and people write that there is nothing to say. */
const nothing = fc
  .tuple(
    fc.constantFrom(
      '',
      '-',
      '–',
      '?',
      '...',
      'NA',
      'n/a',
      '#N/A',
      'null',
      'None',
      'NaN',
      'unknown',
      'нет данных',
    ),
    fc.constantFrom('', ' ', '\t'),
  )
  .map(([word, blank]) => blank + word + blank);

const RADII: Record<string, number> = {
  radius_m: 1,
  location_radius_m: 1,
  'Accuracy (m)': 1,
  coordinateUncertaintyInMeters: 1,
  radius_km: 1000,
  'Radius in km': 1000,
  LOCATION_RADIUS_KM: 1000,
  uncertainty_km: 1000,
};
const radiusColumn = fc.constantFrom(...Object.keys(RADII));

describe('a radius', () => {
  const figure = fc
    .tuple(fc.nat(9999), fc.nat(99), fc.constantFrom('.', ','))
    .map(([whole, part, mark]): [string, number] => {
      const decimals = String(part).padStart(2, '0');
      return [`${whole}${mark}${decimals}`, Number(`${whole}.${decimals}`)];
    });

  test('is metres or kilometres, as its column says', () => {
    fc.assert(
      fc.property(radiusColumn, figure, (column, [text, value]) => {
        const { incident, reasons } = read({ [column]: text });
        expect(incident.locationRadius).toBeCloseTo(value * RADII[column]!, 6);
        expect(reasons).toEqual([]);
      }),
    );
  });

  test('that may be two figures, or is none, is left out and said', () => {
    const wrong = fc.constantFrom('1,500', '-5', '5 or 6', '1.2.3', 'wide', '∞', '1e999', '0x10', '12 km?');
    fc.assert(
      fc.property(radiusColumn, wrong, (column, text) => {
        const { incident, reasons } = read({ [column]: text });
        expect(incident.locationRadius).toBeNull();
        expect(reasons).toEqual(['not_a_radius']);
      }),
    );
  });

  test('of any text is a figure of it, nothing, or a doubt', () => {
    fc.assert(
      fc.property(radiusColumn, fc.oneof(fc.string(), nothing), (column, text) => {
        const { incident, reasons } = read({ [column]: text });
        if (incident.locationRadius !== null) {
          expect(text.trim()).toMatch(/^\+?[\d.,]+(?:e[+-]?\d+)?$/i);
          expect(reasons).toEqual([]);
        } else if (reasons.length === 0) expect(text).toMatch(NO_LETTER_OR_WORD);
        else expect(reasons).toEqual(['not_a_radius']);
      }),
      { numRuns: 500 },
    );
  });
});

/** What says nothing: no figure, at most a word that says so. */
const NO_LETTER_OR_WORD =
  /^\s*(?:[-–—?.…]*|\(?<?null>?\)?|n\/?a|#n\/a|#null!|n\.a\.|n\/d|nan|nil|none|\\n|undefined|unknown|нет( данных)?)\s*$/i;

describe('how exact a date is', () => {
  test.each(DATE_PRECISIONS.filter((code) => code !== 'minute' && code !== 'part_of_day'))('%s', (code) => {
    const { incident, reasons } = read({ date_precision: code.toUpperCase() });
    expect([incident.datePrecision, reasons]).toEqual([code, []]);
    expect(incident.start! <= '2022-09-13' && incident.end! >= '2022-09-13').toBe(true);
  });

  test('of any text is known, nothing, or a doubt that leaves the date alone', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), nothing, fc.constantFrom('1', '2', '3', '4', 'weekly')), (text) => {
        const { incident, reasons } = read({ date_precision: text });
        const known = [...DATE_PRECISIONS, '1', '2', '3'].includes(text.trim().toLowerCase());
        if (known) {
          expect(reasons).toEqual([]);
          return;
        }
        expect([incident.start, incident.end]).toEqual(['2022-09-13', '2022-09-13']);
        if (reasons.length === 0) expect(text).toMatch(NO_LETTER_OR_WORD);
        else expect(reasons).toEqual(['unknown_precision']);
      }),
    );
  });
});

test('how exact a place is, of any text, is known, nothing, or a doubt', () => {
  const codes = fc.constantFrom(...LOCATION_PRECISIONS, 'Exact', ' region ');
  fc.assert(
    fc.property(fc.oneof(fc.string(), nothing, codes), (text) => {
      const { incident, reasons } = read({ location_precision: text });
      const code = text.trim().toLowerCase();
      const known = LOCATION_PRECISIONS.find((one) => one === code);
      expect(incident.locationPrecision).toBe(known ?? 'unknown');
      if (known) expect(reasons).toEqual([]);
      else if (reasons.length === 0) expect(text).toMatch(NO_LETTER_OR_WORD);
      else expect(reasons).toEqual(['unknown_place_precision']);
    }),
  );
});

test('what says nothing is nothing, whatever its column', () => {
  const column = fc.constantFrom(
    'date',
    'end',
    'time',
    'date_precision',
    'radius_m',
    'event_type',
    'location_precision',
  );
  fc.assert(
    fc.property(column, nothing, (name, text) => {
      const { incident, reasons } = read({ [name]: text });
      expect(reasons).toEqual([]);
      expect([incident.locationRadius, incident.ownType]).toEqual([null, null]);
      if (name === 'date') expect(incident.start).toBeNull();
    }),
  );
  fc.assert(
    fc.property(nothing, nothing, (lat, lon) => {
      expect(read({ lat, lon })).toMatchObject({ incident: { position: null }, reasons: [] });
    }),
  );
});

describe('what began and ended', () => {
  test.each<[string, Record<string, string>, [string | null, string | null], string[]]>([
    [
      'ends on the day on which it began, by the local clock too',
      { date: '2020-09-27 23:00', timezone: 'UTC', end_date: '2020-09-27' },
      ['2020-09-28T03:00+04:00', '2020-09-28'],
      [],
    ],
    [
      'on a later day',
      { date: '2020-09-27T23:00Z', end_date: '2020-09-29' },
      ['2020-09-28T03:00+04:00', '2020-09-29'],
      [],
    ],
    [
      'not before its hour',
      { date: '2020-09-27T12:00', end_date: '2020-09-27T09:00' },
      [null, null],
      ['end_before_start'],
    ],
    [
      'not before its hour by UTC',
      { date: '2015-09-27T02:00Z', end_date: '2015-09-27T01:00Z' },
      [null, null],
      ['end_before_start'],
    ],
    [
      'by the clock of a country that its place is not in',
      { date: '2014-07-10 23:30', timezone: 'Asia/Yerevan', lat: '40.4', lon: '47.1' },
      ['2014-07-11T00:30+05:00', '2014-07-11T00:30+05:00'],
      ['day_by_clock'],
    ],
    [
      'by UTC where the name of the column says so',
      { event_date_utc: '2020-09-27 23:10', date: '' },
      ['2020-09-28T03:10+04:00', '2020-09-28T03:10+04:00'],
      [],
    ],
    [
      'by UTC where that of the time does',
      { date: '2020-09-27', 'Time (UTC)': '23:10' },
      ['2020-09-28T03:10+04:00', '2020-09-28T03:10+04:00'],
      [],
    ],
    [
      'at the time in its date, the other one told',
      { date: '2020-09-27 07:10', time: '19:30' },
      ['2020-09-27T07:10+04:00', '2020-09-27T07:10+04:00'],
      ['time_not_taken'],
    ],
    [
      'in a month, the time told',
      { date: '2020-09', time: '23:10' },
      ['2020-09-01', '2020-09-30'],
      ['time_not_taken'],
    ],
  ])('%s', (_, columns, dates, reasons) => {
    const found = read(columns);
    expect([found.incident.start, found.incident.end]).toEqual(dates);
    expect(found.reasons).toEqual(reasons);
  });

  test('never ends before it began, whatever is written', () => {
    const moment = fc
      .tuple(
        fc.date({ min: new Date('2010-01-01'), max: new Date('2024-01-01'), noInvalidDate: true }),
        fc.constantFrom(10, 16),
        fc.constantFrom('', 'Z', '+09:00', '-05:00'),
      )
      .map(([date, length, zone]) => date.toISOString().slice(0, length) + (length === 10 ? '' : zone));
    const near = fc.tuple(moment, fc.integer({ min: -40, max: 40 }), moment).map(([from, hours, other]) => {
      const later = new Date(Date.parse(from) + hours * 3_600_000).toISOString();
      return [from, later.slice(0, other.length === 10 ? 10 : 16) + other.slice(16)];
    });
    fc.assert(
      fc.property(near, fc.constantFrom('', 'UTC', '+09:00', 'Asia/Baku'), ([date, end_date], timezone) => {
        const { incident, reasons } = read({ date: date!, end_date: end_date!, timezone });
        const { start, end } = incident;
        if (start === null || end === null) expect(reasons).toEqual(['end_before_start']);
        else if (start.length > 10 && end.length > 10)
          expect(Date.parse(end)).toBeGreaterThanOrEqual(Date.parse(start));
        else expect(end.slice(0, 10) >= start.slice(0, 10)).toBe(true);
      }),
    );
  });
});

describe('of two columns of dates', () => {
  const names = fc.uniqueArray(fc.constantFrom(...EVENT_DATES, ...PLAIN_DATES), {
    minLength: 2,
    maxLength: 2,
  });

  test('one is the date; where it says nothing, what the other says is told and not taken', () => {
    fc.assert(
      fc.property(names, nothing, ([one, other], empty) => {
        const dated = (first: string, second: string) => {
          const cells = { lat: '40.1', lon: '45.9', [one!]: first, [other!]: second };
          const reader = new RowReader(matchColumns(Object.keys(cells)), new ReadSettings());
          const { incident, doubts } = valueOf(reader.read(Object.values(cells), null, '', 'line', 2));
          return { start: incident.start, reasons: doubts.map(({ reason }) => reason) };
        };
        const both = dated('2022-09-13', '2022-09-15');
        expect(both.reasons).toEqual([]);
        const isFirst = both.start === '2022-09-13';
        const alone = isFirst ? dated(empty, '2022-09-15') : dated('2022-09-13', empty);
        expect(alone).toEqual({ start: null, reasons: ['date_elsewhere'] });
        expect(dated(empty, empty)).toEqual({ start: null, reasons: [] });
      }),
    );
  });
});

describe('a time zone in a column of its own', () => {
  const clock = fc
    .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 1, max: 59 }))
    .map(([hours, minutes]) => `${String(hours).padStart(2, '0')}:${String(minutes).padStart(2, '0')}`);
  /** As it is written by itself, and behind a time. */
  const zone = fc.oneof(
    fc.constantFrom(['UTC', 'Z'], ['gmt', 'Z'], ['Z', '+00:00'], ['local', ''], ['Asia/Yerevan', '']),
    // In September.
    fc.constantFrom(['Europe/Moscow', '+03:00'], ['Europe/London', '+01:00'], ['America/New_York', '-04:00']),
    fc
      .tuple(fc.constantFrom('+', '-'), fc.integer({ min: 0, max: 13 }), fc.constantFrom('00', '30'))
      .map(([sign, hours, minutes]) => `${sign}${String(hours).padStart(2, '0')}:${minutes}`)
      .chain((offset) => fc.constantFrom([offset, offset], [`UTC${offset}`, offset])),
  );

  test('is that of the times beside it, as if it stood behind them', () => {
    fc.assert(
      fc.property(clock, zone, fc.boolean(), (time, [name, suffix], isApart) => {
        const cells = isApart
          ? { date: '2022-09-13', time, timezone: name! }
          : { date: `2022-09-13T${time}`, timezone: name! };
        const [beside, behind] = [read(cells), read({ date: `2022-09-13T${time}${suffix}` })];
        expect(beside.reasons).toEqual([]);
        expect([beside.incident.start, beside.incident.end]).toEqual([
          behind.incident.start,
          behind.incident.end,
        ]);
      }),
    );
  });

  test('where it is not understood is doubted, and of no matter where there is no time', () => {
    fc.assert(
      fc.property(clock, fc.constantFrom('EST', 'Mars/Olympus', '+25', 'кто знает'), (time, timezone) => {
        expect(read({ time, timezone })).toMatchObject({
          incident: { start: `2022-09-13T${time}+04:00` },
          reasons: ['unknown_time_zone'],
        });
        expect(read({ timezone })).toMatchObject({ incident: { start: '2022-09-13' }, reasons: [] });
      }),
    );
  });
});
