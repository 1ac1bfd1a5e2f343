/** A time of day as it is written, with or without the clock that it was read from. */
import { ZONES } from '../conflict';
import { zoneNamed, type ZonePath } from './local-time';

export interface ClockTime {
  /** "07:10": seconds are more exact than anything that is known of incidents. */
  time: string;
  /** Minutes east of UTC; null where it is the clock of the place. */
  offset: number | null;
  /** Midnight to the second is what programs write where no time is known. */
  isMidnight: boolean;
}

const CLOCK =
  /^([01]?\d|2[0-3])[:.h]([0-5]\d)(?::([0-5]\d)(?:[.,](\d{1,9}))?)?\s*(am|pm|a\.m\.|p\.m\.)?\s*(?:uhr|h)?\s*(z|utc|gmt|(?:utc|gmt)?[+-](?:\d{2}[0-5]\d|\d{1,2}(?::[0-5]\d)?))?$/i;

/** Offsets in use go from −12 to +14 hours. */
const MOST_MINUTES = 14 * 60;

export function parseClockTime(text: string): ClockTime | null {
  const match = CLOCK.exec(text.trim());
  if (!match) return null;
  const [, hours, minutes, seconds = '0', fraction = '0', half, zone] = match;
  const offset = zone === undefined ? null : offsetOf(zone);
  if (offset !== null && Math.abs(offset) > MOST_MINUTES) return null;
  const hour = hourOf(Number(hours), half?.toLowerCase().replaceAll('.', ''));
  if (hour === null) return null;
  const isMidnight = hour + Number(minutes) + Number(seconds) + Number(fraction) === 0;
  return { time: `${String(hour).padStart(2, '0')}:${minutes}`, offset, isMidnight };
}

const UTC: ReadonlySet<string> = new Set(['utc', 'gmt', 'z', 'zulu', 'etc/utc', 'etc/gmt', 'utc±0']);
const LOCAL: ReadonlySet<string> = new Set(['local', 'local time', 'местное', 'yerli']);
const NAMED_OFFSET = /^(?:utc|gmt)?\s*(?:[+-]\d{2}[0-5]\d|[+-]?\d{1,2}(?::[0-5]\d)?)$/;
/** As Windows writes it: "(UTC+04:00) Baku". */
const IN_PARENTHESES = /^\((?:utc|gmt)([+-]\d{2}:[0-5]\d)\)/;

/**
 * The clock that a cell names by itself.
 *
 * @returns minutes east of UTC, or a zone; `local` where it is that of the place
 */
export function clockNamed(text: string): number | ZonePath | 'local' | 'unknown' {
  const name = text.trim().toLowerCase().replaceAll('−', '-');
  if (LOCAL.has(name)) return 'local';
  if (UTC.has(name)) return 0;
  const zone = ZONES.find((known) => known.split('/')[1]!.toLowerCase() === name) ?? zoneNamed(name);
  if (zone) return zone;
  const written = (IN_PARENTHESES.exec(name)?.[1] ?? name).replace(/\.0+$/, '');
  if (!NAMED_OFFSET.test(written)) return 'unknown';
  // Without a sign it is east, as in columns of offsets.
  const offset = offsetOf(written.replace(/^((?:utc|gmt)?\s*)(?=\d)/, '$1+'));
  return Math.abs(offset) > MOST_MINUTES ? 'unknown' : offset;
}

function hourOf(hour: number, half: string | undefined): number | null {
  if (half === undefined) return hour;
  if (hour < 1 || hour > 12) return null;
  return (hour % 12) + (half === 'pm' ? 12 : 0);
}

function offsetOf(zone: string): number {
  const [, sign, hours, minutes = '0'] = /([+-])(\d{1,2}):?(\d{2})?$/.exec(zone) ?? [];
  if (sign === undefined) return 0;
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
}
