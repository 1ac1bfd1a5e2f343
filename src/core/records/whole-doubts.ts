/** What only all records of a file together show to be doubtful, each named: made on demand, for there may be millions. */
import type { Problem, Where } from '../result';
import { likeness, type PlacedRows } from './likeness';
import { placeDoubts } from './place-doubts';

export function* wholeDoubts(rows: PlacedRows, whereOf: (row: number) => Where): Generator<() => Problem> {
  for (const doubt of placeDoubts(rows.longitude, rows.latitude, whereOf)) yield () => doubt;
  yield* likeness(rows, whereOf);
}
