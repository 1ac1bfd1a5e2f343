/** Where the timeline's dated notes stand, and which have room for their names. */
import type { DatedEvent } from '../../core/dated-event';
import { dayOf } from '../../core/days';
import type { DaySpan } from '../../core/timeline-bins';

export interface EventMark {
  /** CSS pixels: where each of its notes is, and the middle of what is pointed at. */
  xs: readonly number[];
  x: number;
  events: readonly DatedEvent[];
  /** Of each: whether it is before or after all that the timeline can show. */
  beyond: readonly ('earlier' | 'later' | null)[];
  label: { text: string; left: number; width: number } | null;
}

interface Room {
  /** All days of the data, and those that show. */
  whole: DaySpan;
  shown: DaySpan;
  /** CSS pixels: of the plot; free from there; and between two marks that can be told apart by a pointer. */
  width: number;
  from: number;
  reach: number;
  /** Of the letters that all is measured by. */
  rem: number;
}

/** A letter of a name, in rem. */
const LETTER = 0.3875;
/** CSS pixels: half a mark, the space beside it, and how far a name may reach into the margin. */
const HALF = 5;
const GAP = 3;
const MARGIN = 16;

/** From left to right; notes that are too close to each other share a mark. */
export function eventMarks(events: readonly DatedEvent[], room: Room): EventMark[] {
  const placed = events.flatMap((event) => placesOf(event, room)).sort((one, other) => one.x - other.x);
  const groups: { xs: number[]; events: DatedEvent[]; beyond: EventMark['beyond'][number][] }[] = [];
  for (const { x, event, beyond } of placed) {
    const last = groups.at(-1);
    if (last && x - last.xs[0]! < room.reach) {
      last.xs.push(x);
      last.events.push(event);
      last.beyond.push(beyond);
    } else groups.push({ xs: [x], events: [event], beyond: [beyond] });
  }
  const marks = groups.map((group): EventMark => ({ ...group, x: middleOf(group.xs), label: null }));
  return named(marks, room);
}

function placesOf(event: DatedEvent, { whole, shown, width, from }: Room) {
  const [first, last] = [dayOf(event.start), dayOf(event.end)];
  if (last < whole.first && shown.first === whole.first)
    return { x: from, event, beyond: 'earlier' as const };
  if (first > whole.last && shown.last === whole.last)
    return { x: width - HALF, event, beyond: 'later' as const };
  if (last < shown.first || first > shown.last) return [];
  const x = ((first - shown.first) / (shown.last - shown.first + 1)) * width;
  return { x: Math.min(Math.max(x, from), width - HALF), event, beyond: null };
}

function middleOf(xs: readonly number[]): number {
  return (xs[0]! + xs.at(-1)!) / 2;
}

/** Each by its side where nothing else stands: right of it, or left. */
function named(marks: readonly EventMark[], { width, from, rem }: Room): EventMark[] {
  const taken = marks.flatMap(({ xs }) => xs.map((x): [number, number] => [x - HALF, x + HALF]));
  const isFree = (left: number, right: number) =>
    left >= from - HALF &&
    right <= width + MARGIN &&
    taken.every(([first, last]) => right <= first || left >= last);
  const labels = new Map<EventMark, EventMark['label']>();
  // Those at the ends have one side only.
  for (const mark of [...marks].sort((one, other) => Number(!one.beyond[0]) - Number(!other.beyond[0]))) {
    if (mark.events.length > 1) continue;
    const text = mark.events[0]!.title;
    const size = text.length * LETTER * rem;
    const left = [mark.x + HALF + GAP, mark.x - HALF - GAP - size].find((at) => isFree(at, at + size));
    if (left === undefined) continue;
    taken.push([left, left + size]);
    labels.set(mark, { text, left, width: size });
  }
  return marks.map((mark) => ({ ...mark, label: labels.get(mark) ?? null }));
}
