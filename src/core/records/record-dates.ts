/** The dates of somebody else's record: which days it may have happened on, never more exact than it says. */
import { calendarDate, isDateOrDateTime } from '../dates';
import { shortened } from '../shortened';
import type { ProximityQuestion } from '../geo/proximity-record';
import { DATE_PRECISIONS, type DatePrecision } from '../vocabulary';
import type { Fault } from './record-format';

type DateRange = ProximityQuestion['dates'];

/** When it happened, as an incident has it, and the range of days on which it may have; nulls where no date is named. */
export interface StatedDates {
  start: string | null;
  end: string | null;
  datePrecision: DatePrecision;
  range: DateRange;
}

/** Names under which records give the (first) date, the last one, and how exact they are; in order of preference. */
export const START_NAMES = ['start', 'event_date', 'date', 'date_start'];
export const END_NAMES = ['end', 'end_date', 'date_end'];
export const PRECISION_NAMES = ['date_precision', 'time_precision'];

/** A date as a record gives it, and the field it stands in. Empty where it gives none. */
export interface DateField {
  field: string;
  text: string;
}

const NONE: DateField = { field: 'start', text: '' };

/** Numbers are ACLED's time_precision. */
const PRECISIONS = new Map<string, 'day' | 'week' | 'month' | 'year'>([
  ['', 'day'],
  ['minute', 'day'],
  ['part_of_day', 'day'],
  ['day', 'day'],
  ['week', 'week'],
  ['month', 'month'],
  ['year', 'year'],
  ['1', 'day'],
  ['2', 'week'],
  ['3', 'month'],
]);

const DAY = 86_400_000;

/** The range of days that the fields say, null where they name no date; or what is wrong with them. */
export function dateRange(
  start: DateField,
  end: DateField = NONE,
  precision: DateField = NONE,
): { range: DateRange } | { fault: Fault } {
  for (const given of [start, end]) {
    if (given.text !== '' && !isDateOrDateTime(given.text)) {
      const message = `found "${shortened(given.text)}"; expected YYYY-MM-DD or YYYY-MM-DDTHH:MM+HH:MM, and a date that exists`;
      return { fault: { reason: 'not_a_date', field: given.field, message } };
    }
  }
  const exactness = PRECISIONS.get(precision.text.toLowerCase());
  if (exactness === undefined) {
    const message = `found "${shortened(precision.text)}"; expected minute, part_of_day, day, week, month, year, or 1, 2, 3 for day, week, month`;
    return { fault: { reason: 'unknown_precision', field: precision.field, message } };
  }
  if (start.text === '') {
    if (end.text === '') return { range: null };
    const message = `found "${shortened(end.text)}" and no first date; expected both`;
    return { fault: { reason: 'no_start', field: end.field, message } };
  }
  const first = calendarDate(start.text);
  const last = end.text === '' ? first : calendarDate(end.text);
  if (last < first) {
    const message = `found ${last}; expected a date not before ${start.field}, ${first}`;
    return { fault: { reason: 'end_before_start', field: end.field, message } };
  }
  return { range: first === last ? widened(first, exactness) : { first, last } };
}

/** The dates that the fields say; or what is wrong with them. */
export function statedDates(
  start: DateField,
  end: DateField,
  precision: DateField,
): StatedDates | { fault: Fault } {
  const dates = dateRange(start, end, precision);
  if ('fault' in dates) return dates;
  const { range } = dates;
  const datePrecision = precisionOf(start.text, precision.text.toLowerCase());
  if (!range) return { start: null, end: null, datePrecision, range };
  const isWidened =
    range.first !== calendarDate(start.text) || range.last !== calendarDate(end.text || start.text);
  return isWidened
    ? { start: range.first, end: range.last, datePrecision, range }
    : { start: start.text, end: end.text === '' ? start.text : end.text, datePrecision, range };
}

function precisionOf(start: string, stated: string): DatePrecision {
  if (Object.hasOwn(DATE_PRECISIONS, stated)) return stated as DatePrecision;
  const exactness = PRECISIONS.get(stated) ?? 'day';
  return exactness === 'day' && start.includes('T') ? 'minute' : exactness;
}

/** All days that a single date of that precision may stand for. */
function widened(date: string, exactness: 'day' | 'week' | 'month' | 'year'): DateRange {
  if (exactness === 'day') return { first: date, last: date };
  // Nobody says which day of the week the date stands for, so it may be the first or the last.
  if (exactness === 'week') return { first: addDays(date, -6), last: addDays(date, 6) };
  const year = date.slice(0, 4);
  if (exactness === 'year') return { first: `${year}-01-01`, last: `${year}-12-31` };
  const month = date.slice(0, 7);
  const nextMonth = addDays(`${month}-01`, 31).slice(0, 7);
  return { first: `${month}-01`, last: addDays(`${nextMonth}-01`, -1) };
}

function addDays(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * DAY).toISOString().slice(0, 10);
}
