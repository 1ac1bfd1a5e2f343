/**
 * A date as it stands in a cell, in all the spellings that people and programs use: as the days that it may stand for,
 * or nothing, or unreadable, or open, where it takes the order of day and month to tell. Nothing is guessed: a year of
 * two digits, a date that the calendar has not and what only looks like a date are unreadable.
 */
import { isDate, monthLength } from '../dates';
import type { DatePrecision } from '../vocabulary';
import { parseClockTime, type ClockTime } from './clock-time';
import { OrderCount, type ColumnOrder } from './date-order';
import { endsOf } from './date-ends';
import { plainSpelling } from './date-spelling';
import { monthOf } from './month-names';
import { isNothing } from './nothing';

/** A day, a month or a year, perhaps with a time of day. */
export interface DatePart {
  /** Calendar dates (YYYY-MM-DD), both inclusive; of a moment the day on the clock that it was written by. */
  first: string;
  last: string;
  precision: Extract<DatePrecision, 'minute' | 'day' | 'month' | 'year'>;
  clock: ClockTime | null;
}

export interface DateSpan {
  from: DatePart;
  /** The same where it is one date. */
  to: DatePart;
  /** Whether it is said to be approximate or uncertain. */
  isAbout: boolean;
  /** Whether it is said to be approximate. */
  isApproximate: boolean;
}

export type DateCell = DateSpan | 'nothing' | 'unreadable' | 'open';

export interface DateReading {
  order: ColumnOrder;
  /** Whether the column holds seconds since 1970, as its name says. */
  isEpoch: boolean;
}

/** Characters beyond which a text is no date. */
const LONGEST = 100;

const ISO = /^\d{4}-\d{2}-\d{2}$/;

export function readDateCell(text: string, reading: DateReading): DateCell {
  const trimmed = text.trim();
  // Most dates of most files.
  if (ISO.test(trimmed)) return isDate(trimmed) ? oneDate(dayPart(trimmed)) : 'unreadable';
  if (isNothing(trimmed)) return 'nothing';
  if (trimmed.length > LONGEST) return 'unreadable';
  return readSpan(plainSpelling(trimmed.replace(/\s+/g, ' ')), reading);
}

function readSpan(text: string, reading: DateReading): DateCell {
  const whole = readHedged(text, reading);
  if (whole === 'open') return 'open';
  if (whole) return spanOf(whole, whole);
  const ends = endsOf(text);
  if (!ends) return 'unreadable';
  const ordered = { ...reading, order: orderOf(ends, reading.order) };
  const from = readHedged(ends[0], ordered);
  const to = readHedged(ends[1], ordered);
  if (from === 'open' || to === 'open') return 'open';
  if (!from || !to || to.part.last < from.part.first) return 'unreadable';
  return spanOf(from, to);
}

/** Both ends are written in one order: where one tells it, it holds for the other. */
function orderOf(ends: readonly [string, string], ofColumn: ColumnOrder): ColumnOrder {
  if (ofColumn !== 'unseen' && ofColumn !== 'open') return ofColumn;
  const count = new OrderCount();
  for (const end of ends) count.add(end);
  return count.order === 'unseen' ? ofColumn : count.order;
}

/** A part of a date with what is said of how sure it is. */
interface Hedged {
  part: DatePart;
  isAbout: boolean;
  isApproximate: boolean;
}

function spanOf(from: Hedged, to: Hedged): DateSpan {
  return {
    from: from.part,
    to: to.part,
    isAbout: from.isAbout || to.isAbout,
    isApproximate: from.isApproximate || to.isApproximate,
  };
}

function oneDate(part: DatePart): DateSpan {
  return { from: part, to: part, isAbout: false, isApproximate: false };
}

const ABOUT =
  /^(?:(?:about|around|approximately|approx\.?|circa|ca?\.|ca(?= )|c(?= )|~|около|примерно|ок\.)\s*)(?=\S)/i;

/** With what is said of how sure it is; EDTF says it behind the date: ~ about, ? not sure, % both. */
function readHedged(text: string, reading: DateReading): Hedged | 'open' | null {
  const unhedged = text.replace(ABOUT, '');
  const mark = /[~?%]$/.exec(unhedged)?.[0] ?? '';
  const part = readPart(unhedged.slice(0, unhedged.length - mark.length).trim(), reading);
  if (part === 'open' || part === null) return part;
  const isApproximate = unhedged !== text || mark === '~' || mark === '%';
  return { part, isAbout: isApproximate || mark === '?', isApproximate };
}

const YEAR_FIRST = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})$/;
const YEAR_LAST = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4})$/;
const COMPACT = /^(\d{4})(\d{2})(\d{2})(?:T?(\d{2})(\d{2})(\d{2})?(Z)?)?$/;
const MONTH = /^(\d{4})[-/.](\d{1,2})$/;
const MONTH_FIRST = /^(\d{1,2})[/.](\d{4})$/;
/** Unknown digits of EDTF. */
const UNKNOWN_DAY = /^(\d{4})-(\d{2})-(?:XX|uu)$/i;
const UNKNOWN_MONTH = /^(\d{4})-(?:XX|uu)(?:-(?:XX|uu))?$/i;
/** "Sep 27 07:10:00 +0000 2020", the day of the week left out. */
const WITH_YEAR_BEHIND = /^(\p{L}{3} \d{1,2}) (\d{2}:\d{2}:\d{2}) ([+-]\d{4}|UTC|GMT) (\d{4})$/u;
const WITH_TIME = /^(.*?\d.*?)(?:T|,? |, ?)(\d{1,2}[:h]\d{2}.*)$|^(.*\d{4}),? (\d{1,2}\.\d{2})$/i;
const EPOCH_MILLISECONDS = /^\d{13}$/;
const EPOCH_SECONDS = /^\d{9,10}(?:\.\d+)?$/;

function readPart(text: string, reading: DateReading): DatePart | 'open' | null {
  if (EPOCH_MILLISECONDS.test(text)) return momentPart(Number(text));
  if (reading.isEpoch && EPOCH_SECONDS.test(text)) return momentPart(Number(text) * 1000);
  const compact = COMPACT.exec(text);
  if (compact) {
    const [, year, month, day, hours, minutes, seconds = '00', zone = ''] = compact;
    const clock = hours === undefined ? null : parseClockTime(`${hours}:${minutes}:${seconds}${zone}`);
    return hours !== undefined && !clock ? null : withClock(dayOf(year!, month!, day!), clock);
  }
  const behind = WITH_YEAR_BEHIND.exec(text);
  const timed = behind
    ? [text, `${behind[1]} ${behind[4]}`, `${behind[2]} ${behind[3]}`]
    : WITH_TIME.exec(text);
  if (!timed) return readDay(text, reading.order);
  const clock = parseClockTime(timed[2] ?? timed[4]!);
  if (!clock) return null;
  const day = readDay((timed[1] ?? timed[3]!).trim(), reading.order);
  return day === 'open' ? day : withClock(day, clock);
}

function withClock(day: DatePart | null, clock: ClockTime | null): DatePart | null {
  if (!day || day.precision !== 'day') return clock ? null : day;
  // Of which day midnight is the beginning is the same on both clocks that may be meant.
  if (!clock || (clock.isMidnight && (clock.offset === null || clock.offset === 0))) return day;
  return { ...day, precision: 'minute', clock };
}

function readDay(text: string, order: ColumnOrder): DatePart | 'open' | null {
  const yearFirst = YEAR_FIRST.exec(text);
  if (yearFirst) return dayOf(yearFirst[1]!, yearFirst[3]!, yearFirst[4]!);
  const yearLast = YEAR_LAST.exec(text);
  if (yearLast) return ordered(yearLast[1]!, yearLast[3]!, yearLast[4]!, order);
  const month = MONTH.exec(text) ?? UNKNOWN_DAY.exec(text);
  if (month) return monthPart(month[1]!, Number(month[2]));
  const monthFirst = MONTH_FIRST.exec(text);
  if (monthFirst) return monthPart(monthFirst[2]!, Number(monthFirst[1]));
  const unknown = UNKNOWN_MONTH.exec(text);
  if (unknown || /^\d{4}$/.test(text)) return yearPart(text.slice(0, 4));
  return readWords(text);
}

function ordered(one: string, other: string, year: string, order: ColumnOrder): DatePart | 'open' | null {
  const [first, second] = [Number(one), Number(other)];
  if (order === 'dmy') return dayOf(year, other, one);
  if (order === 'mdy') return dayOf(year, one, other);
  if (first === second || second > 12) return dayOf(year, one, other);
  return first > 12 ? dayOf(year, other, one) : 'open';
}

/** Between day, month and year: "of", and the same in French, Spanish and Italian. */
const OF = new Set(['of', 'de', 'del', 'di', '']);

/** "27 September 2020", "Sep 27, 2020", "27-Sep-2020", "2020 September 27", "September 2020". */
function readWords(text: string): DatePart | null {
  const words = text
    .toLowerCase()
    .split(/[\s,/-]+/)
    .filter((word) => !OF.has(word));
  const numbers = words.filter((word) => /^\d+\.?$/.test(word)).map((word) => word.replace('.', ''));
  const months = words.flatMap((word) => monthOf(word) ?? []);
  if (months.length !== 1 || words.length !== numbers.length + 1) return null;
  const year = numbers.find((number) => number.length === 4);
  if (year === undefined) return null;
  if (numbers.length === 1) return monthPart(year, months[0]!);
  const day = numbers.find((number) => number.length <= 2);
  return numbers.length === 2 && day !== undefined ? dayOf(year, String(months[0]), day) : null;
}

function dayOf(year: string, month: string, day: string): DatePart | null {
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isDate(date) ? dayPart(date) : null;
}

function dayPart(date: string): DatePart {
  return { first: date, last: date, precision: 'day', clock: null };
}

function monthPart(year: string, month: number): DatePart | null {
  if (month < 1 || month > 12) return null;
  const start = `${year}-${String(month).padStart(2, '0')}`;
  const last = `${start}-${monthLength(Number(year), month)}`;
  return { first: `${start}-01`, last, precision: 'month', clock: null };
}

function yearPart(year: string): DatePart {
  return { first: `${year}-01-01`, last: `${year}-12-31`, precision: 'year', clock: null };
}

function momentPart(milliseconds: number): DatePart {
  const text = new Date(milliseconds).toISOString();
  const isMidnight = milliseconds % 86_400_000 === 0;
  return withClock(dayPart(text.slice(0, 10)), { time: text.slice(11, 16), offset: 0, isMidnight })!;
}
