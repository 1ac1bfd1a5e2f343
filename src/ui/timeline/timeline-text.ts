/** What a timeline shows, in words. */
import { formatDate } from '../../core/dates';
import type { DateWindow, Filter } from '../../core/filter';
import { totalIn, type Bins, type BinUnit, type DaySpan } from '../../core/timeline-bins';
import type { Answer } from '../../engine/answers';
import { datesOf } from './date-window';

export const NOT_PLAYED =
  'Dates are not played because this device asks for less motion; the arrows move them step by step.';

/** "23 August – 12 September 2023", "from 23 August 2023", all dates with the first and the last of them. */
export function datesText(dates: DateWindow | null, whole: DaySpan): string {
  const { first, last } = dates ?? { first: null, last: null };
  if (first !== null && last !== null) return formatDate(first, last, 'day');
  if (first !== null) return `From ${formatDate(first, first, 'day')}`;
  if (last !== null) return `Until ${formatDate(last, last, 'day')}`;
  return whole.last < whole.first ? 'No dates' : `All dates: ${spanText(whole)}`;
}

/** Whom the dates wanted take in only possibly, and whom the bars leave out. */
export function notesOf({ possible, histogram }: Answer, filter: Filter): string[] {
  const { undated, outside } = histogram;
  const notes: string[] = [];
  // While the first dates are being asked for, the answer is still that of none.
  const dated = filter.dates === null ? 0 : Math.max(possible - undated, 0);
  const alsoByPlace = filter.regions.length > 0 || filter.borderDistance !== null;
  if (dated > 0 && alsoByPlace) notes.push(`${count(dated)} possibly, by date or place`);
  else if (dated > 0) notes.push(`${count(dated)} known only to longer spans, possibly`);
  if (undated > 0) notes.push(`${count(undated)} undated${filter.dates === null ? '' : ', possibly'}`);
  if (outside > 0) notes.push(`${count(outside)} before 1900 or after 2100, not drawn`);
  return notes;
}

/** "12–18 September 2022: 4 known, 3 possibly". */
export function binText(bins: Bins, edges: readonly number[], unit: BinUnit, bin: number): string {
  const { first, last } = datesOf({ first: edges[bin]!, last: edges[bin + 1]! - 1 });
  const name = formatDate(first, last, unit === 'month' || unit === 'year' ? unit : 'day');
  const possible = bins.possible[bin]!;
  const known = totalIn(bins, bin) - possible;
  if (possible === 0) return `${name}: ${count(known)}`;
  return `${name}: ${count(known)} known, ${count(possible)} possibly`;
}

/** Of the whole drawing: what the bars are, and the highest of them. */
export function barsText(bins: Bins, edges: readonly number[], unit: BinUnit): string {
  let highest = 0;
  for (const bin of bins.possible.keys()) if (totalIn(bins, bin) > totalIn(bins, highest)) highest = bin;
  const span = spanText({ first: edges[0]!, last: edges.at(-1)! - 1 });
  return `Incidents by ${unit}, ${span}. Most: ${binText(bins, edges, unit, highest)}`;
}

function spanText(span: DaySpan): string {
  const { first, last } = datesOf(span);
  return formatDate(first, last, 'day');
}

function count(number: number): string {
  return number.toLocaleString('en');
}
