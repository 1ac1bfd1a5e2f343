import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dateOfDay, dayOf } from '../../src/core/days';
import {
  BIN_UNITS,
  binCounts,
  binEdges,
  LONGER_UNITS,
  nearestEdge,
  nextStart,
  startOf,
  steppedEdge,
  totalIn,
  unitFor,
  type BinUnit,
  type DayCounts,
} from '../../src/core/timeline-bins';

const STATES = 4;

const anyUnit = fc.constantFrom(...BIN_UNITS);
const anyDay = fc.integer({ min: dayOf('1900-01-01'), max: dayOf('2100-12-31') });
const anySpan = fc
  .tuple(anyDay, fc.oneof(fc.nat(60), fc.nat(3000)))
  .map(([first, more]) => ({ first, last: first + more }));

/** Spans of days within the histogram, of incidents known to several days; with its state, of one that surely matches. */
const anyLongerSpans = fc.array(
  fc.tuple(fc.nat(399), fc.integer({ min: 1, max: 40 }), fc.option(fc.nat(STATES - 1))),
  { maxLength: 12 },
);

const edgesOf = (firstDay: number, days: number, unit: BinUnit) =>
  binEdges({ first: firstDay, last: firstDay + days - 1 }, unit);

function noneWithin(firstDay: number, days: number): DayCounts['within'] {
  const none = (unit: BinUnit) => new Uint32Array((edgesOf(firstDay, days, unit).length - 1) * STATES);
  return { week: none('week'), month: none('month'), year: none('year') };
}

function addWithin({ firstDay, days, within }: DayCounts, from: number, to: number, state: number): void {
  for (const unit of LONGER_UNITS) {
    const start = startOf(unit, firstDay + from);
    if (start !== startOf(unit, firstDay + to)) continue;
    within[unit][edgesOf(firstDay, days, unit).indexOf(start) * STATES + state]! += 1;
  }
}

const anyCounts = fc
  .tuple(anyDay, fc.integer({ min: 1, max: 400 }), anyLongerSpans, fc.array(fc.nat(1599), { maxLength: 60 }))
  .map(([firstDay, days, longer, known]) => {
    const spans = longer.map(([from, more, state]) => ({
      from: from % days,
      to: Math.min((from % days) + more, days - 1),
      state,
    }));
    const counts: DayCounts = {
      firstDay,
      days,
      known: new Uint32Array(days * STATES),
      possible: new Uint32Array(days),
      begun: new Uint32Array(days),
      within: noneWithin(firstDay, days),
    };
    for (const cell of known) counts.known[cell % (days * STATES)]! += 1;
    for (const { from, to, state } of spans) {
      if (state !== null) addWithin(counts, from, to, state);
      counts.begun[from]! += 1;
      for (let day = from; day <= to; day += 1) counts.possible[day]! += 1;
    }
    return { counts, spans };
  });

const whole = ({ firstDay, days }: DayCounts) => ({ first: firstDay, last: firstDay + days - 1 });

/** Read off the date itself. */
function isFirstOf(unit: BinUnit, day: number): boolean {
  const date = dateOfDay(day);
  if (unit === 'week') return new Date(`${date}T12:00:00Z`).getUTCDay() === 1;
  return unit === 'day' || (unit === 'month' ? date.endsWith('-01') : date.endsWith('-01-01'));
}

describe('edges', () => {
  test('are the calendar’s: each the next first day of its unit, about the span and no wider', () => {
    fc.assert(
      fc.property(anySpan, anyUnit, ({ first, last }, unit) => {
        const edges = binEdges({ first, last }, unit);
        for (const [index, edge] of edges.entries()) {
          const before = edges[index - 1];
          for (let day = (before ?? edge - 1) + 1; day < edge; day += 1)
            expect(isFirstOf(unit, day)).toBe(false);
          expect(isFirstOf(unit, edge)).toBe(true);
        }
        expect(edges[0]).toBeLessThanOrEqual(first);
        expect(edges[1]).toBeGreaterThan(first);
        expect(edges.at(-2)).toBeLessThanOrEqual(last);
        expect(edges.at(-1)).toBeGreaterThan(last);
      }),
      { numRuns: 60 },
    );
  });

  test('every day of the span is in exactly one bin', () => {
    fc.assert(
      fc.property(anySpan, anyUnit, fc.nat(3000), ({ first, last }, unit, more) => {
        const edges = binEdges({ first, last }, unit);
        const day = first + (more % (last - first + 1));
        const holding = edges.filter(
          (edge, bin) => edge <= day && bin + 1 < edges.length && day < edges[bin + 1]!,
        );
        expect(holding).toEqual([startOf(unit, day)]);
        expect(nextStart(unit, holding[0]!)).toBeGreaterThan(day);
      }),
    );
  });

  test('are of the finest unit that there is room for', () => {
    fc.assert(
      fc.property(anySpan, fc.integer({ min: 1, max: 600 }), (span, most) => {
        const chosen = BIN_UNITS.indexOf(unitFor(span, most));
        const counts = BIN_UNITS.map((unit) => binEdges(span, unit).length - 1);
        for (const count of counts.slice(0, chosen)) expect(count).toBeGreaterThan(most);
        if (chosen < BIN_UNITS.length - 1) expect(counts[chosen]).toBeLessThanOrEqual(most);
      }),
    );
  });
});

describe('counts', () => {
  test('known: every day’s count of every state is in the bin that the day is in, with what lies within the bin, and nothing else', () => {
    fc.assert(
      fc.property(anyCounts, anyUnit, ({ counts, spans }, unit) => {
        const edges = binEdges(whole(counts), unit);
        const expected = new Uint32Array((edges.length - 1) * STATES);
        counts.known.forEach((count, cell) => {
          const day = counts.firstDay + Math.floor(cell / STATES);
          expected[edges.indexOf(startOf(unit, day)) * STATES + (cell % STATES)]! += count;
        });
        for (const { from, to, state } of spans) {
          const [first, last] = [from, to].map((day) => startOf(unit, counts.firstDay + day));
          if (state === null || first !== last || unit === 'day') continue;
          expected[edges.indexOf(first!) * STATES + state]! += 1;
        }
        expect(binCounts(counts, edges, unit).known).toEqual(expected);
      }),
    );
  });

  test('possible: every other incident once in each bin that it may have happened in', () => {
    fc.assert(
      fc.property(anyCounts, anyUnit, ({ counts, spans }, unit) => {
        const edges = binEdges(whole(counts), unit);
        const { possible } = binCounts(counts, edges, unit);
        const isKnown = (span: { from: number; to: number; state: number | null }) =>
          span.state !== null &&
          unit !== 'day' &&
          startOf(unit, counts.firstDay + span.from) === startOf(unit, counts.firstDay + span.to);
        possible.forEach((count, bin) => {
          const [from, end] = [edges[bin]! - counts.firstDay, edges[bin + 1]! - counts.firstDay];
          const maybe = spans.filter((span) => span.from < end && span.to >= from && !isKnown(span));
          expect(count).toBe(maybe.length);
        });
      }),
    );
  });

  test('a part of the days, or more than all of them, has what its days have', () => {
    fc.assert(
      fc.property(anyCounts, anyUnit, fc.nat(500), fc.nat(500), ({ counts }, unit, skipped, length) => {
        const first = counts.firstDay - 50 + skipped;
        const edges = binEdges({ first, last: first + length }, unit);
        counts.within = noneWithin(counts.firstDay, counts.days);
        const { known } = binCounts(counts, edges, unit);
        const expected = counts.known.filter((_, cell) => {
          const day = counts.firstDay + Math.floor(cell / STATES);
          return day >= edges[0]! && day < edges.at(-1)!;
        });
        const sum = (numbers: Uint32Array) => numbers.reduce((all, one) => all + one, 0);
        expect(sum(known)).toBe(sum(expected));
      }),
    );
  });

  test('a bin’s total is of all states and the possible', () => {
    const bins = {
      known: Uint32Array.from([1, 2, 3, 4, 50, 60, 70, 80]),
      possible: Uint32Array.from([100, 7]),
    };
    expect([totalIn(bins, 0), totalIn(bins, 1)]).toEqual([110, 267]);
  });
});

describe('from edge to edge', () => {
  test('a step goes to the edge so many on, and stops at the outermost', () => {
    fc.assert(
      fc.property(
        anySpan,
        anyUnit,
        fc.integer({ min: -20, max: 20 }),
        fc.nat(3000),
        (span, unit, by, more) => {
          fc.pre(by !== 0);
          const edges = binEdges(span, unit);
          const day = span.first + (more % (span.last - span.first + 1));
          const ahead =
            by > 0 ? edges.filter((edge) => edge > day) : edges.filter((edge) => edge < day).reverse();
          const outermost = by > 0 ? edges.at(-1)! : edges[0]!;
          expect(steppedEdge(edges, day, by)).toBe(ahead[Math.abs(by) - 1] ?? outermost);
          expect(steppedEdge(edges, day, by * Infinity)).toBe(outermost);
        },
      ),
    );
  });

  test('no edge is closer than the nearest', () => {
    fc.assert(
      fc.property(anySpan, anyUnit, fc.integer({ min: -100, max: 3100 }), (span, unit, more) => {
        const edges = binEdges(span, unit);
        const day = span.first + more + 0.25;
        const nearest = nearestEdge(edges, day);
        expect(edges).toContain(nearest);
        for (const edge of edges)
          expect(Math.abs(edge - day)).toBeGreaterThanOrEqual(Math.abs(nearest - day));
      }),
    );
  });
});
