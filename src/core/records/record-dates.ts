/** The dates of somebody else's record: which days it may have happened on, never more exact than it says. */
import { calendarDate, daysLater, isBeyondCalendar, isDateOrDateTime, monthLength } from '../dates';
import type { Whereabouts } from '../geo/proximity-record';
import { DATE_PRECISIONS, isCode, type DatePrecision } from '../vocabulary';
import { problem, type Problem } from '../result';

type DateRange = Whereabouts['dates'];

/** When it happened, as an incident has it, and the range of days on which it may have; nulls where no date is named. */
export interface StatedDates {
  start: string | null;
  end: string | null;
  datePrecision: DatePrecision;
  range: DateRange;
  /** Where days would lie beyond the calendar of files: the range ends at its edge. */
  doubt: Problem | null;
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

/** The range of days that the fields say, null where they name no date; or what is wrong with them. */
export function dateRange(
  start: DateField,
  end: DateField = NONE,
  precision: DateField = NONE,
): { range: DateRange; isClipped: boolean } | { fault: Problem } {
  for (const given of [start, end]) {
    if (given.text !== '' && !isDateOrDateTime(given.text)) {
      return { fault: problem('not_a_date', { found: given.text }, { field: given.field }) };
    }
  }
  const exactness = PRECISIONS.get(precision.text.toLowerCase());
  if (exactness === undefined) {
    return { fault: problem('unknown_precision', { found: precision.text }, { field: precision.field }) };
  }
  if (start.text === '') {
    if (end.text === '') return { range: null, isClipped: false };
    return { fault: problem('no_start', { end: end.text }, { field: end.field }) };
  }
  const first = calendarDate(start.text);
  const last = end.text === '' ? first : calendarDate(end.text);
  if (last < first) {
    const values = { end: last, startField: start.field, start: first };
    return { fault: problem('end_before_start', values, { field: end.field }) };
  }
  const { range, isClipped } =
    first === last ? widened(first, exactness) : { range: { first, last }, isClipped: false };
  const isBeyond = isBeyondCalendar(start.text) || isBeyondCalendar(end.text);
  return { range, isClipped: isClipped || isBeyond };
}

/** The dates that the fields say; or what is wrong with them. */
export function statedDates(
  start: DateField,
  end: DateField,
  precision: DateField,
): StatedDates | { fault: Problem } {
  const dates = dateRange(start, end, precision);
  if ('fault' in dates) return dates;
  const { range, isClipped } = dates;
  const doubt = isClipped ? problem('dates_clipped', { found: start.text }, { field: start.field }) : null;
  const datePrecision = precisionOf(start.text, precision.text.toLowerCase());
  if (!range) return { start: null, end: null, datePrecision, range, doubt };
  const isWidened =
    range.first !== calendarDate(start.text) || range.last !== calendarDate(end.text || start.text);
  return isWidened
    ? { start: range.first, end: range.last, datePrecision, range, doubt }
    : { start: start.text, end: end.text === '' ? start.text : end.text, datePrecision, range, doubt };
}

function precisionOf(start: string, stated: string): DatePrecision {
  if (isCode(DATE_PRECISIONS, stated)) return stated;
  const exactness = PRECISIONS.get(stated) ?? 'day';
  return exactness === 'day' && start.includes('T') ? 'minute' : exactness;
}

/** All days that a single date of that precision may stand for, as far as the calendar of files reaches. */
function widened(
  date: string,
  exactness: 'day' | 'week' | 'month' | 'year',
): { range: { first: string; last: string }; isClipped: boolean } {
  const [year, month] = date.split('-') as [string, string];
  switch (exactness) {
    case 'day':
      return { range: { first: date, last: date }, isClipped: false };
    case 'week': {
      // Nobody says which day of the week the date stands for, so it may be the first or the last.
      const [first, last] = [daysLater(date, -6), daysLater(date, 6)];
      const range = { first: first ?? `${year}-01-01`, last: last ?? `${year}-12-31` };
      return { range, isClipped: first === null || last === null };
    }
    case 'month': {
      const last = String(monthLength(Number(year), Number(month)));
      return { range: { first: `${year}-${month}-01`, last: `${year}-${month}-${last}` }, isClipped: false };
    }
    case 'year':
      return { range: { first: `${year}-01-01`, last: `${year}-12-31` }, isClipped: false };
  }
}
