/** Rows at the end of a table that may be no incidents: sums, sources and dates of issue stand there. */
import { problem, type Problem, type Where } from '../result';
import { EARLIEST_DAY, type PlacedRows } from './placed-rows';

/** More rows than these are no footer. */
const LONGEST = 10;

/** Where all rows but those at the end have a place or a date, which these lack. */
export function footerDoubts(
  { longitude, firstDay }: Pick<PlacedRows, 'longitude' | 'firstDay'>,
  whereOf: (row: number) => Where,
): Problem[] {
  const saysNothing = (row: number) => Number.isNaN(longitude[row]!) && firstDay[row]! < EARLIEST_DAY;
  let end = longitude.length;
  while (end > 0 && saysNothing(end - 1)) end -= 1;
  const length = longitude.length - end;
  if (length === 0 || length > LONGEST) return [];
  for (let row = 0; row < end; row += 1) if (saysNothing(row)) return [];
  if (end === 0) return [];
  return Array.from({ length }, (_, way) => problem('may_be_footer', {}, whereOf(end + way)));
}
