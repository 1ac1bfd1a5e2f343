/** Moments by the clocks of the two countries, by the rules that were in force in the year. */
import { ZONES, type ZoneName } from '../conflict';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

export interface LocalMoment {
  /** Calendar date. */
  date: string;
  /** "07:10". */
  time: string;
  /** Minutes east of UTC. */
  offset: number;
}

/** The moment that a clock somewhere shows, by the clock of the zone. */
export function toZone(date: string, time: string, offset: number, zone: ZoneName): LocalMoment {
  const moment = Date.parse(`${date}T${time}Z`) - offset * MINUTE;
  return localMoment(moment, offsetAt(moment, zone));
}

/** What the zone's own clock shows, with its offset; of an hour that it shows twice the first. */
export function inZone(date: string, time: string, zone: ZoneName): LocalMoment {
  const shown = Date.parse(`${date}T${time}Z`);
  // Both clocks have only ever been three to five hours ahead.
  const offset = [300, 240, 180].find((minutes) => offsetAt(shown - minutes * MINUTE, zone) === minutes);
  return { date, time, offset: offset ?? offsetAt(shown, zone) };
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

/** By zone and stretch since 1970, the offset in all of it: asking for it takes long. */
const known = {
  days: new Map<ZoneName, Map<number, number>>(ZONES.map((zone) => [zone, new Map()])),
  hours: new Map<ZoneName, Map<number, number>>(ZONES.map((zone) => [zone, new Map()])),
};
const REMEMBERED = 50_000;

/** Whether both clocks showed the same on a date, its neighbours included, as far as is known of them. */
export function isOneClock(date: string): boolean {
  return date >= '2017-01-03';
}

/** From 2017 on both clocks have stood still, as far as is known of them. */
const STILL_SINCE = Date.UTC(2017, 0, 1);
const STILL_OFFSET = 240;

function offsetAt(moment: number, zone: ZoneName): number {
  if (moment >= STILL_SINCE) return STILL_OFFSET;
  const ofDay = remembered(known.days.get(zone)!, Math.floor(moment / DAY), (day) => {
    const offset = askedOffset(day * DAY, zone);
    // No day has two changes: one that begins and ends by the same clock goes by it.
    return offset === askedOffset((day + 1) * DAY, zone) ? offset : NaN;
  });
  if (ofDay === ofDay) return ofDay;
  // Clocks change at whole hours.
  return remembered(known.hours.get(zone)!, Math.floor(moment / HOUR), (hour) =>
    askedOffset(hour * HOUR, zone),
  );
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

const formats = new Map<ZoneName, Intl.DateTimeFormat>();

function askedOffset(moment: number, zone: ZoneName): number {
  let format = formats.get(zone);
  if (!format) {
    format = new Intl.DateTimeFormat('en-US-u-hc-h23', {
      timeZone: zone,
      hour: 'numeric',
      minute: 'numeric',
    });
    formats.set(zone, format);
  }
  const parts = format.formatToParts(moment);
  const part = (type: 'hour' | 'minute') => Number(parts.find((found) => found.type === type)!.value);
  const shown = part('hour') * 60 + part('minute');
  const utc = Math.floor((((moment % DAY) + DAY) % DAY) / MINUTE);
  // Within half a day to either side.
  return ((((shown - utc + 720) % 1440) + 1440) % 1440) - 720;
}
