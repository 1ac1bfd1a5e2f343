/** Moments by the clocks of the two countries and of others, by the rules that were in force in the year. */
import { ZONES } from '../conflict';
import { isCode } from '../vocabulary';

/** As the IANA names a zone: "Europe/London". */
export type ZonePath = `${string}/${string}`;

const MINUTE = 60_000;
const QUARTER = 15 * MINUTE;
const DAY = 24 * 60 * MINUTE;

export interface LocalMoment {
  /** Calendar date. */
  date: string;
  /** "07:10". */
  time: string;
  /** Minutes east of UTC. */
  offset: number;
}

/** The moment that a clock somewhere shows, by the clock of the zone. */
export function toZone(date: string, time: string, offset: number, zone: ZonePath): LocalMoment {
  const moment = Date.parse(`${date}T${time}Z`) - offset * MINUTE;
  return localMoment(moment, offsetAt(moment, zone));
}

/** What the zone's own clock shows, with its offset; of an hour that it shows twice the first. */
export function inZone(date: string, time: string, zone: ZonePath): LocalMoment {
  const shown = Date.parse(`${date}T${time}Z`);
  // No clock is a day from UTC, so that one of these is before any change that is near, and one behind it.
  const [before, behind] = [offsetAt(shown - DAY, zone), offsetAt(shown + DAY, zone)];
  const offset = [Math.max(before, behind), Math.min(before, behind)].find(
    (minutes) => offsetAt(shown - minutes * MINUTE, zone) === minutes,
  );
  return { date, time, offset: offset ?? before };
}

/** "2020-09-27T07:10+04:00". */
export function momentText({ date, time, offset }: LocalMoment): string {
  const size = Math.abs(offset);
  const two = (number: number) => String(number).padStart(2, '0');
  return `${date}T${time}${offset < 0 ? '-' : '+'}${two(Math.floor(size / 60))}:${two(size % 60)}`;
}

function localMoment(moment: number, offset: number): LocalMoment {
  const text = new Date(moment + offset * MINUTE).toISOString();
  return { date: text.slice(0, 10), time: text.slice(11, 16), offset };
}

/** Whether both clocks showed the same on a date, its neighbours included, as far as is known of them. */
export function isOneClock(date: string): boolean {
  return date >= '2017-01-03';
}

/** The zone of that name, as the platform knows it; null where it knows none. Abbreviations are of several zones. */
export function zoneNamed(text: string): ZonePath | null {
  if (!ZONE_PATH.test(text)) return null;
  const name = text.toLowerCase();
  const known = clocks.get(name);
  if (known) return known.zone;
  try {
    const clock = new ZoneClock(text);
    clocks.set(name, clock);
    return clock.zone;
  } catch {
    return null;
  }
}

const ZONE_PATH = /^[a-z_]+(?:\/[a-z0-9_+-]+)+$/i;

/** From 2017 on both clocks have stood still, as far as is known of them. */
const STILL_SINCE = Date.UTC(2017, 0, 1);
const STILL_OFFSET = 240;

function offsetAt(moment: number, zone: ZonePath): number {
  if (moment >= STILL_SINCE && isCode(ZONES, zone)) return STILL_OFFSET;
  return clockOf(zone).offsetAt(moment);
}

/** By their names in small letters. */
const clocks = new Map<string, ZoneClock>();

function clockOf(zone: ZonePath): ZoneClock {
  const name = zone.toLowerCase();
  const clock = clocks.get(name) ?? new ZoneClock(zone);
  clocks.set(name, clock);
  return clock;
}

const REMEMBERED = 50_000;

/** What clocks of a zone show by the platform's rules. To ask it takes long: by stretch since 1970 it is remembered. */
class ZoneClock {
  readonly zone: ZonePath;
  readonly #format: Intl.DateTimeFormat;
  readonly #days = new Map<number, number>();
  readonly #quarters = new Map<number, number>();

  /** Throws where the platform has no zone of that name. */
  constructor(name: string) {
    const parts = { day: 'numeric', hour: 'numeric', minute: 'numeric' } as const;
    this.#format = new Intl.DateTimeFormat('en-US-u-hc-h23', { timeZone: name, ...parts });
    this.zone = this.#format.resolvedOptions().timeZone as ZonePath;
  }

  /** Minutes east of UTC. */
  offsetAt(moment: number): number {
    const ofDay = remembered(this.#days, Math.floor(moment / DAY), (day) => {
      const offset = this.#asked(day * DAY);
      // No day has two changes: one that begins and ends by the same clock goes by it.
      return offset === this.#asked((day + 1) * DAY) ? offset : NaN;
    });
    if (ofDay === ofDay) return ofDay;
    // Clocks change at whole quarters of an hour.
    return remembered(this.#quarters, Math.floor(moment / QUARTER), (quarter) =>
      this.#asked(quarter * QUARTER),
    );
  }

  #asked(moment: number): number {
    const parts = this.#format.formatToParts(moment);
    const part = (type: 'day' | 'hour' | 'minute') =>
      Number(parts.find((found) => found.type === type)!.value);
    const utc = new Date(moment);
    const minutes = 60 * (part('hour') - utc.getUTCHours()) + part('minute') - utc.getUTCMinutes();
    const days = part('day') - utc.getUTCDate();
    // The first of a month is the day after its last.
    return minutes + 1440 * (Math.abs(days) > 1 ? -Math.sign(days) : days);
  }
}

function remembered(offsets: Map<number, number>, key: number, ask: (key: number) => number): number {
  let offset = offsets.get(key);
  if (offset === undefined) {
    offset = ask(key);
    if (offsets.size >= REMEMBERED) offsets.clear();
    offsets.set(key, offset);
  }
  return offset;
}
