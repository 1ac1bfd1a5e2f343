import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dayOf } from '../../../src/core/days';
import type { DateWindow } from '../../../src/core/filter';
import { BIN_UNITS, binEdges } from '../../../src/core/timeline-bins';
import {
  around,
  contains,
  datesOf,
  draggedBy,
  moved,
  openDatesOf,
  spanOf,
} from '../../../src/ui/timeline/date-window';

const DATA = { first: dayOf('2021-05-12'), last: dayOf('2023-09-01') };

const spanFrom = (first: string, last: string) => ({ first: dayOf(first), last: dayOf(last) });

const anySpan = fc
  .tuple(fc.integer({ min: DATA.first - 400, max: DATA.last + 400 }), fc.nat(500))
  .map(([first, more]) => ({ first, last: first + more }));

describe('dates and days', () => {
  test('there and back', () => {
    fc.assert(
      fc.property(anySpan, (span) => {
        expect(spanOf(datesOf(span), DATA)).toEqual(span);
      }),
    );
  });

  test('what is open reaches over all days, and never ends before it begins', () => {
    fc.assert(
      fc.property(anySpan, fc.boolean(), fc.boolean(), (span, isFirstOpen, isLastOpen) => {
        const { first, last } = datesOf(span);
        const dates: DateWindow = { first: isFirstOpen ? null : first, last: isLastOpen ? null : last };
        const days = spanOf(dates, DATA);
        expect(days.first).toBeLessThanOrEqual(days.last);
        if (isFirstOpen) expect(days.first).toBeLessThanOrEqual(DATA.first);
        else expect(days.first).toBe(span.first);
        if (isLastOpen) expect(days.last).toBeGreaterThanOrEqual(DATA.last);
        else expect(days.last).toBe(span.last);
      }),
    );
    expect(spanOf(null, DATA)).toEqual(DATA);
  });

  test('an end is open where it reaches that of the data; both are no wish at all', () => {
    expect(openDatesOf({ first: DATA.first - 2, last: DATA.last }, DATA)).toBeNull();
    expect(openDatesOf({ first: DATA.first + 1, last: DATA.last + 9 }, DATA)).toEqual({
      first: '2021-05-13',
      last: null,
    });
    expect(openDatesOf({ first: DATA.first, last: DATA.last - 1 }, DATA)).toEqual({
      first: null,
      last: '2023-08-31',
    });
  });
});

describe('moving by its own length', () => {
  test.each<[string, [string, string], [string, string]]>([
    ['days', ['2022-09-12', '2022-09-18'], ['2022-09-19', '2022-09-25']],
    ['a month by a month', ['2022-01-01', '2022-01-31'], ['2022-02-01', '2022-02-28']],
    ['a quarter by a quarter', ['2022-10-01', '2022-12-31'], ['2023-01-01', '2023-03-31']],
    ['a year by a year', ['2023-01-01', '2023-12-31'], ['2024-01-01', '2024-12-31']],
    ['most of a month by days', ['2022-02-01', '2022-02-27'], ['2022-02-28', '2022-03-26']],
  ])('%s, there and back', (_, from, to) => {
    const [before, after] = [spanFrom(...from), spanFrom(...to)];
    expect(moved(before, 1)).toEqual(after);
    expect(moved(after, -1)).toEqual(before);
  });

  test('leaves no day between and takes none twice', () => {
    fc.assert(
      fc.property(anySpan, (span) => {
        expect(moved(span, 1).first).toBe(span.last + 1);
        expect(moved(span, -1).last).toBe(span.first - 1);
      }),
    );
  });
});

describe('dragging', () => {
  const anyDrag = fc.tuple(
    fc.constantFrom(...BIN_UNITS),
    fc.nat(800),
    fc.nat(60),
    fc.double({ min: -900, max: 900, noNaN: true }),
  );

  test('from edge to edge: as many bins, at the place nearest to the pointer', () => {
    fc.assert(
      fc.property(anyDrag, ([unit, from, bins, days]) => {
        const edges = binEdges(DATA, unit);
        const start = from % (edges.length - 1);
        const end = Math.min(start + 1 + bins, edges.length - 1);
        const span = draggedBy({ first: edges[start]!, last: edges[end]! - 1 }, edges, days);
        expect(edges.indexOf(span.last + 1) - edges.indexOf(span.first)).toBe(end - start);
        const wanted = edges[start]! + days;
        for (const edge of edges.slice(0, edges.length - (end - start))) {
          expect(Math.abs(edge - wanted)).toBeGreaterThanOrEqual(Math.abs(span.first - wanted));
        }
      }),
    );
  });

  test('other spans keep their length and stay within the edges', () => {
    fc.assert(
      fc.property(anySpan, anyDrag, ({ first, last }, [, , , days]) => {
        const edges = binEdges(DATA, 'year');
        fc.pre(!edges.includes(first) || !edges.includes(last + 1));
        fc.pre(first >= edges[0]! && last < edges.at(-1)!);
        const span = draggedBy({ first, last }, edges, days);
        expect(span.last - span.first).toBe(last - first);
        expect(contains({ first: edges[0]!, last: edges.at(-1)! - 1 }, span)).toBe(true);
        const isFree = first + days > edges[0]! + 1 && last + days < edges.at(-1)! - 2;
        if (isFree) expect(Math.abs(span.first - first - days)).toBeLessThanOrEqual(0.5);
      }),
    );
  });
});

test('looking closer shows the span with room beside it, within the data or the span itself', () => {
  fc.assert(
    fc.property(anySpan, (span) => {
      const closer = around(span, DATA);
      expect(contains(closer, span)).toBe(true);
      expect(closer.first).toBeGreaterThanOrEqual(Math.min(DATA.first, span.first));
      expect(closer.last).toBeLessThanOrEqual(Math.max(DATA.last, span.last));
      const length = span.last - span.first + 1;
      if (span.first - length > DATA.first)
        expect(span.first - closer.first).toBeGreaterThanOrEqual(length / 2);
    }),
  );
});
