/** Dates with what is only known once the place is: its clock, by which days may be others than those written. */
import type { ZoneName } from '../conflict';
import { DATE_LENGTH, isBeyondCalendar } from '../dates';
import { problem } from '../result';
import type { DatePart } from './date-cell';
import { inZone, momentText, toZone } from './local-time';
import { kept, UNDATED, type DatesRead, type StatedDates } from './stated-dates';

/** @param other the zone that it might lie in as well */
export function datesAt(read: DatesRead, zone: ZoneName, other: ZoneName): StatedDates {
  const { span, stated, settled, dependsOnZone, fields } = read;
  const field = fields.start;
  if (!span || (!span.from.clock && !span.to.clock)) return stated;
  const known = settled[zone];
  if (known) return known;
  const start = momentOf(span.from, 'first', zone);
  const last = momentOf(span.to, 'last', zone);
  // The day on which it began is another one by the local clock, and so is its end where that is the same day.
  const isSameDay = !span.to.clock && span.to.last === span.from.first;
  const end = isSameDay && last < dayIn(start) ? dayIn(start) : last;
  if (isBefore(end, start)) {
    const values = { end, startField: fields.start, start };
    const fault = problem('end_before_start', values, { field: fields.end });
    return (settled[zone] = { ...UNDATED, doubts: stated.doubts, fault });
  }
  const doubts = [...stated.doubts];
  const days = (at: ZoneName) => [momentOf(span.from, 'first', at), momentOf(span.to, 'last', at)].map(dayIn);
  if (dependsOnZone && String(days(zone)) !== String(days(other))) {
    doubts.push(problem('day_by_clock', { date: dayIn(start) }, { field }));
  }
  if (isBeyondCalendar(start) || isBeyondCalendar(end)) {
    doubts.push(problem('dates_clipped', { found: start }, { field }));
  }
  const dates = { ...stated, start, end, doubts: kept(doubts) };
  settled[zone] = dates;
  return dates;
}

/** Days, or moments with their offsets; what is beyond the calendar of files is left as it is. */
function isBefore(end: string, start: string): boolean {
  const isTimed = end.length > DATE_LENGTH && start.length > DATE_LENGTH;
  return isTimed ? Date.parse(end) < Date.parse(start) : dayIn(end) < dayIn(start);
}

function dayIn(text: string): string {
  return text.slice(0, 10);
}

function momentOf(part: DatePart, edge: 'first' | 'last', zone: ZoneName): string {
  if (!part.clock) return part[edge];
  const { time, offset } = part.clock;
  if (offset === null) return momentText(inZone(part.first, time, zone));
  const asWritten = momentText({ date: part.first, time, offset });
  // Beyond the years that files write it stays by the clock that it was written by.
  return isBeyondCalendar(asWritten) ? asWritten : momentText(toZone(part.first, time, offset, zone));
}
