/** Which days a timeline's axis names, and how. */
import { formatDate } from '../../core/dates';
import { dateOfDay } from '../../core/days';
import { nextStart, startOf, type BinUnit, type DaySpan } from '../../core/timeline-bins';

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
export function timeTicks(span: DaySpan, most: number): TimeTick[] {
  for (const [unit, every] of STEPS) {
    const days = daysOf(span, unit, every);
    if (days.length > 0 && days.length <= most) return labelled(days, unit);
  }
  return labelled([span.first], 'day');
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

function labelled(days: readonly number[], unit: BinUnit): TimeTick[] {
  let year = '';
  return days.map((day) => {
    const date = dateOfDay(day);
    const isNewYear = date.slice(0, 4) !== year;
    year = date.slice(0, 4);
    const month = formatDate(date, null, 'month').slice(0, 3);
    if (unit === 'year') return { day, label: year };
    const name = unit === 'month' ? month : `${Number(date.slice(8))} ${month}`;
    return { day, label: isNewYear ? `${name} ${year}` : name };
  });
}
