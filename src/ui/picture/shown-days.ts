import { dateOfDay, dayOf } from '../../core/days';
import type { Filter } from '../../core/filter';
import { CLAIM_STATES } from '../../core/vocabulary';
import type { Histogram } from '../../engine/answers';

/** The first and the last local date of what is shown; null where nothing is dated. */
export function shownDays(
  { firstDay, days, known, possible }: Histogram,
  dates: Filter['dates'],
): { first: string; last: string } | null {
  const states = CLAIM_STATES.length;
  // Bars stand for what dates leave out, too.
  const from = dates?.first ? Math.max(0, dayOf(dates.first) - firstDay) : 0;
  const to = dates?.last ? Math.min(days - 1, dayOf(dates.last) - firstDay) : days - 1;
  const isShown = (day: number) =>
    possible[day]! > 0 || known.subarray(day * states, (day + 1) * states).some((count) => count > 0);
  let [first, last] = [from, to];
  while (first <= last && !isShown(first)) first += 1;
  while (last >= first && !isShown(last)) last -= 1;
  return first > last ? null : { first: dateOfDay(firstDay + first), last: dateOfDay(firstDay + last) };
}
