/** How a file was read: what is printed by `check`, and shown in the app. */
import type { Field, FoundBy } from '../../mapping/fields';
import type { ColumnOrder } from '../../values/date-order';
import { WEAPONS } from '../../vocabulary';
import { number, rows } from './quantities';

const DELIMITERS: Record<string, string> = { ',': 'commas', ';': 'semicolons', '\t': 'tabs', '|': 'pipes' };

const FIELDS: Record<Field, string> = {
  id: 'the id',
  title: 'the title',
  latitude: 'the latitude',
  longitude: 'the longitude',
  place: 'the place',
  crs: 'the system of its coordinates',
  start: 'the date',
  end: 'the last date',
  time: 'the time of day; the whole date where no other column is',
  time_zone: 'the clock that its times are told by',
  year: 'the year',
  month: 'the month',
  day: 'the day',
  date_precision: 'how exact the date is',
  radius: 'the radius',
  location_precision: 'how exact the place is',
  event_type: 'the type of event',
  weapons: `the weapons, of which these are known: ${WEAPONS.join(', ')}`,
  count: 'the number of events',
  side_a: 'the name of side A',
  side_b: 'the name of side B',
  deaths_a: 'the dead of side A; 0 counts as not known',
  deaths_b: 'the dead of side B; 0 counts as not known',
  deaths_civilians: 'the dead civilians; 0 counts as not known',
  deaths_unknown: 'the dead of whom nobody says who they were; 0 counts as not known',
  deaths_low: 'the fewest dead of all together',
  deaths_high: 'the most dead of all together',
  deaths_least: 'the dead by the most conservative figure; 0 is none or unknown',
  time_about: 'whether the time is only about so',
  area: 'the area that it lies in',
};

const FOUND_BY: Record<FoundBy, string> = {
  profile: 'found by the profile',
  name: 'found by its name',
  tag: 'found by its HXL tag',
  given: 'as given',
};

const ORDERS: Record<ColumnOrder, string> = {
  dmy: 'day before month',
  mdy: 'month before day',
  open: 'open: every date may be either, they stay undated',
  mixed: 'mixed: some dates are one, some the other; those that may be either stay undated',
  unseen: 'of no matter',
};

export const understood = {
  /** In one line. */
  brief: ({
    format,
    profile,
    columns,
  }: {
    format: string;
    profile: string | null;
    columns: readonly object[];
  }) =>
    `Read as ${profile === null ? format : `${profile} (${format})`}: ${number(columns.length)} columns used`,
  /** Of a choice. */
  encoding: 'Encoding of the file',
  question: 'No date tells whether the day or the month stands first.',
  answers: { dmy: 'Day first', mdy: 'Month first' },

  file: (format: string, encoding: string, delimiter: string | null) =>
    `read as ${format}, ${encoding}${delimiter === null ? '' : `, parted by ${DELIMITERS[delimiter] ?? delimiter}`}`,
  profile: (name: string) => `its columns are those of ${name}`,
  column: (name: string, field: Field, foundBy: FoundBy) =>
    `column "${name}" is ${FIELDS[field]} (${FOUND_BY[foundBy]})`,
  order: (column: string, order: ColumnOrder, isGiven: boolean) =>
    isGiven
      ? `dates of "${column}": ${ORDERS[order]}, as given`
      : `dates of "${column}": ${ORDERS[order]}, as all of the column says`,
  unused: (names: readonly string[]) => `not used: ${names.map((name) => `"${name}"`).join(', ')}`,
  account: (account: { rows: number; incidents: number; rejected: number; skipped: number }) =>
    `${rows(account.rows)} = ${number(account.incidents)} incidents + ${number(account.rejected)} rejected + ${number(account.skipped)} skipped as blank`,
};
