import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ZONES, type ZoneName } from '../../../src/core/conflict';
import { inZone, toZone } from '../../../src/core/values/local-time';

const HOUR = 3_600_000;

const formats = new Map(
  ZONES.map((zone) => [
    zone,
    new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'short' }),
  ]),
);

/** What the platform says that the clock of a zone shows. */
function shown(moment: number, zone: ZoneName): string {
  return formats.get(zone)!.format(moment);
}

const moment = fc.date({ min: new Date('1985-01-01'), max: new Date('2030-01-01'), noInvalidDate: true });

test('a moment is told by the clock of a zone as the platform tells it', () => {
  fc.assert(
    fc.property(moment, fc.constantFrom(...ZONES), (at, zone) => {
      const [date, time] = [at.toISOString().slice(0, 10), at.toISOString().slice(11, 16)];
      const local = toZone(date, time, 0, zone);
      expect(`${local.date} ${local.time}`).toBe(shown(at.getTime(), zone));
    }),
    { numRuns: 1000 },
  );
});

test('so it is in every hour about a change of clocks, and back again', () => {
  for (const zone of ZONES) {
    for (let day = Date.UTC(1989, 0, 1); day < Date.UTC(2017, 0, 5); day += 24 * HOUR) {
      if (shown(day, zone).slice(11) === shown(day + 24 * HOUR, zone).slice(11)) continue;
      for (let at = day - 24 * HOUR; at < day + 48 * HOUR; at += HOUR) {
        const text = new Date(at).toISOString();
        const local = toZone(text.slice(0, 10), text.slice(11, 16), 0, zone);
        expect(`${local.date} ${local.time}`).toBe(shown(at, zone));
        const back = inZone(local.date, local.time, zone);
        const meant = Date.parse(`${back.date}T${back.time}Z`) - back.offset * 60_000;
        expect(shown(meant, zone)).toBe(`${local.date} ${local.time}`);
      }
    }
  }
});
