/** Moments by the clocks of the two countries, by the rules that were in force in the year. */
import { ZONES, type ZoneName } from '../conflict';

const MINUTE = 60_000;
const DAY = 86_400_000;

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

/** By zone and hour since 1970: clocks change at whole hours, and asking for the offset takes long. */
const known = new Map<ZoneName, Map<number, number>>(ZONES.map((zone) => [zone, new Map()]));
const HOURS_REMEMBERED = 50_000;

/** Whether both clocks showed the same on a date, its neighbours included, as far as is known of them. */
export function isOneClock(date: string): boolean {
  return date >= '2017-01-03';
}

/** From 2017 on both clocks have stood still, as far as is known of them. */
const STILL_SINCE = Date.UTC(2017, 0, 1);
const STILL_OFFSET = 240;

function offsetAt(moment: number, zone: ZoneName): number {
  if (moment >= STILL_SINCE) return STILL_OFFSET;
  const hours = known.get(zone)!;
  const hour = Math.floor(moment / (60 * MINUTE));
  let offset = hours.get(hour);
  if (offset === undefined) {
    offset = askedOffset(hour * 60 * MINUTE, zone);
    if (hours.size >= HOURS_REMEMBERED) hours.clear();
    hours.set(hour, offset);
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
