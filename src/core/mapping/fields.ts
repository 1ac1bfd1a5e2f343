/** What columns of a file may feed, and the mapping that says which of them do: plain data, shown, kept and applied. */
import type { DatePrecision, EventType, LocationPrecision } from '../vocabulary';

export const FIELDS = [
  'id',
  'title',
  'latitude',
  'longitude',
  'place',
  'start',
  'end',
  'time',
  'year',
  'month',
  'day',
  'date_precision',
  'radius',
  'location_precision',
  'event_type',
  'weapons',
  'count',
] as const;
export type Field = (typeof FIELDS)[number];

/** How it was found what a column feeds. */
export type FoundBy = 'profile' | 'name' | 'tag';

export interface ColumnUse {
  /** Its place among the columns, from 0. */
  index: number;
  /** As the file has it. */
  name: string;
  field: Field;
  foundBy: FoundBy;
}

/** What a dataset's codes mean, by the code in lower case. */
export type Codes<Meaning> = Readonly<Record<string, Meaning>>;

/** How sure a place is, and the metres around it within which it may have been; null where nothing says how many. */
export interface PlaceCode {
  precision: LocationPrecision;
  radius: number | null;
}

/** What the files of one publisher, or of one program, look like and mean. Data only. */
export interface Profile {
  /** As its publisher calls it. */
  name: string;
  /** Columns that give it away, as keys: all of one of the lists. */
  marks: readonly (readonly string[])[];
  /** Keys of the columns that feed a field, in order of preference; other fields are found by their usual names. */
  columns: Partial<Record<Field, readonly string[]>>;
  /** Keys of columns that never feed anything, whatever they are called. */
  never?: readonly string[];
  datePrecision?: Codes<DatePrecision>;
  locationPrecision?: Codes<PlaceCode>;
  eventTypes?: Codes<EventType>;
  /** Days that a record covers from its date on, where it is not one. */
  spanDays?: number;
  /** What its places are where no column says it. */
  places?: PlaceCode;
}

export interface Mapping {
  profile: Profile | null;
  uses: readonly ColumnUse[];
  /** Columns that look like an id, a date, a place or its uncertainty and are not used. */
  unused: readonly string[];
}
