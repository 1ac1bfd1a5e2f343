/**
 * Calendar dates stay strings: they are local to the place, and `Date` would read a date-only string as UTC and
 * turn 30 February into 1 March.
 */
import { LOCAL_OFFSET } from './conflict';
import { fourDigits, twoDigits } from './digits';

const DATE_TIME =
  /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):([0-5]\d)(?::[0-5]\d)?([+-](?:0\d|1[0-4]):[0-5]\d|Z)$/;

const MONTH_LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Files write years of four digits: the local dates that they can write, both inclusive. */
const FIRST_DATE = '0000-01-01';
const LAST_DATE = '9999-12-31';
const FIRST_MOMENT = Date.parse(`${FIRST_DATE}T00:00Z`);
const LAST_MOMENT = Date.parse(`${LAST_DATE}T23:59Z`);
const DAY = 86_400_000;
const [PLUS, MINUS, ZERO] = [43, 45, 48];
/** Characters of a calendar date. */
export const DATE_LENGTH = 10;

/** Whether `text` is a calendar date (YYYY-MM-DD) that exists. */
export function isDate(text: string): boolean {
  if (text.length !== DATE_LENGTH || text.charCodeAt(4) !== MINUS || text.charCodeAt(7) !== MINUS)
    return false;
  const [year, month, day] = [fourDigits(text, 0), twoDigits(text, 5), twoDigits(text, 8)];
  return month >= 1 && month <= 12 && day >= 1 && day <= monthLength(year, month);
}

/** Whether `text` is a calendar date, or a date-time with an offset, that exists. */
export function isDateOrDateTime(text: string): boolean {
  const match = DATE_TIME.exec(text);
  return match ? isDate(match[1]!) : isDate(text);
}

/** First and last local calendar date of an incident, inclusive; null where it has no date. */
export function incidentDates({
  start,
  end,
}: {
  start: string | null;
  end: string | null;
}): { first: string; last: string } | null {
  return start === null ? null : { first: calendarDate(start), last: calendarDate(end ?? start) };
}

/**
 * The local calendar date of a date or date-time; a time whose offset is not a local one (UTC, say) is moved there
 * first, as far as the calendar of files reaches.
 */
export function calendarDate(text: string): string {
  // A date is its own day, and so is a moment by a clock of here.
  if (text.length === DATE_LENGTH) return text;
  if (isHere(text)) return text.slice(0, 10);
  return (movedHere(text) ?? text).slice(0, 10);
}

/** The local date-time of one whose offset is not a local one; null where nothing is to be moved. */
function movedHere(text: string): string | null {
  const moment = momentHere(text);
  if (moment === null) return null;
  const clipped = Math.min(Math.max(moment, FIRST_MOMENT), LAST_MOMENT);
  return `${new Date(clipped).toISOString().slice(0, 16)}+04:00`;
}

/** Milliseconds since 1970, of the local clock; null where nothing is to be moved. */
function momentHere(text: string): number | null {
  if (isHere(text) || !DATE_TIME.test(text)) return null;
  return new Date(text).getTime() + LOCAL_OFFSET * 60_000;
}

/** Whether it is a moment by a clock of here: three to five hours from UTC. */
function isHere(text: string): boolean {
  const sign = text.length - 6;
  if (sign < 0 || text.charCodeAt(sign) !== PLUS || text.charCodeAt(sign + 1) !== ZERO) return false;
  const hours = text.charCodeAt(sign + 2) - ZERO;
  return hours >= 3 && hours <= 5;
}

/** Whether a moment has a local date that files cannot write: `calendarDate` gives the nearest that they can. */
export function isBeyondCalendar(text: string): boolean {
  const moment = momentHere(text);
  return moment !== null && (moment < FIRST_MOMENT || moment >= LAST_MOMENT + 60_000);
}

/** The calendar date so many days later (earlier, if negative); null where files cannot write it. */
export function daysLater(date: string, days: number): string | null {
  const day = Date.parse(`${date}T00:00Z`) + days * DAY;
  return day < FIRST_MOMENT || day > LAST_MOMENT ? null : new Date(day).toISOString().slice(0, 10);
}

/** A day of the calendar, months counted from 1. */
export interface CalendarDay {
  year: number;
  month: number;
  day: number;
}

/** A date or a moment as its place has it. */
export interface LocalDate extends CalendarDay {
  /** "07:50". */
  time: string | null;
  /** From UTC in hours, "+4" or "+4:30"; empty without a time. */
  offset: string;
}

export function localDateOf(text: string): LocalDate {
  const local = movedHere(text) ?? text;
  const [year, month, day] = local.slice(0, 10).split('-').map(Number) as [number, number, number];
  const match = DATE_TIME.exec(local);
  return {
    year,
    month,
    day,
    time: match ? `${match[2]}:${match[3]}` : null,
    offset: match ? shortOffset(match[4]!) : '',
  };
}

/** "+04:00" as "+4", "+04:30" as "+4:30". */
function shortOffset(offset: string): string {
  const [hours, minutes] = offset.slice(1).split(':') as [string, string];
  return `${offset[0]}${Number(hours)}${minutes === '00' ? '' : `:${minutes}`}`;
}

/** Days. */
export function monthLength(year: number, month: number): number {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return month === 2 && leap ? 29 : MONTH_LENGTHS[month - 1]!;
}

/** The calendar date of a moment where the program runs. */
export function dateHere(moment: Date): string {
  const two = (number: number) => String(number).padStart(2, '0');
  return `${moment.getFullYear()}-${two(moment.getMonth() + 1)}-${two(moment.getDate())}`;
}
