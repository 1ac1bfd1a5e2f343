/**
 * Dates that are hardly meant: those that programs write where none is known, years of another calendar, digits that went
 * wrong. They stay as they are.
 */
import { dateOfDay, dayOf } from '../days';
import { problem, type Problem, type Where } from '../result';
import { EARLIEST_DAY, type PlacedRows } from './placed-rows';

/** Where clocks of programs begin; the years before 1900 hold the beginnings of others, and no reports like these. */
const EPOCH = dayOf('1970-01-01');
const FIRST_LIKELY = dayOf('1900-01-02');
/** Days ahead that some clock on Earth may be. */
const AHEAD = 1;
const DAY = 86_400_000;

/** @param today days since 1970 */
export function* dateDoubts(
  { firstDay, lastDay }: Pick<PlacedRows, 'firstDay' | 'lastDay'>,
  whereOf: (row: number) => Where,
  today = Math.floor(Date.now() / DAY),
): Generator<() => Problem> {
  for (let row = 0; row < firstDay.length; row += 1) {
    const [first, last] = [firstDay[row]!, lastDay[row]!];
    if (first < EARLIEST_DAY) continue;
    const isToCome = first > today + AHEAD;
    if (!isToCome && last >= FIRST_LIKELY && !(first === EPOCH && last === EPOCH)) continue;
    yield () => problem('unlikely_date', { date: dateOfDay(first), isToCome }, whereOf(row));
  }
}
