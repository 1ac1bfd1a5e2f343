import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ZONES } from '../../../src/core/conflict';
import { isCode } from '../../../src/core/vocabulary';
import { inZone, toZone, zoneNamed, type ZonePath } from '../../../src/core/values/local-time';

const HOUR = 3_600_000;
const QUARTER = HOUR / 4;

/** All that the platform knows. */
const EVERYWHERE = Intl.supportedValuesOf('timeZone').filter((name): name is ZonePath => name.includes('/'));

/** Clocks that changed in 2004, each in a way of its own. */
const CHANGING: ZonePath[] = [
  'America/New_York',
  'Asia/Tbilisi',
  'Asia/Tehran',
  'Australia/Lord_Howe',
  'Europe/London',
  'Europe/Moscow',
];

const formats = new Map<ZonePath, Intl.DateTimeFormat>();

/** What the platform says that the clock of a zone shows. */
function shown(moment: number, zone: ZonePath): string {
  const format =
    formats.get(zone) ??
    new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'short' });
  formats.set(zone, format);
  return format.format(moment);
}

const moment = fc.date({ min: new Date('1985-01-01'), max: new Date('2030-01-01'), noInvalidDate: true });

test('a moment is told by the clock of a zone as the platform tells it', () => {
  fc.assert(
    fc.property(moment, fc.oneof(fc.constantFrom(...ZONES), fc.constantFrom(...EVERYWHERE)), (at, zone) => {
      const [date, time] = [at.toISOString().slice(0, 10), at.toISOString().slice(11, 16)];
      const local = toZone(date, time, 0, zone);
      expect(`${local.date} ${local.time}`).toBe(shown(at.getTime(), zone));
      const back = inZone(local.date, local.time, zone);
      const meant = Date.parse(`${back.date}T${back.time}Z`) - back.offset * 60_000;
      // Of an hour that it shows twice the first.
      expect(meant).toBeLessThanOrEqual(at.getTime());
      expect(shown(meant, zone)).toBe(`${local.date} ${local.time}`);
    }),
    { numRuns: 1000 },
  );
});

test('so it is in every quarter of an hour of days on which clocks change, and back again', () => {
  const [all, some] = [
    { from: 1989, until: 2017 },
    { from: 2004, until: 2005 },
  ];
  for (const zone of [...ZONES, ...CHANGING]) {
    const { from, until } = isCode(ZONES, zone) ? all : some;
    for (let day = Date.UTC(from, 0, 1); day < Date.UTC(until, 0, 5); day += 24 * HOUR) {
      if (shown(day, zone).slice(11) === shown(day + 24 * HOUR, zone).slice(11)) continue;
      for (let at = day; at < day + 24 * HOUR; at += QUARTER) {
        const text = new Date(at).toISOString();
        const local = toZone(text.slice(0, 10), text.slice(11, 16), 0, zone);
        expect(`${local.date} ${local.time}`).toBe(shown(at, zone));
        const back = inZone(local.date, local.time, zone);
        const meant = Date.parse(`${back.date}T${back.time}Z`) - back.offset * 60_000;
        expect(meant).toBeLessThanOrEqual(at);
        expect(shown(meant, zone)).toBe(`${local.date} ${local.time}`);
      }
    }
  }
});

test('a zone is known by its name in any letters, and by no abbreviation', () => {
  for (const zone of EVERYWHERE) expect(zoneNamed(zone.toLowerCase())).toBe(zoneNamed(zone));
  for (const name of ['EST', 'MSK', 'Mars/Olympus', 'Europe', 'Europe/', '/London', 'n/a', '12/13']) {
    expect(zoneNamed(name)).toBeNull();
  }
  expect(zoneNamed('EUROPE/moscow')).toBe('Europe/Moscow');
});
