/** Dates of incidents, to the precision known and no further. */
import { localDateOf, type LocalDate } from '../dates';
import type { Incident } from '../incident';
import type { DatePrecision } from '../vocabulary';
import type { DateStyle } from './english/dates';
import type { Words } from './words';

/** How far a time is known, and whether it is known until when something went on. */
export type Known = Pick<Incident, 'isTimeAbout' | 'isEndKnown'>;

/**
 * "1 September 2023, about 07:50 (UTC+4); until when is not known", for the incident itself; `brief` leaves the end out.
 */
export function incidentDateText(
  words: Words,
  { start, end, datePrecision, isTimeAbout, isEndKnown }: Known & Dated,
  style: DateStyle = 'long',
): string {
  const text = dateText(words, start, end, datePrecision, style, isTimeAbout);
  return isEndKnown || start === null || style === 'brief' ? text : words.dates.endNotKnown(text);
}

type Dated = Pick<Incident, 'start' | 'end' | 'datePrecision'>;

/**
 * "1 September 2023, 07:50 (UTC+4)", "5–11 September 2022", "August 2022".
 *
 * @param style `brief` where room is short, "1 Sep 2023, 07:50": the offset and the full month stand in the details
 */
export function dateText(
  words: Words,
  start: string | null,
  end: string | null,
  precision: DatePrecision,
  style: DateStyle = 'long',
  isTimeAbout = false,
): string {
  if (start === null) return words.dates.notKnown;
  const from = localDateOf(start);
  const to = localDateOf(end ?? start);
  if (precision === 'minute' && from.time) return minutesText(words, from, to, style, isTimeAbout);
  const text = daysText(words, from, to, precision, style);
  return isTimeAbout ? words.dates.about(text) : text;
}

function daysText(
  words: Words,
  from: LocalDate,
  to: LocalDate,
  precision: DatePrecision,
  style: DateStyle,
): string {
  const { dates } = words;
  if (precision === 'year') {
    return from.year === to.year ? dates.year(from) : dates.closeSpan(dates.year(from), dates.year(to));
  }
  if (precision === 'month') return monthsText(words, from, to, style);
  const last = dates.day(to, style);
  if (isOneDay(from, to)) return last;
  if (from.year !== to.year) return dates.span(dates.day(from, style), last);
  if (from.month !== to.month) return dates.span(dates.dayOfYear(from, style), last);
  return dates.closeSpan(dates.dayOfMonth(from), last);
}

/** A calendar date (YYYY-MM-DD) by itself: "12 November 2022". */
export function dayText(words: Words, date: string): string {
  return dateText(words, date, date, 'day');
}

function monthsText({ dates }: Words, from: LocalDate, to: LocalDate, style: DateStyle): string {
  const last = dates.month(to, style);
  if (from.year !== to.year) return dates.span(dates.month(from, style), last);
  return from.month === to.month ? last : dates.span(dates.monthOfYear(from, style), last);
}

function minutesText(
  { dates }: Words,
  from: LocalDate,
  to: LocalDate,
  style: DateStyle,
  isAbout: boolean,
): string {
  const withOffset = (text: string, { time, offset }: LocalDate) =>
    time !== null && style === 'long' ? dates.withOffset(text, offset) : text;
  const isOfOneOffset = from.offset === to.offset;
  const first = dates.moment(dates.day(from, style), isAbout ? dates.about(from.time!) : from.time!);
  if (isOneDay(from, to)) {
    const isMoment = to.time === null || (to.time === from.time && isOfOneOffset);
    if (isMoment) return withOffset(first, from);
    return isOfOneOffset
      ? withOffset(dates.closeSpan(first, to.time!), to)
      : dates.span(withOffset(first, from), withOffset(to.time!, to));
  }
  const day = dates.day(to, style);
  const last = to.time === null ? day : dates.moment(day, to.time);
  return dates.span(isOfOneOffset ? first : withOffset(first, from), withOffset(last, to));
}

function isOneDay(one: LocalDate, other: LocalDate): boolean {
  return one.year === other.year && one.month === other.month && one.day === other.day;
}
