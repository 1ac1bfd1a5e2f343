/** Spans of dates worth a button of their own. */
import type { DateWindow } from '../../core/filter';
import { binCounts, binEdges, totalIn, type DayCounts, type DaySpan } from '../../core/timeline-bins';
import { datesOf } from './date-window';

interface Preset {
  label: string;
  dates: DateWindow | null;
}

const YEAR = 365;
const MOST_YEARS = 6;

/** All dates; the last year of the data, if there is more; the years that hold data, or the fullest of them. */
export function presetsOf(counts: DayCounts): Preset[] {
  const last = counts.firstDay + counts.days - 1;
  const presets: Preset[] = [{ label: 'All dates', dates: null }];
  if (counts.days <= YEAR) return presets;
  presets.push({ label: 'Last 365 days of the data', dates: datesOf({ first: last - YEAR + 1, last }) });
  for (const year of fullestYears(counts)) {
    const dates = datesOf(year);
    presets.push({ label: dates.first.slice(0, 4), dates });
  }
  return presets;
}

function fullestYears(counts: DayCounts): DaySpan[] {
  const edges = binEdges({ first: counts.firstDay, last: counts.firstDay + counts.days - 1 }, 'year');
  const bins = binCounts(counts, edges);
  return Array.from(bins.possible, (_, year) => ({
    span: { first: edges[year]!, last: edges[year + 1]! - 1 },
    count: totalIn(bins, year),
  }))
    .filter(({ count }) => count > 0)
    .sort((one, other) => other.count - one.count)
    .slice(0, MOST_YEARS)
    .map(({ span }) => span)
    .sort((one, other) => one.first - other.first);
}
