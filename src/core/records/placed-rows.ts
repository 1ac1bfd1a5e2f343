/** Where and when the rows of a file were, by row: what all of them together are looked at for. */
import { dayOf } from '../days';

/** By row; degrees NaN where it has no place. */
export interface PlacedRows {
  longitude: Float64Array;
  latitude: Float64Array;
  /** Days on which it may have been, both inclusive. */
  firstDay: Int32Array;
  lastDay: Int32Array;
  /** The line or the number of the record. */
  number: Uint32Array;
}

/** Days since 1970 of the year 0; what has no date is before it. */
export const EARLIEST_DAY = dayOf('0000-01-01');
