/** Records of a file as they stand in its text. */

/** A file is its head, its records in order, and its tail. */
export interface RawRecord {
  /** The comma and white space that part it from the record before; not written where that one is left out. */
  before: string;
  text: string;
  /** `before` ends a list and begins another, with this record: it is written even where the record is left out. */
  beginsList?: boolean;
  /** Its line ending. */
  after: string;
  /** The line it begins on, or its number among the features; counted from 1. */
  number: number;
  /** A line without anything, or a row without a cell that says anything: it is no incident, and stays. */
  isBlank: boolean;
}

/** What was found in a stretch of a file. */
export interface Cut {
  records: RawRecord[];
  /** Where in the stretch the first record begins that is not whole yet. */
  rest: number;
}
