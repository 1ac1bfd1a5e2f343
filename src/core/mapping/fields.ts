/** What columns of a file may feed, and the mapping that says which of them do: plain data, shown, kept and applied. */
import type { Problem } from '../result';
import type { DatePrecision, EventType, LocationPrecision } from '../vocabulary';

/** What is found by the usual names of columns too. */
const USUAL_FIELDS = [
  'id',
  'title',
  'latitude',
  'longitude',
  'place',
  'crs',
  'start',
  'end',
  'time',
  'time_zone',
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
export type UsualField = (typeof USUAL_FIELDS)[number];

/** Of the dead: those of each side, and whose sides they were; the fewest and the most of all together. */
export const DEATH_FIELDS = [
  'deaths_a',
  'deaths_b',
  'deaths_civilians',
  'deaths_unknown',
  'deaths_low',
  'deaths_high',
  'deaths_least',
] as const;
export type DeathField = (typeof DEATH_FIELDS)[number];

export const FIELDS = [...USUAL_FIELDS, 'side_a', 'side_b', ...DEATH_FIELDS, 'time_about', 'area'] as const;
export type Field = (typeof FIELDS)[number];

/** How it was found what a column feeds. */
export type FoundBy = 'profile' | 'name' | 'tag' | 'given';

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
  /** What is certain of its types of events; all others stay the file's own. */
  eventTypes?: Codes<EventType>;
  /** How its codebook calls types that it writes as codes. */
  typeNames?: Codes<string>;
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
  /** What is to be said of how columns were chosen where more than one may be meant, or none surely is. */
  doubts: readonly Problem[];
  /** Columns that would be the date if the one that is were not there. */
  otherDates: readonly Pick<ColumnUse, 'index' | 'name'>[];
  /** Where none is the date: the columns that nothing is read from, those first that look like dates. */
  undated: () => readonly string[];
}

/** By field the first of its columns. */
export type FirstUses = Partial<Record<Field, ColumnUse>>;

export function firstUses({ uses }: Pick<Mapping, 'uses'>): FirstUses {
  const first: FirstUses = {};
  for (const use of uses) first[use.field] ??= use;
  return first;
}

/** The cell of a field as it stands in a row; empty where there is none. */
export function cellOf(first: FirstUses, cells: readonly string[], field: Field): string {
  const use = first[field];
  return use ? (cells[use.index] ?? '') : '';
}
