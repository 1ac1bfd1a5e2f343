/** What only all records of a file together show to be doubtful, each named. */
import type { Problem, Where } from '../result';
import { likeness, type PlacedRows } from './likeness';
import { placeDoubts } from './place-doubts';

export function* wholeDoubts(rows: PlacedRows, whereOf: (row: number) => Where): Generator<Problem> {
  yield* placeDoubts(rows.longitude, rows.latitude, whereOf);
  yield* likeness(rows, whereOf);
}
