/** Which days a timeline's axis names, and how. */
import { localDateOf } from '../../core/dates';
import { dateOfDay } from '../../core/days';
import { nextStart, startOf, type BinUnit, type DaySpan } from '../../core/timeline-bins';
import type { Words } from '../../core/words/words';

interface TimeTick {
  /** Since 1970-01-01. */
  day: number;
  label: string;
}

/** From the densest: every so manieth day, week … */
const STEPS: readonly [unit: BinUnit, every: number][] = [
  ['day', 1],
  ['week', 1],
  ['month', 1],
  ['month', 3],
  ['month', 6],
  ['year', 1],
  ['year', 2],
  ['year', 5],
  ['year', 10],
  ['year', 25],
  ['year', 50],
];

/** The densest ticks of which there are no more than `most`; at least one. The year is said once and where it changes. */
export function timeTicks(words: Words, span: DaySpan, most: number): TimeTick[] {
  for (const [unit, every] of STEPS) {
    const days = daysOf(span, unit, every);
    if (days.length > 0 && days.length <= most) return labelled(words, days, unit);
  }
  return labelled(words, [span.first], 'day');
}

function daysOf({ first, last }: DaySpan, unit: BinUnit, every: number): number[] {
  const days: number[] = [];
  for (let day = startOf(unit, first); day <= last; day = nextStart(unit, day)) {
    if (day >= first && (every === 1 || numberOf(day, unit) % every === 0)) days.push(day);
  }
  return days;
}

/** Of the year, or of the month in its year. */
function numberOf(day: number, unit: BinUnit): number {
  const [year, month] = dateOfDay(day).split('-').map(Number) as [number, number];
  return unit === 'year' ? year : month - 1;
}

function labelled({ dates }: Words, days: readonly number[], unit: BinUnit): TimeTick[] {
  let year = NaN;
  return days.map((day) => {
    const date = localDateOf(dateOfDay(day));
    const isNewYear = date.year !== year;
    year = date.year;
    if (unit === 'year') return { day, label: dates.year(date) };
    if (unit === 'month') {
      return { day, label: isNewYear ? dates.month(date, 'brief') : dates.monthOfYear(date, 'brief') };
    }
    return { day, label: isNewYear ? dates.day(date, 'brief') : dates.dayOfYear(date, 'brief') };
  });
}
