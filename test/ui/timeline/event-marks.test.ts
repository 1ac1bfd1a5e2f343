/** Where the dated notes stand: each once, none over another, whatever days the timeline shows. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { DatedEvent } from '../../../src/core/dated-event';
import { dateOfDay, dayOf } from '../../../src/core/days';
import { DATED_EVENTS } from '../../../src/state/dated-events';
import { eventMarks } from '../../../src/ui/timeline/event-marks';

const WHOLE = { first: dayOf('2021-05-12'), last: dayOf('2024-02-13') };

const anyEvent: fc.Arbitrary<DatedEvent> = fc
  .tuple(
    fc.integer({ min: WHOLE.first - 500, max: WHOLE.last + 500 }),
    fc.nat(40),
    fc.string({ minLength: 1, maxLength: 40 }),
  )
  .map(([first, more, title]) => ({
    id: `${first}`,
    start: dateOfDay(first),
    end: dateOfDay(first + more),
    title,
    text: 'text',
    sourceIds: ['source'],
  }));

const anyRoom = fc
  .tuple(
    fc.nat(1000),
    fc.nat(1000),
    fc.integer({ min: 200, max: 1900 }),
    fc.constantFrom(24, 44),
    fc.boolean(),
  )
  .map(([from, to, width, reach, isWhole]) => {
    const [first, last] = [WHOLE.first + Math.min(from, to), WHOLE.first + Math.max(from, to)];
    return {
      whole: WHOLE,
      shown: isWhole ? WHOLE : { first, last: Math.min(last, WHOLE.last) },
      width,
      from: 21,
      reach,
      rem: 16,
    };
  });

test('those that show stand once, far enough apart to be pointed at, and no name lies over a mark or a name', () => {
  const anyEvents = fc.oneof(fc.constant(DATED_EVENTS), fc.array(anyEvent, { maxLength: 12 }));
  fc.assert(
    fc.property(anyEvents, anyRoom, (events, room) => {
      const marks = eventMarks(events, room);
      const { shown, whole } = room;
      const expected = events.filter(({ start, end }) => {
        const isBefore = dayOf(end) < shown.first;
        const isAfter = dayOf(start) > shown.last;
        if (isBefore) return dayOf(end) < whole.first && shown.first === whole.first;
        return !isAfter || (dayOf(start) > whole.last && shown.last === whole.last);
      });
      expect(new Set(marks.flatMap((mark) => mark.events))).toEqual(new Set(expected));
      expect(marks.flatMap((mark) => mark.events)).toHaveLength(expected.length);
      for (const mark of marks) {
        const sides = mark.events.map(({ start, end }) => {
          if (dayOf(end) < whole.first) return 'earlier';
          return dayOf(start) > whole.last ? 'later' : null;
        });
        expect(mark.beyond).toEqual(sides);
      }
      for (const [index, { xs }] of marks.entries()) {
        expect(xs[0]).toBeGreaterThanOrEqual(Math.min(room.from, room.width - 5));
        expect(xs.at(-1)).toBeLessThanOrEqual(room.width);
        if (index > 0) expect(xs[0]! - marks[index - 1]!.xs[0]!).toBeGreaterThanOrEqual(room.reach);
      }
      const boxes = [
        ...marks.flatMap(({ xs }) => xs.map((x) => ({ left: x - 4, right: x + 4, isMark: true }))),
        ...marks.flatMap(({ label }) =>
          label ? [{ left: label.left, right: label.left + label.width, isMark: false }] : [],
        ),
      ];
      for (const [index, one] of boxes.entries()) {
        for (const other of boxes.slice(index + 1)) {
          if (one.isMark && other.isMark) continue;
          expect(one.right <= other.left || other.right <= one.left).toBe(true);
        }
        if (!one.isMark) expect(one.left >= 16 && one.right <= room.width + 16).toBe(true);
      }
    }),
  );
});

test('on a wide screen each published note has its mark and its name', () => {
  const marks = eventMarks(DATED_EVENTS, {
    whole: WHOLE,
    shown: WHOLE,
    width: 1370,
    from: 21,
    reach: 24,
    rem: 16,
  });
  expect(marks.map(({ label }) => label?.text)).toEqual(DATED_EVENTS.map(({ title }) => title));
  expect(marks.map(({ beyond }) => beyond)).toEqual([['earlier'], [null], [null], [null], ['later']]);
});
