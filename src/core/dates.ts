/**
 * Calendar dates stay strings: they are local to the place, and `Date` would read a date-only string as UTC and
 * turn 30 February into 1 March.
 */
import type { DatePrecision } from './vocabulary';

const DATE = /^(\d{4})-(\d{2})-(\d{2})$/;
const DATE_TIME =
  /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):([0-5]\d)(?::[0-5]\d)?([+-](?:0\d|1[0-4]):[0-5]\d|Z)$/;

/** Milliseconds from UTC to the local time. */
const LOCAL_OFFSET = 4 * 3_600_000;

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

const MONTH_LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Whether `text` is a calendar date (YYYY-MM-DD) that exists. */
export function isDate(text: string): boolean {
  const match = DATE.exec(text);
  if (!match) return false;
  const [year, month, day] = match.slice(1).map(Number) as [number, number, number];
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
 * The local calendar date of a date or date-time. Both countries were at UTC+4 in the years of the data; a time whose
 * offset is not a local one (UTC, say) is moved there first.
 */
export function calendarDate(text: string): string {
  return (movedHere(text) ?? text).slice(0, 10);
}

/** The date-time at UTC+4 of one whose offset is not a local one; null where nothing is to be moved. */
function movedHere(text: string): string | null {
  const offset = DATE_TIME.exec(text)?.[4];
  if (offset === undefined || /^\+0[345]/.test(offset)) return null;
  const moment = new Date(text).getTime() + LOCAL_OFFSET;
  return `${new Date(moment).toISOString().slice(0, 16)}+04:00`;
}

/**
 * For people: "1 September 2023, 07:50 (UTC+4)", "5–11 September 2022", "August 2022", to the precision known
 * and no further.
 */
export function formatDate(start: string | null, end: string | null, precision: DatePrecision): string {
  if (start === null) return 'date not known';
  const from = partsOf(start);
  const to = partsOf(end ?? start);
  if (precision === 'year') return from.year === to.year ? String(from.year) : `${from.year}–${to.year}`;
  if (precision === 'month') return monthsText(from, to);
  if (precision === 'minute' && from.time) return minutesText(from, to);
  if (sameDay(from, to)) return longDay(from);
  if (from.year === to.year && from.month === to.month) return `${from.day}–${longDay(to)}`;
  if (from.year === to.year) return `${from.day} ${MONTHS[from.month - 1]} – ${longDay(to)}`;
  return `${longDay(from)} – ${longDay(to)}`;
}

function monthsText(from: DateParts, to: DateParts): string {
  const [first, last] = [from, to].map(({ year, month }) => `${MONTHS[month - 1]} ${year}`);
  if (first === last) return last!;
  return from.year === to.year ? `${MONTHS[from.month - 1]} – ${last}` : `${first} – ${last}`;
}

function minutesText(from: DateParts, to: DateParts): string {
  const offset = (parts: DateParts) => (parts.time ? ` (UTC${parts.offset})` : '');
  const isOfOneOffset = from.offset === to.offset;
  const first = `${longDay(from)}, ${from.time}`;
  if (sameDay(from, to)) {
    const isMoment = to.time === null || (to.time === from.time && isOfOneOffset);
    if (isMoment) return first + offset(from);
    return isOfOneOffset
      ? `${first}–${to.time}${offset(to)}`
      : `${first}${offset(from)} – ${to.time}${offset(to)}`;
  }
  const last = to.time ? `${longDay(to)}, ${to.time}` : longDay(to);
  return `${first}${isOfOneOffset ? '' : offset(from)} – ${last}${offset(to)}`;
}

/** As `formatDate` where room is short: "1 Sep 2023, 07:50". The offset and the full month stand in the details. */
export function formatDateBriefly(
  start: string | null,
  end: string | null,
  precision: DatePrecision,
): string {
  return formatDate(start, end, precision)
    .replace(/ \(UTC[^)]*\)/g, '')
    .replace(new RegExp(MONTHS.join('|'), 'g'), (month) => month.slice(0, 3));
}

interface DateParts {
  year: number;
  month: number;
  day: number;
  time: string | null;
  offset: string;
}

function partsOf(text: string): DateParts {
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

function longDay({ year, month, day }: DateParts): string {
  return `${day} ${MONTHS[month - 1]} ${year}`;
}

function sameDay(one: DateParts, other: DateParts): boolean {
  return one.year === other.year && one.month === other.month && one.day === other.day;
}

function monthLength(year: number, month: number): number {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return month === 2 && leap ? 29 : MONTH_LENGTHS[month - 1]!;
}

/** The calendar date of a moment where the program runs. */
export function localDate(moment: Date): string {
  const two = (number: number) => String(number).padStart(2, '0');
  return `${moment.getFullYear()}-${two(moment.getMonth() + 1)}-${two(moment.getDate())}`;
}
