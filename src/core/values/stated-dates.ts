/**
 * When it happened, from all that a record says of it: which days it may have been, never more exact than it says. What
 * could not be read leaves it undated; what is only doubtful leaves it as it is.
 */
import type { ZoneName } from '../conflict';
import { daysLater, monthLength } from '../dates';
import { problem, type Problem } from '../result';
import type { DatePrecision } from '../vocabulary';
import { clockNamed, parseClockTime } from './clock-time';
import { readDateCell, type DateCell, type DatePart, type DateReading, type DateSpan } from './date-cell';
import { inZone, isOneClock } from './local-time';
import { isNothing } from './nothing';

/** A cell, and the name of the column that it stands in. */
export interface NamedCell {
  field: string;
  text: string;
}

/** All that a record says of when it was; what it does not say is empty. */
export interface DateCells {
  start: NamedCell & { reading: DateReading };
  end: NamedCell & { reading: DateReading };
  /** The time of day, where it stands by itself. */
  time: NamedCell;
  /** The clock that times without one of their own are told by, where it stands by itself. */
  zone: NamedCell;
  /** How exact the date is: by its code, `unknown` where that is none, null where nothing is said. */
  precision: NamedCell & { code: DatePrecision | 'unknown' | null };
}

/** As an incident has it. */
export interface StatedDates {
  start: string | null;
  end: string | null;
  datePrecision: DatePrecision;
  /** Whether it is said to be about that time only. */
  isAbout: boolean;
  doubts: readonly Problem[];
  /** Why there is no date, though something is said of one. */
  fault: Problem | null;
}

/** What was read, before it is known by which clock the place goes. */
export interface DatesRead {
  span: { from: DatePart; to: DatePart } | null;
  stated: StatedDates;
  /** By zone what `datesAt` has made of it. */
  settled: Partial<Record<ZoneName, StatedDates>>;
  /** The columns that it is of. */
  fields: { start: string; end: string };
  /** Whether it matters by which of the two clocks its moments are told. */
  dependsOnZone: boolean;
  /** Whether it takes the order of day and month, which is not known yet, to read it. */
  isOpen: boolean;
}

const NO_DOUBTS: readonly Problem[] = [];
export const UNDATED = { start: null, end: null, datePrecision: 'day', isAbout: false } as const;

export function readDates(cells: DateCells): DatesRead {
  const start = readDateCell(cells.start.text, cells.start.reading);
  const end = readUnlessTime(cells.end);
  const fault = faultOf(cells, start, end);
  const of = {
    isOpen: start === 'open' || end === 'open',
    fields: { start: cells.start.field, end: cells.end.field },
  };
  if (fault) return { ...withoutSpan({ ...UNDATED, doubts: NO_DOUBTS, fault }), ...of };
  if (typeof start === 'string') {
    return { ...withoutSpan({ ...UNDATED, doubts: NO_DOUBTS, fault: null }), ...of };
  }
  const doubts: Problem[] = doubtsOf(cells, start, end);
  const stated = { from: start.from, to: typeof end === 'string' ? start.to : end.to };
  const timed = byClockOf(cells.zone, withTime(stated, cells.time, doubts), doubts);
  const isAbout = start.isApproximate || (typeof end !== 'string' && end.isApproximate);
  return { ...exactly(timed, isAbout, cells, doubts), ...of };
}

/** The time of day at which it ended says nothing of the last day. */
function readUnlessTime({ text, reading }: DateCells['end']): DateCell {
  const cell = readDateCell(text, reading);
  return cell === 'unreadable' && parseClockTime(text) ? 'nothing' : cell;
}

function withoutSpan(stated: StatedDates): Omit<DatesRead, 'isOpen' | 'fields'> {
  return { span: null, stated, settled: {}, dependsOnZone: false };
}

/** Of days, or of moments by the local clock, of which nothing is doubtful. */
export function statedAs(datePrecision: 'day' | 'minute', start: string, end: string): StatedDates {
  return { start, end, datePrecision, isAbout: false, doubts: NO_DOUBTS, fault: null };
}

function faultOf({ start, end }: DateCells, from: DateCell, to: DateCell): Problem | null {
  for (const [cell, { field, text }] of [
    [from, start],
    [to, end],
  ] as const) {
    if (cell === 'unreadable') return problem('not_a_date', { found: text.trim() }, { field });
    if (cell === 'open') return problem('date_order_open', { found: text.trim() }, { field });
  }
  if (typeof from === 'string') {
    return typeof to === 'string'
      ? null
      : problem('no_start', { end: end.text.trim() }, { field: end.field });
  }
  if (typeof to === 'string' || to.to.last >= from.from.first) return null;
  const values = { end: to.to.last, startField: start.field, start: from.from.first };
  return problem('end_before_start', values, { field: end.field });
}

function doubtsOf({ start, end, precision }: DateCells, from: DateSpan, to: DateCell): Problem[] {
  const doubts: Problem[] = [];
  if (precision.code === 'unknown') {
    doubts.push(problem('unknown_precision', { found: precision.text }, { field: precision.field }));
  }
  if (from.isAbout) doubts.push(problem('about_date', { found: start.text.trim() }, { field: start.field }));
  else if (typeof to !== 'string' && to.isAbout) {
    doubts.push(problem('about_date', { found: end.text.trim() }, { field: end.field }));
  }
  return doubts;
}

function withTime(
  span: { from: DatePart; to: DatePart },
  { field, text }: NamedCell,
  doubts: Problem[],
): { from: DatePart; to: DatePart } {
  const trimmed = text.trim();
  const { from, to } = span;
  if (isNothing(trimmed)) return span;
  const clock = parseClockTime(trimmed);
  if (from.precision !== 'day') {
    if (from.clock?.time !== clock?.time)
      doubts.push(problem('time_not_taken', { found: trimmed }, { field }));
    return span;
  }
  if (!clock) {
    doubts.push(problem('not_a_time', { found: trimmed }, { field }));
    return span;
  }
  if (clock.isMidnight) return span;
  const moment: DatePart = { ...from, precision: 'minute', clock };
  return { from: moment, to: from === to || from.first === to.first ? moment : to };
}

/** Its times by the clock that a cell names; by that of the place where the cell is not understood. */
function byClockOf(
  { field, text }: NamedCell,
  { from, to }: { from: DatePart; to: DatePart },
  doubts: Problem[],
): { from: DatePart; to: DatePart } {
  const isBare = ({ clock }: DatePart) => clock !== null && clock.offset === null;
  const named = text.trim();
  if (isNothing(named) || !(isBare(from) || isBare(to))) return { from, to };
  const told = clockNamed(named);
  if (told === 'unknown') doubts.push(problem('unknown_time_zone', { found: named }, { field }));
  if (told === 'unknown' || told === 'local') return { from, to };
  const at = (part: DatePart): DatePart => {
    if (!isBare(part)) return part;
    const { time } = part.clock!;
    const offset = typeof told === 'number' ? told : inZone(part.first, time, told).offset;
    return { ...part, clock: { ...part.clock!, offset } };
  };
  const first = at(from);
  return { from: first, to: to === from ? first : at(to) };
}

/** As exact as the cells are, or less where a code says so. */
function exactly(
  span: { from: DatePart; to: DatePart },
  isAbout: boolean,
  { start, precision: { code } }: DateCells,
  doubts: Problem[],
): Omit<DatesRead, 'isOpen' | 'fields'> {
  const { from, to } = span;
  const isOneDay = from.first === to.last;
  if (isOneDay && (code === 'week' || code === 'month' || code === 'year')) {
    const { first, last, isClipped } = widened(from.first, code);
    if (isClipped)
      doubts.push(problem('dates_clipped', { found: start.text.trim() }, { field: start.field }));
    const stated = {
      start: first,
      end: last,
      datePrecision: code,
      isAbout,
      doubts: kept(doubts),
      fault: null,
    };
    return withoutSpan(stated);
  }
  const datePrecision = labelOf(from, to, code === 'unknown' ? null : code);
  const stated = {
    start: from.first,
    end: to.last,
    datePrecision,
    isAbout,
    doubts: kept(doubts),
    fault: null,
  };
  const isTold = ({ clock, first }: DatePart) => clock !== null && !isOneClock(first);
  return { span, stated, settled: {}, dependsOnZone: isTold(from) || isTold(to) };
}

/** The same list wherever there is none: millions of rows have none. */
export function kept(doubts: Problem[]): readonly Problem[] {
  return doubts.length > 0 ? doubts : NO_DOUBTS;
}

/** A span is never called a month or a year that is not whole: it would be shown as one. */
function labelOf(from: DatePart, to: DatePart, code: DatePrecision | null): DatePrecision {
  const ofCells = from.precision === to.precision ? from.precision : 'day';
  const isWhole = {
    month: from.first.endsWith('-01') && isMonthEnd(to.last),
    year: from.first.endsWith('-01-01') && to.last.endsWith('-12-31'),
  };
  if (code === 'year' || ofCells === 'year') return isWhole.year ? 'year' : isWhole.month ? 'month' : 'day';
  if (code === 'month' || ofCells === 'month') return isWhole.month ? 'month' : 'day';
  return code ?? ofCells;
}

function isMonthEnd(date: string): boolean {
  const [year, month, day] = date.split('-').map(Number) as [number, number, number];
  return day === monthLength(year, month);
}

/** All days that a single date of that precision may stand for, as far as the calendar of files reaches. */
function widened(
  date: string,
  exactness: 'week' | 'month' | 'year',
): { first: string; last: string; isClipped: boolean } {
  const [year, month] = date.split('-') as [string, string];
  if (exactness === 'year') return { first: `${year}-01-01`, last: `${year}-12-31`, isClipped: false };
  if (exactness === 'month') {
    const last = monthLength(Number(year), Number(month));
    return { first: `${year}-${month}-01`, last: `${year}-${month}-${last}`, isClipped: false };
  }
  // Nobody says which day of the week the date stands for, so it may be the first or the last.
  const [first, last] = [daysLater(date, -6), daysLater(date, 6)];
  const isClipped = first === null || last === null;
  return { first: first ?? `${year}-01-01`, last: last ?? `${year}-12-31`, isClipped };
}

/** A date of which year, month and day stand by themselves; an unknown part is empty or 0. */
export function dateOfParts(year: string, month: string, day: string): string {
  const [y, m, d] = [year, month, day].map((part) => {
    const text = part.trim();
    return isNothing(text) || /^0+$/.test(text) ? '' : text.replace(/\.0+$/, '');
  }) as [string, string, string];
  if (m === '') return y;
  const isNumber = /^\d{1,2}$/.test(m);
  if (d === '') return isNumber ? `${y}-${m.padStart(2, '0')}` : `${m} ${y}`;
  return isNumber ? `${y}-${m.padStart(2, '0')}-${d.padStart(2, '0')}` : `${d} ${m} ${y}`;
}
