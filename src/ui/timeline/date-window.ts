/** The span of days that a timeline's brush covers, and how it moves. Days are counted since 1970-01-01. */
import { dateOfDay, dayOf } from '../../core/days';
import type { DateWindow } from '../../core/filter';
import { nearestEdge, nextStart, startOf, type DaySpan } from '../../core/timeline-bins';

/** Days before the first and after the last of all that a closer look still shows. */
const NEAR = 366;

/** The days wanted; what is open reaches to the end of all days. */
export function spanOf(dates: DateWindow | null, whole: DaySpan): DaySpan {
  const first = dates?.first ? dayOf(dates.first) : null;
  const last = dates?.last ? dayOf(dates.last) : null;
  return {
    first: first ?? Math.min(whole.first, last ?? whole.first),
    last: last ?? Math.max(whole.last, first ?? whole.last),
  };
}

export function datesOf({ first, last }: DaySpan): { first: string; last: string } {
  return { first: dateOfDay(first), last: dateOfDay(last) };
}

/** The same, but open where the span reaches an end of all days; null where it reaches both. */
export function openDatesOf({ first, last }: DaySpan, whole: DaySpan): DateWindow | null {
  const dates = {
    first: first <= whole.first ? null : dateOfDay(first),
    last: last >= whole.last ? null : dateOfDay(last),
  };
  return dates.first === null && dates.last === null ? null : dates;
}

/** Moved by `lengths` times its own length: whole months by months, anything else by days. */
export function moved({ first, last }: DaySpan, lengths: 1 | -1): DaySpan {
  const end = last + 1;
  if (startOf('month', first) !== first || startOf('month', end) !== end) {
    const days = (end - first) * lengths;
    return { first: first + days, last: last + days };
  }
  const months = monthsBetween(first, end) * lengths;
  return { first: monthsLater(first, months), last: monthsLater(end, months) - 1 };
}

/** Moved by days within the edges; a span from edge to edge stays one of as many bins. */
export function draggedBy({ first, last }: DaySpan, edges: readonly number[], days: number): DaySpan {
  const from = edges.indexOf(first);
  const end = edges.indexOf(last + 1);
  if (from >= 0 && end >= 0) {
    const wanted = edges.indexOf(nearestEdge(edges, first + days));
    const start = Math.min(wanted, edges.length - 1 - (end - from));
    return { first: edges[start]!, last: edges[start + end - from]! - 1 };
  }
  const room = { back: Math.min(edges[0]! - first, 0), forth: Math.max(edges.at(-1)! - 1 - last, 0) };
  const way = Math.min(Math.max(Math.round(days), room.back), room.forth);
  return { first: first + way, last: last + way };
}

/** The span with half its length on either side, as far as there are days, to be looked at more closely. */
export function around({ first, last }: DaySpan, whole: DaySpan): DaySpan {
  const margin = Math.max(Math.ceil((last - first + 1) / 2), 2);
  return {
    first: Math.min(first, Math.max(first - margin, whole.first)),
    last: Math.max(last, Math.min(last + margin, whole.last)),
  };
}

/** What of a span lies at all days or not far from them; null where nothing does. */
export function within({ first, last }: DaySpan, whole: DaySpan): DaySpan | null {
  const near = { first: Math.max(first, whole.first - NEAR), last: Math.min(last, whole.last + NEAR) };
  return near.first <= near.last ? near : null;
}

export function contains(outer: DaySpan, { first, last }: DaySpan): boolean {
  return outer.first <= first && last <= outer.last;
}

function monthsBetween(start: number, end: number): number {
  let months = 0;
  for (let month = start; month < end; month = nextStart('month', month)) months += 1;
  return months;
}

/** From the first day of a month to that of another. */
function monthsLater(start: number, months: number): number {
  let month = start;
  for (let step = 0; step < Math.abs(months); step += 1) {
    month = months > 0 ? nextStart('month', month) : startOf('month', month - 1);
  }
  return month;
}
