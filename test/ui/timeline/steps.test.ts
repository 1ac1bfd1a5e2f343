import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dateOfDay, dayOf } from '../../../src/core/days';
import type { DateWindow } from '../../../src/core/filter';
import { PLAYING, stepped, usualPlaying } from '../../../src/ui/timeline/steps';

const WHOLE = { first: dayOf('2021-05-12'), last: dayOf('2023-09-01') };

const day = fc.integer({ min: WHOLE.first, max: WHOLE.last }).map(dateOfDay);
const dates: fc.Arbitrary<DateWindow | null> = fc.option(
  fc
    .tuple(fc.option(day), fc.option(day))
    .filter(([first, last]) => first !== null || last !== null)
    .map(([first, last]) => (first && last && first > last ? { first: last, last: first } : { first, last })),
);

/** All dates that playing comes to. */
function played(
  from: DateWindow | null,
  playing: (typeof PLAYING)[number],
  by: 1 | -1 = 1,
): (DateWindow | null)[] {
  const seen: (DateWindow | null)[] = [];
  let now = from;
  while (seen.length < 1000) {
    const to = stepped(now, WHOLE, by, playing);
    if (!to) return seen;
    seen.push(to.dates);
    now = to.dates;
    if (playing === 'adding_up' && by === 1 && (now === null || now.last === null)) return seen;
  }
  throw new Error('It never ends.');
}

describe('adding up', () => {
  test('from all dates: month by month, each takes in the one before, and all in the end', () => {
    const ends = played(null, 'adding_up');
    expect(ends[0]).toEqual({ first: null, last: '2021-05-31' });
    expect(ends[1]).toEqual({ first: null, last: '2021-06-30' });
    expect(ends.at(-1)).toBeNull();
    expect(ends).toHaveLength(29);
  });

  test('keeps the first date, never goes back, and ends', () => {
    fc.assert(
      fc.property(dates, (from) => {
        const ends = played(from, 'adding_up');
        for (const [index, to] of ends.entries()) {
          expect(to?.first ?? null).toBe(from?.first ?? null);
          const before = index === 0 ? (from?.last ?? null) : (ends[index - 1]?.last ?? null);
          if (before !== null && to?.last) expect(to.last > before).toBe(true);
        }
      }),
    );
  });

  test('one handle is enough, and what was added is taken away again', () => {
    expect(usualPlaying({ first: '2022-09-05', last: null })).toBe('adding_up');
    expect(stepped({ first: '2022-09-05', last: null }, WHOLE, 1, 'adding_up')).toEqual({
      dates: { first: '2022-09-05', last: '2022-09-30' },
    });
    expect(stepped({ first: null, last: '2022-09-18' }, WHOLE, 1, 'adding_up')).toEqual({
      dates: { first: null, last: '2022-09-30' },
    });
    expect(stepped({ first: null, last: '2022-09-18' }, WHOLE, -1, 'adding_up')).toEqual({
      dates: { first: null, last: '2022-08-31' },
    });
    expect(stepped({ first: null, last: '2021-05-31' }, WHOLE, -1, 'adding_up')).toBeNull();
  });
});

describe('window by window', () => {
  test('from all dates: the first month, and on to the last', () => {
    const windows = played(null, 'windows');
    expect(windows[0]).toEqual({ first: '2021-05-01', last: '2021-05-31' });
    expect(windows.at(-1)).toEqual({ first: '2023-09-01', last: '2023-09-30' });
    expect(windows).toHaveLength(29);
    expect(played(null, 'windows', -1)).toEqual([...windows].reverse());
  });

  test('keeps its length, holds a day of the data, and ends', () => {
    fc.assert(
      fc.property(dates, fc.constantFrom(1 as const, -1 as const), (from, by) => {
        for (const to of played(from, 'windows', by)) {
          expect(dayOf(to!.first!)).toBeLessThanOrEqual(WHOLE.last);
          expect(dayOf(to!.last!)).toBeGreaterThanOrEqual(WHOLE.first);
        }
      }),
    );
  });
});
