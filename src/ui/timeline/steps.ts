/**
 * How previous, next and play move the dates wanted. Windows move by their own length, or by months where they have
 * none; adding up, the last date moves on by months and the first stays, so that nothing shown goes away again.
 */
import { dateOfDay, dayOf } from '../../core/days';
import type { DateWindow } from '../../core/filter';
import { nextStart, startOf, type DaySpan } from '../../core/timeline-bins';
import { datesOf, moved, spanOf } from './date-window';

export const PLAYING = ['adding_up', 'windows'] as const;

export type Playing = (typeof PLAYING)[number];

/** How dates are played unless somebody chooses: what has a length of its own moves as it is. */
export function usualPlaying(dates: DateWindow | null): Playing {
  return dates?.first && dates.last ? 'windows' : 'adding_up';
}

/** The next dates or those before; null where no day of the data would be left, or nothing would be added. */
export function stepped(
  dates: DateWindow | null,
  whole: DaySpan,
  by: 1 | -1,
  playing: Playing,
): { dates: DateWindow | null } | null {
  return playing === 'windows' ? nextWindow(dates, whole, by) : nextEnd(dates, whole, by);
}

function nextWindow(dates: DateWindow | null, whole: DaySpan, by: 1 | -1): { dates: DateWindow } | null {
  const to = dates?.first && dates.last ? moved(spanOf(dates, whole), by) : monthBeside(dates, whole, by);
  return to.first <= whole.last && to.last >= whole.first ? { dates: datesOf(to) } : null;
}

/** The month that comes first, or last, of those wanted; beyond the one date that is set. */
function monthBeside(dates: DateWindow | null, whole: DaySpan, by: 1 | -1): DaySpan {
  const { first, last } = dates ?? { first: null, last: null };
  if (by === 1) return monthOf(first ? dayOf(first) : last ? dayOf(last) + 1 : whole.first);
  return monthOf(last ? dayOf(last) : first ? dayOf(first) - 1 : whole.last);
}

function nextEnd(dates: DateWindow | null, whole: DaySpan, by: 1 | -1): { dates: DateWindow | null } | null {
  const first = dates?.first ?? null;
  const from = first === null ? whole.first : dayOf(first);
  const last = dates?.last ? dayOf(dates.last) : null;
  if (by === -1) {
    const end = startOf('month', last ?? whole.last) - 1;
    return end >= from ? until(first, end) : null;
  }
  if (last !== null && last >= whole.last) return null;
  // With all of it shown already it begins anew.
  const { last: end } = monthOf(last === null ? from : last + 1);
  if (end < whole.last) return until(first, end);
  return { dates: first === null ? null : { first, last: null } };
}

function until(first: string | null, end: number): { dates: DateWindow } {
  return { dates: { first, last: dateOfDay(end) } };
}

function monthOf(day: number): DaySpan {
  const first = startOf('month', day);
  return { first, last: nextStart('month', first) - 1 };
}
