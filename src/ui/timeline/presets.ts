/** Spans of dates worth a button of their own. */
import type { DateWindow } from '../../core/filter';
import type { DaySpan, YearCount } from '../../core/timeline-bins';
import { datesOf } from './date-window';

interface Preset {
  label: string;
  dates: DateWindow | null;
}

const YEAR = 365;
const MOST_YEARS = 6;

/** All dates; the last year of the data, if there is more; the years that hold data, or the fullest of them. */
export function presetsOf({ first, last }: DaySpan, years: readonly YearCount[]): Preset[] {
  const presets: Preset[] = [{ label: 'All dates', dates: null }];
  if (last - first < YEAR) return presets;
  presets.push({ label: 'Last 365 days of the data', dates: datesOf({ first: last - YEAR + 1, last }) });
  for (const { span } of fullest(years)) {
    const dates = datesOf(span);
    presets.push({ label: dates.first.slice(0, 4), dates });
  }
  return presets;
}

function fullest(years: readonly YearCount[]): YearCount[] {
  return [...years]
    .sort((one, other) => other.count - one.count)
    .slice(0, MOST_YEARS)
    .sort((one, other) => one.span.first - other.span.first);
}
