/**
 * A moment as most programs write it, read at sight: "2020-09-27T07:10", seconds and a zone behind it where they are
 * given. From 2017 on both clocks have stood still, so that nothing depends on the place. A million of them are not
 * parsed in passing; what is written or falls otherwise is left to `stated-dates.ts`, which reads these alike.
 */
import { LOCAL_OFFSET } from '../conflict';
import { fourDigits, isDigit, twoDigits } from '../digits';
import { daysLater, monthLength } from '../dates';
import { isOneClock } from './local-time';

const [PLUS, COMMA, MINUS, POINT, COLON, SPACE, T, Z] = [43, 44, 45, 46, 58, 32, 84, 90];
const DAY = 1440;
/** The most digits of a fraction of a second; and the most minutes that a clock is from UTC. */
const LONGEST_FRACTION = 9;
const FARTHEST = 14 * 60;
/** Years from which on a moment may fall beyond the calendar of files. */
const LAST_YEAR = 9999;

/** By the local clock, as "2020-09-27T07:10+04:00"; null where it takes more to read it. */
export function plainMoment(text: string): string | null {
  if (text.length < 16 || text.charCodeAt(4) !== MINUS || text.charCodeAt(7) !== MINUS) return null;
  const parting = text.charCodeAt(10);
  if ((parting !== T && parting !== SPACE) || text.charCodeAt(13) !== COLON) return null;
  const [year, month, day] = [fourDigits(text, 0), twoDigits(text, 5), twoDigits(text, 8)];
  const [hours, minutes] = [twoDigits(text, 11), twoDigits(text, 14)];
  const isSound =
    year < LAST_YEAR &&
    month >= 1 &&
    month <= 12 &&
    day >= 1 &&
    day <= monthLength(year, month) &&
    hours < 24 &&
    minutes < 60;
  const date = text.slice(0, 10);
  if (!isSound || !isOneClock(date)) return null;
  const zone = zoneStart(text);
  const offset = zone === null ? NaN : offsetAt(text, zone);
  if (offset !== offset) return null;
  // What may be midnight to the second may be no time at all.
  const minute = 60 * hours + minutes;
  if (minute === 0) return null;
  const local = minute + LOCAL_OFFSET - offset;
  if (local === minute) return `${date}T${text.slice(11, 16)}+04:00`;
  const localDate = local < 0 ? daysLater(date, -1) : local >= DAY ? daysLater(date, 1) : date;
  return `${localDate}T${timeOf((local + DAY) % DAY)}+04:00`;
}

/** Where the seconds end and the zone begins; null where there is something else. */
function zoneStart(text: string): number | null {
  if (text.charCodeAt(16) !== COLON) return 16;
  if (!(twoDigits(text, 17) < 60)) return null;
  const point = text.charCodeAt(19);
  if (point !== POINT && point !== COMMA) return 19;
  let end = 20;
  while (isDigit(text.charCodeAt(end))) end += 1;
  return end > 20 && end - 20 <= LONGEST_FRACTION ? end : null;
}

/** Minutes from UTC of the zone that stands there and ends the text, local ones where none does; NaN of something else. */
function offsetAt(text: string, zone: number): number {
  if (text.length === zone) return LOCAL_OFFSET;
  const sign = text.charCodeAt(zone);
  if (sign === Z) return text.length === zone + 1 ? 0 : NaN;
  if ((sign !== PLUS && sign !== MINUS) || text.length !== zone + 6 || text.charCodeAt(zone + 3) !== COLON) {
    return NaN;
  }
  const [hours, past] = [twoDigits(text, zone + 1), twoDigits(text, zone + 4)];
  const minutes = 60 * hours + past;
  return past < 60 && minutes <= FARTHEST ? (sign === MINUS ? -minutes : minutes) : NaN;
}

function timeOf(minute: number): string {
  return `${two(Math.floor(minute / 60))}:${two(minute % 60)}`;
}

function two(number: number): string {
  return number < 10 ? `0${number}` : `${number}`;
}
