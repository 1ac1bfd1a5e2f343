import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  canvasHeight,
  offsetShowing,
  placeAfter,
  placeAt,
  rowByKey,
  rowsAt,
  type ListLayout,
  type ListPlace,
  withKept,
} from '../../src/ui/virtual-window';

const CAP = 8_000_000;

const anyLayout = fc.record<ListLayout>({
  count: fc.oneof(fc.integer({ min: 0, max: 200 }), fc.integer({ min: 0, max: 3_000_000 })),
  rowHeight: fc.integer({ min: 16, max: 160 }),
  viewport: fc.integer({ min: 50, max: 2_000 }),
});

const millionths = (min: number, max: number) => fc.integer({ min, max }).map((share) => share / 1_000_000);

/** A share of the way from one end to the other, often at an end or close to one. */
const anyShare = fc.oneof(
  fc.constantFrom(0, 1),
  millionths(0, 1_000_000),
  millionths(0, 10_000),
  millionths(990_000, 1_000_000),
);

const heightOf = ({ count, rowHeight }: ListLayout) => count * rowHeight;
const topEnd = (layout: ListLayout) => Math.max(canvasHeight(layout) - layout.viewport, 0);
const offsetEnd = (layout: ListLayout) => Math.max(heightOf(layout) - layout.viewport, 0);
const isCapped = (layout: ListLayout) => heightOf(layout) > CAP;

/** Rows that touch the viewport, by looking at each. */
function rowsTouching({ count, rowHeight, viewport }: ListLayout, offset: number): number[] {
  return Array.from({ length: count }, (_, index) => index).filter(
    (index) => index * rowHeight < offset + viewport && (index + 1) * rowHeight > offset,
  );
}

/** What a browser does: scrolls within the canvas, and once more where the list asks for it. */
function scrolled(layout: ListLayout, place: ListPlace, way: number): ListPlace {
  const top = Math.min(Math.max(place.top + way, 0), topEnd(layout));
  return top === place.top ? place : placeAfter(layout, place, top);
}

describe('rows to render', () => {
  test('are those that touch the viewport, with the overscan on both sides', () => {
    const short = anyLayout.map((layout) => ({ ...layout, count: layout.count % 300 }));
    fc.assert(
      fc.property(short, anyShare, fc.nat(30), (layout, share, overscan) => {
        const offset = share * offsetEnd(layout);
        const touching = rowsTouching(layout, offset);
        const first = Math.max((touching[0] ?? 0) - overscan, 0);
        const last = Math.min((touching.at(-1) ?? -1) + overscan, layout.count - 1);
        expect(rowsAt(layout, offset, overscan)).toEqual([first, last]);
      }),
    );
  });

  test('are few however long the list', () => {
    fc.assert(
      fc.property(anyLayout, anyShare, (layout, share) => {
        const [first, last] = rowsAt(layout, share * offsetEnd(layout), 20);
        expect(last - first + 1).toBeLessThanOrEqual(Math.ceil(layout.viewport / layout.rowHeight) + 1 + 40);
      }),
    );
  });
});

describe('the scrollbar', () => {
  test('is that of the rows themselves while browsers can hold them', () => {
    fc.assert(
      fc.property(anyLayout, anyShare, anyShare, (layout, from, to) => {
        fc.pre(!isCapped(layout));
        expect(canvasHeight(layout)).toBe(heightOf(layout));
        const start = placeAt(layout, from * offsetEnd(layout));
        const end = scrolled(layout, start, (to - from) * offsetEnd(layout));
        expect(start.top).toBe(start.offset);
        expect(end.offset).toBeCloseTo(end.top, 3);
      }),
    );
  });

  test('never asks for more than browsers can hold', () => {
    fc.assert(
      fc.property(anyLayout, (layout) => {
        expect(canvasHeight(layout)).toBe(Math.min(heightOf(layout), CAP));
      }),
    );
  });

  test('leads to the very first row and the very last, from anywhere', () => {
    fc.assert(
      fc.property(anyLayout, anyShare, (layout, share) => {
        const place = placeAt(layout, share * offsetEnd(layout));
        expect(scrolled(layout, place, -Infinity).offset).toBeCloseTo(0, 3);
        expect(scrolled(layout, place, Infinity).offset).toBeCloseTo(offsetEnd(layout), 3);
        expect(placeAt(layout, -1)).toEqual({ top: 0, offset: 0 });
        expect(placeAt(layout, Infinity)).toEqual({ top: topEnd(layout), offset: offsetEnd(layout) });
      }),
    );
  });

  test('dragged further, leads further, and within half a hundredth of its share of all rows', () => {
    fc.assert(
      fc.property(anyLayout, anyShare, anyShare, (layout, one, other) => {
        fc.pre(isCapped(layout));
        const tops = [one, other].map((share) => share * topEnd(layout)).sort((a, b) => a - b);
        // From far away, so that neither is a short way.
        const [less, more] = tops.map((top) => {
          const far = placeAt(layout, top < topEnd(layout) / 2 ? Infinity : 0);
          return placeAfter(layout, far, top).offset;
        });
        expect(less).toBeLessThanOrEqual(more!);
        expect(Math.abs(less! / offsetEnd(layout) - tops[0]! / topEnd(layout))).toBeLessThan(0.005);
      }),
    );
  });

  test('stands where the row it leads to would put it', () => {
    fc.assert(
      fc.property(anyLayout, anyShare, (layout, share) => {
        const { top, offset } = placeAt(layout, share * offsetEnd(layout));
        const far = placeAt(layout, top < topEnd(layout) / 2 ? Infinity : 0);
        expect(Math.abs(scrolled(layout, far, top - far.top).offset - offset)).toBeLessThan(1e-3);
      }),
    );
  });
});

describe('a wheel or a finger', () => {
  /** In viewports. */
  const anyShortWays = fc.array(millionths(-1_000_000, 1_000_000), { minLength: 1, maxLength: 60 });

  test('moves the rows by the pixels it moves, and none else', () => {
    fc.assert(
      fc.property(anyLayout, anyShare, anyShortWays, (layout, share, ways) => {
        let place = placeAt(layout, share * offsetEnd(layout));
        for (const way of ways) {
          const before = place;
          place = scrolled(layout, before, way * layout.viewport);
          const reached = Math.min(Math.max(before.top + way * layout.viewport, 0), topEnd(layout));
          expect(Math.abs(place.offset - before.offset - (reached - before.top))).toBeLessThan(1);
        }
      }),
    );
  });

  test('turned on and on comes to each end, and to no end of the canvas before', () => {
    const anyCapped = anyLayout.filter(isCapped);
    const anyStart = fc.integer({ min: 0, max: 120_000 });
    fc.assert(
      fc.property(
        anyCapped,
        anyStart,
        fc.boolean(),
        millionths(300_000, 1_000_000),
        (layout, from, down, step) => {
          const end = offsetEnd(layout);
          let place = placeAt(layout, down ? end - from : from);
          const way = step * layout.viewport * (down ? 1 : -1);
          for (let turns = 0; turns < from / Math.abs(way) + 2; turns++) {
            const before = place.offset;
            place = scrolled(layout, place, way);
            expect(Math.abs(place.offset - before)).toBeLessThan(Math.abs(way) + 1);
          }
          expect(place.offset).toBeCloseTo(down ? end : 0, 3);
          expect(place.top).toBeCloseTo(down ? topEnd(layout) : 0, 3);
        },
      ),
    );
  });

  test('leaves the canvas no nearer to an end than the rows', () => {
    fc.assert(
      fc.property(anyLayout, anyShare, anyShortWays, (layout, share, ways) => {
        let place = placeAt(layout, share * offsetEnd(layout));
        for (const way of ways) {
          place = scrolled(layout, place, way * layout.viewport);
          expect(place.top).toBeLessThanOrEqual(place.offset + 1);
          expect(topEnd(layout) - place.top).toBeLessThanOrEqual(offsetEnd(layout) - place.offset + 1);
        }
      }),
    );
  });
});

describe('a row asked for', () => {
  test('shows whole, each of them, and is rendered', () => {
    fc.assert(
      fc.property(anyLayout, anyShare, fc.nat(), (layout, share, anyIndex) => {
        fc.pre(layout.count > 0 && layout.viewport >= layout.rowHeight);
        const index = anyIndex % layout.count;
        const offset = offsetShowing(layout, share * offsetEnd(layout), index);
        expect(placeAt(layout, offset).offset).toBeCloseTo(offset, 6);
        expect(index * layout.rowHeight).toBeGreaterThanOrEqual(offset);
        expect((index + 1) * layout.rowHeight).toBeLessThanOrEqual(offset + layout.viewport);
        const [first, last] = rowsAt(layout, offset, 0);
        expect(first).toBeLessThanOrEqual(index);
        expect(last).toBeGreaterThanOrEqual(index);
      }),
    );
  });

  test('does not move the list where it shows whole already, and else by the least', () => {
    fc.assert(
      fc.property(anyLayout, anyShare, fc.nat(), (layout, share, anyIndex) => {
        fc.pre(layout.count > 0 && layout.viewport >= layout.rowHeight);
        const index = anyIndex % layout.count;
        const from = share * offsetEnd(layout);
        const above = index * layout.rowHeight - from;
        const below = above + layout.rowHeight - layout.viewport;
        const least = above < 0 ? above : Math.max(below, 0);
        expect(offsetShowing(layout, from, index) - from).toBeCloseTo(least, 6);
      }),
    );
  });

  test('that is higher than the viewport shows its top', () => {
    const layout = { count: 10, rowHeight: 100, viewport: 40 };
    expect(offsetShowing(layout, 0, 3)).toBe(300);
    expect(offsetShowing(layout, 900, 3)).toBe(300);
  });
});

describe('a key leads', () => {
  test('one row on and back, a viewport of whole rows on and back, to the first and the last', () => {
    fc.assert(
      fc.property(anyLayout, fc.nat(), (layout, anyIndex) => {
        fc.pre(layout.count > 0);
        const index = anyIndex % layout.count;
        const lead = (key: string) => rowByKey(layout, key, index);
        expect([lead('ArrowDown'), lead('ArrowUp')]).toEqual([index + 1, index - 1]);
        expect([lead('Home'), lead('End')]).toEqual([0, layout.count - 1]);
        const page = lead('PageDown')! - index;
        expect(lead('PageUp')).toBe(index - page);
        // As many as are seen whole at a time, or one.
        const whole = Math.max(1, layout.viewport / layout.rowHeight);
        expect(page <= whole && page > whole - 1).toBe(true);
        expect(lead('Enter')).toBeNull();
      }),
    );
  });
});

describe('a row that is kept', () => {
  test('is there once, in its place, with all that show', () => {
    const anyWindow = fc.tuple(fc.nat(1000), fc.nat(40), fc.option(fc.nat(1200)));
    fc.assert(
      fc.property(anyWindow, ([first, more, kept]) => {
        const shown = Array.from({ length: more }, (_, way) => first + way);
        const all = new Set([...shown, ...(kept === null ? [] : [kept])]);
        const inOrder = [...all].toSorted((one, other) => one - other);
        expect(withKept(first, first + more - 1, kept)).toEqual(inOrder);
      }),
    );
  });
});
