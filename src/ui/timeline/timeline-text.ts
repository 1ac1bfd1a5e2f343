/** What a timeline shows, in words. */
import { dateText, dayText } from '../../core/words/date-text';
import type { Words } from '../../core/words/words';
import type { DateWindow, Filter } from '../../core/filter';
import { totalIn, type Bins, type BinUnit, type DaySpan } from '../../core/timeline-bins';
import type { Answer } from '../../engine/answers';
import { CLAIM_STATES } from '../../core/vocabulary';
import { datesOf } from './date-window';

/** "23 August – 12 September 2023", "from 23 August 2023", all dates with the first and the last of them. */
export function datesText(words: Words, dates: DateWindow | null, whole: DaySpan): string {
  const { timeline } = words;
  const { first, last } = dates ?? { first: null, last: null };
  if (first !== null && last !== null) return dateText(words, first, last, 'day');
  if (first !== null) return timeline.from(dayText(words, first));
  if (last !== null) return timeline.until(dayText(words, last));
  return whole.last < whole.first ? timeline.none : timeline.all(spanText(words, whole));
}

/** Whom the dates wanted take in only possibly, and whom the bars leave out. */
export function notesOf({ timeline }: Words, { possible, histogram }: Answer, filter: Filter): string[] {
  const { undated, outside } = histogram;
  const notes: string[] = [];
  // While the first dates are being asked for, the answer is still that of none.
  const dated = filter.dates === null ? 0 : Math.max(possible - undated, 0);
  const alsoByPlace = filter.regions.length > 0 || filter.borderDistance !== null;
  if (dated > 0 && alsoByPlace) notes.push(timeline.byDateOrPlace(dated));
  else if (dated > 0) notes.push(timeline.longerSpans(dated));
  if (undated > 0) {
    notes.push(filter.dates === null ? timeline.undated(undated) : timeline.undatedPossibly(undated));
  }
  if (outside > 0) notes.push(timeline.outside(outside));
  return notes;
}

/** "12–18 September 2022: 4 known, 3 possibly". */
export function binText(
  words: Words,
  bins: Bins,
  edges: readonly number[],
  unit: BinUnit,
  bin: number,
): string {
  const { first, last } = datesOf({ first: edges[bin]!, last: edges[bin + 1]! - 1 });
  const name = dateText(words, first, last, unit === 'month' || unit === 'year' ? unit : 'day');
  const possible = bins.possible[bin]!;
  const known = totalIn(bins, bin) - possible;
  if (possible === 0) return words.timeline.bin(name, known);
  return words.timeline.binWithPossible(name, known, possible);
}

/** A bar by the states of its claims, those that it has: "Contested: 2". */
export function stateCounts(words: Words, bins: Bins, bin: number): string[] {
  const { codes, timeline } = words;
  const possible = bins.possible[bin]!;
  return [
    ...CLAIM_STATES.flatMap((state, index) => {
      const count = bins.known[bin * CLAIM_STATES.length + index]!;
      return count > 0 ? [timeline.countIn(codes.claimStates[state], count)] : [];
    }),
    ...(possible > 0 ? [timeline.possiblyIn(possible)] : []),
  ];
}

/** Of the whole drawing: what the bars are, and the highest of them. */
export function barsText(words: Words, bins: Bins, edges: readonly number[], unit: BinUnit): string {
  let highest = 0;
  for (const bin of bins.possible.keys()) if (totalIn(bins, bin) > totalIn(bins, highest)) highest = bin;
  const span = spanText(words, { first: edges[0]!, last: edges.at(-1)! - 1 });
  return words.timeline.bars(unit, span, binText(words, bins, edges, unit, highest));
}

function spanText(words: Words, span: DaySpan): string {
  const { first, last } = datesOf(span);
  return dateText(words, first, last, 'day');
}
