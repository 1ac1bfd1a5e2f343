/**
 * The days of a histogram gathered into the bars of a timeline. A bar stands for a whole day, week (from Monday), month
 * or year of the calendar. Days are counted since 1970-01-01.
 */
import { dateOfDay, dayOf } from './days';
import { CLAIM_STATES } from './vocabulary';

/** From the finest to the coarsest. */
export const BIN_UNITS = ['day', 'week', 'month', 'year'] as const;

export type BinUnit = (typeof BIN_UNITS)[number];

/** Of several days. */
export const LONGER_UNITS = ['week', 'month', 'year'] as const;

export type LongerUnit = (typeof LONGER_UNITS)[number];

/** Both inclusive. */
export interface DaySpan {
  first: number;
  last: number;
}

export interface DayCounts {
  /** Since 1970-01-01. */
  firstDay: number;
  days: number;
  /** By day × state of the claims, in the order of the states' codes. */
  known: Uint32Array;
  /** By day: what may have happened on it, known to several days only or matching only possibly. */
  possible: Uint32Array;
  /** By day: what of that could not have happened earlier. */
  begun: Uint32Array;
  /** By longer unit, by its bins that hold the days × state: what is known to several days, all of them in the bin. */
  within: Record<LongerUnit, Uint32Array>;
}

/** A year of the calendar, and how many incidents may have happened in it. */
export interface YearCount {
  span: DaySpan;
  count: number;
}

export interface Bins {
  /** By bin × state: sums of the days'. */
  known: Uint32Array;
  /** By bin: incidents that may have happened in it, each once. */
  possible: Uint32Array;
}

const STATE_COUNT = CLAIM_STATES.length;

/** The finest unit that needs no more bins than `most`; years if none does. */
export function unitFor(span: DaySpan, most: number): BinUnit {
  return BIN_UNITS.find((unit) => binEdges(span, unit).length - 1 <= most) ?? 'year';
}

/** First days of the bins that hold the span, and the day after the last: one more than there are bins. */
export function binEdges({ first, last }: DaySpan, unit: BinUnit): number[] {
  const edges = [startOf(unit, first)];
  for (let edge = edges[0]!; edge <= last;) {
    edge = nextStart(unit, edge);
    edges.push(edge);
  }
  return edges;
}

/** Days outside the edges are left out. */
export function binCounts(counts: DayCounts, edges: readonly number[], unit: BinUnit): Bins {
  const { firstDay, days, known, possible, begun } = counts;
  const count = edges.length - 1;
  const bins: Bins = { known: new Uint32Array(count * STATE_COUNT), possible: new Uint32Array(count) };
  for (let bin = 0; bin < count; bin += 1) {
    const from = Math.max(edges[bin]! - firstDay, 0);
    const end = Math.min(edges[bin + 1]! - firstDay, days);
    for (let day = from; day < end; day += 1) {
      for (let state = 0; state < STATE_COUNT; state += 1) {
        bins.known[bin * STATE_COUNT + state]! += known[day * STATE_COUNT + state]!;
      }
      // Those of the bin's first day, and whatever begins later in it.
      bins.possible[bin]! += day === from ? possible[day]! : begun[day]!;
    }
  }
  if (unit !== 'day') addWithin(bins, counts, edges, unit);
  return bins;
}

/** What lies within a bin is known to be of it, though not of which of its days. */
function addWithin(bins: Bins, counts: DayCounts, edges: readonly number[], unit: LongerUnit): void {
  const { firstDay, days, within } = counts;
  if (days === 0) return;
  const all = binEdges({ first: firstDay, last: firstDay + days - 1 }, unit);
  const numbers = new Map(all.map((edge, number) => [edge, number]));
  for (let bin = 0; bin < bins.possible.length; bin += 1) {
    const number = numbers.get(edges[bin]!) ?? all.length - 1;
    if (number === all.length - 1) continue;
    for (let state = 0; state < STATE_COUNT; state += 1) {
      const count = within[unit][number * STATE_COUNT + state]!;
      bins.known[bin * STATE_COUNT + state]! += count;
      bins.possible[bin]! -= count;
    }
  }
}

/** Known and possible together. */
export function totalIn({ known, possible }: Bins, bin: number): number {
  const states = known.subarray(bin * STATE_COUNT, (bin + 1) * STATE_COUNT);
  return states.reduce((all, count) => all + count, possible[bin]!);
}

/** The years that hold anything, in their order. */
export function yearCounts(counts: DayCounts): YearCount[] {
  const edges = binEdges({ first: counts.firstDay, last: counts.firstDay + counts.days - 1 }, 'year');
  const bins = binCounts(counts, edges, 'year');
  return Array.from(bins.possible, (_, year) => ({
    span: { first: edges[year]!, last: edges[year + 1]! - 1 },
    count: totalIn(bins, year),
  })).filter(({ count }) => count > 0);
}

/** The first day of the day, week, month or year that a day is in. */
export function startOf(unit: BinUnit, day: number): number {
  switch (unit) {
    case 'day':
      return day;
    case 'week':
      // Day 4, 5 January 1970, was a Monday.
      return Math.floor((day - 4) / 7) * 7 + 4;
    case 'month':
      return dayOf(`${dateOfDay(day).slice(0, 7)}-01`);
    case 'year':
      return dayOf(`${dateOfDay(day).slice(0, 4)}-01-01`);
  }
}

/** The first day of the next, from the first day of one. */
export function nextStart(unit: BinUnit, start: number): number {
  switch (unit) {
    case 'day':
      return start + 1;
    case 'week':
      return start + 7;
    case 'month':
      return startOf('month', start + 31);
    case 'year':
      return startOf('year', start + 366);
  }
}

/** The edge closest to a day or a part of one. */
export function nearestEdge(edges: readonly number[], day: number): number {
  return edges.reduce((best, edge) => (Math.abs(edge - day) < Math.abs(best - day) ? edge : best));
}

/** The edge `by` edges after (before, if negative) a day, which may lie between two; the outermost if there are fewer. */
export function steppedEdge(edges: readonly number[], day: number, by: number): number {
  const after = edges.findIndex((edge) => edge > day);
  const firstAfter = after < 0 ? edges.length : after;
  const isEdge = edges[firstAfter - 1] === day;
  const index = by > 0 ? firstAfter + by - 1 : firstAfter + by - (isEdge ? 1 : 0);
  return edges[Math.min(Math.max(index, 0), edges.length - 1)]!;
}
