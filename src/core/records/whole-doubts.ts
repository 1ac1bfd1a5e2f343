/** What only all records of a file together show to be doubtful, each named: made on demand, for there may be millions. */
import type { Problem, Where } from '../result';
import { dateDoubts } from './date-doubts';
import { footerDoubts } from './footer-doubts';
import { likeness } from './likeness';
import { placeDoubts } from './place-doubts';
import type { PlacedRows } from './placed-rows';

export function* wholeDoubts(rows: PlacedRows, whereOf: (row: number) => Where): Generator<() => Problem> {
  for (const doubt of placeDoubts(rows.longitude, rows.latitude, whereOf)) yield () => doubt;
  yield* dateDoubts(rows, whereOf);
  yield* likeness(rows, whereOf);
  for (const doubt of footerDoubts(rows, whereOf)) yield () => doubt;
}
