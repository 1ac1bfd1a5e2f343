/** What is read at sight is read as it is with all care. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ZONES } from '../../../src/core/conflict';
import { matchColumns } from '../../../src/core/mapping/match-columns';
import { ReadSettings } from '../../../src/core/records/read-settings';
import { RowReader } from '../../../src/core/records/row-reader';
import { plainMoment } from '../../../src/core/values/plain-moment';
import { datesAt } from '../../../src/core/values/local-dates';
import { readDates, statedAs } from '../../../src/core/values/stated-dates';
import { valueOf } from '../../oracle/value-of';

const two = (most: number) =>
  fc.integer({ min: 0, max: most }).map((number) => String(number).padStart(2, '0'));
const year = fc.oneof(
  { weight: 4, arbitrary: fc.integer({ min: 2016, max: 2026 }) },
  fc.constantFrom(0, 1900, 9998, 9999),
);
const date = fc
  .tuple(year, two(13), two(32))
  .map(([years, month, day]) => `${String(years).padStart(4, '0')}-${month}-${day}`);
const seconds = fc.oneof(
  fc.constant(''),
  two(60).map((text) => `:${text}`),
  fc
    .tuple(two(60), fc.constantFrom('.', ','), fc.stringMatching(/^\d{0,10}$/))
    .map(([text, mark, digits]) => `:${text}${mark}${digits}`),
);
const zone = fc.oneof(
  fc.constantFrom('', 'Z', 'z', ' Z', '+04:00', '+03:00', '+05:00', '+0400', '+04', ' UTC'),
  fc
    .tuple(fc.constantFrom('+', '-'), two(15), two(61))
    .map(([sign, hours, rest]) => `${sign}${hours}:${rest}`),
);
const time = fc.tuple(fc.oneof(two(25), fc.constant('00')), fc.oneof(two(61), fc.constant('00')));
const moment = fc
  .tuple(date, fc.constantFrom('T', ' ', 't', '  ', ', '), time, seconds, zone)
  .map(
    ([day, parting, [hours, minutes], rest, offset]) => `${day}${parting}${hours}:${minutes}${rest}${offset}`,
  );
/** A moment with one character that does not belong there. */
const spoilt = fc
  .tuple(moment, fc.nat(30), fc.constantFrom('', '0', ' ', '~', '/', 'X', '-', ':', 'é'))
  .map(([text, at, put]) => text.slice(0, at) + put + text.slice(at + 1));

type Code = '' | 'minute' | 'day' | 'month';

/** The digits of a day that is met elsewhere, otherwise parted. */
const mixed = fc
  .tuple(
    fc.integer({ min: 1, max: 12 }),
    fc.constantFrom('-', '/', '.', ' '),
    fc.constantFrom('-', '/', '.', 'T'),
  )
  .map(([month, one, other]) => `2020${one}${String(month).padStart(2, '0')}${other}01`);

function readWithCare(start: string, end: string, zone: (typeof ZONES)[number], code: Code = '') {
  const reading = { order: 'unseen', isEpoch: false } as const;
  const read = readDates({
    start: { field: 'date', text: start, reading },
    end: { field: 'end', text: end, reading },
    time: { field: 'time', text: '' },
    zone: { field: 'time_zone', text: '' },
    precision: { field: 'date_precision', text: code, code: code || null },
  });
  const other = ZONES.find((name) => name !== zone)!;
  return datesAt(read, zone, other);
}

test('a moment is read at sight as it is with care, by either clock, or not at all', () => {
  fc.assert(
    fc.property(fc.oneof(moment, spoilt), fc.constantFrom(...ZONES), (text, zone) => {
      const plain = plainMoment(text);
      if (plain !== null) expect(statedAs('minute', plain, plain)).toEqual(readWithCare(text, '', zone));
    }),
    { numRuns: 5000 },
  );
});

test('every moment from 2017 on that programs write is read at sight, but for midnight', () => {
  const usual = fc.tuple(
    fc.date({ min: new Date('2017-01-03'), max: new Date('9998-12-31'), noInvalidDate: true }),
    fc.constantFrom(16, 19, 23),
    fc.constantFrom('', 'Z', '+04:00', '-07:30'),
  );
  fc.assert(
    fc.property(usual, ([moment, length, offset]) => {
      const text = moment.toISOString().slice(0, length) + offset;
      expect(plainMoment(text) === null).toBe(text.slice(11, 16) === '00:00');
    }),
  );
});

test('a row of dates is what they are read as with care, by the clock of its place', () => {
  const cell = fc.oneof(
    { weight: 4, arbitrary: moment },
    spoilt,
    { weight: 2, arbitrary: date },
    mixed,
    fc.constantFrom('', 'NA', '2020'),
  );
  const reader = () =>
    new RowReader(
      matchColumns(['lat', 'lon', 'date', 'end', 'date_precision']),
      new ReadSettings(null, () => 'AM'),
    );
  const [one, anew] = [reader(), reader];
  fc.assert(
    fc.property(cell, cell, fc.constantFrom<Code>('', 'minute', 'day', 'month'), (start, end, code) => {
      const cells = ['40.1', '45.9', start, end, code];
      const { incident, doubts } = valueOf(one.read(cells, null, '', 'line', 2));
      const read = readWithCare(start, end, 'Asia/Yerevan', code);
      expect([incident.start, incident.end, incident.datePrecision, incident.isTimeAbout]).toEqual([
        read.start,
        read.end,
        read.datePrecision,
        read.isAbout,
      ]);
      expect(doubts.map(({ reason }) => reason)).toEqual(
        [...read.doubts, ...(read.fault ? [read.fault] : [])].map(({ reason }) => reason),
      );
      // Nor does it matter what was read before.
      expect(valueOf(anew().read(cells, null, '', 'line', 2))).toEqual({ incident, doubts, several: null });
    }),
    { numRuns: 1000 },
  );
});
