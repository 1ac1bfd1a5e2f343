/** Which column says when it was, of all that may: the event's own date before when a form was filled in. */
import { problem, type Problem } from '../result';
import { DAY_DATES, EVENT_DATES, isEventDate, isSomeDate, PLAIN_DATES, WEAK_DATES } from './date-names';
import type { Keyed } from './keyed-columns';

/** A column, and the key by which it was found. */
interface Found {
  index: number;
  key: string;
}

interface DateColumn extends Found {
  /** What is to be said of how it was chosen. */
  doubt: Problem | null;
}

/**
 * Null where no one column says it: the year may stand in one of its own.
 *
 * @param columnOf the free column that goes by a key
 * @param parts which parts of a date have columns of their own
 */
export function dateColumn(
  keyed: Keyed,
  columnOf: (key: string) => number | null,
  nameOf: (index: number) => string,
  parts: { hasYear: boolean; hasMonth: boolean },
): DateColumn | null {
  const found = (key: string): Found[] => {
    const index = columnOf(key);
    return index === null ? [] : [{ index, key }];
  };
  const firstOf = (names: readonly string[]): Found | undefined => {
    const key = names.find((name) => columnOf(name) !== null);
    return key === undefined ? undefined : found(key)[0];
  };
  const wholeKeys = [...keyed.first.keys()].slice(0, keyed.whole);
  const freeOf = (isIt: (key: string) => boolean) =>
    wholeKeys.flatMap((key) => (isIt(key) ? found(key) : []));
  const named = ({ index }: Found) => `"${nameOf(index)}"`;

  const hasDayParts = parts.hasYear || parts.hasMonth;
  const ofEvent = freeOf((key) => isEventDate(key) && !(hasDayParts && isPart(key)));
  const best = firstOf(EVENT_DATES) ?? ofEvent[0];
  if (best) {
    const others = ofEvent.filter(({ index }) => index !== best.index).map(named);
    if (others.length === 0) return { ...best, doubt: null };
    const values = { taken: named(best), others: others.join('; '), what: 'date' as const };
    return { ...best, doubt: problem('several_columns', values) };
  }
  const plain = firstOf(PLAIN_DATES) ?? (hasDayParts ? undefined : firstOf(DAY_DATES));
  if (plain) return { ...plain, doubt: null };
  if (parts.hasYear && parts.hasMonth) return null;
  const some = freeOf(isSomeDate);
  const weak = some.length === 1 ? some[0] : firstOf(WEAK_DATES);
  return weak ? { ...weak, doubt: problem('weak_column', { taken: named(weak), what: 'date' }) } : null;
}

/** The day of a date whose year stands elsewhere. */
function isPart(key: string): boolean {
  return key === 'event_day' || key === 'day_of_event';
}
