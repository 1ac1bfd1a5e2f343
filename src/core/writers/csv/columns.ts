/** The columns of the table of incidents, as they are written and known again when it is opened. */
import { proximityColumns } from '../../answers/proximity-columns';

/** What a record of the claim model says, but for its claims, which are a table of their own. */
export const CARRIED = [
  'id',
  'title',
  'start',
  'end',
  'date_precision',
  'date_basis',
  'date_note',
  'time_about',
  'end_known',
  'longitude',
  'latitude',
  'location_precision',
  'location_radius_m',
  'location_note',
  'place_id',
  'event_type',
  'weapons',
  'status',
  'related',
  'sources',
  'note',
] as const;
export type CarriedColumn = (typeof CARRIED)[number];

const MEASURED = ['derived_match', ...proximityColumns(false).map((name) => `derived_${name}`)];

/** Behind them: what follows from the claims and the place. Reckoned anew when the table is opened. */
export const DERIVED_OF_OURS: readonly string[] = ['derived_place', 'derived_claims', ...MEASURED];

/** Behind the columns of somebody else's file: how its row was read, and what was measured; in all versions. */
const ALWAYS_OF_OTHERS: readonly string[] = [
  'derived_id',
  'derived_longitude',
  'derived_latitude',
  'derived_location_radius_m',
  'derived_start',
  'derived_end',
  ...MEASURED,
];

/** The same, with what tables of earlier versions do not tell. */
export const DERIVED_OF_OTHERS: readonly string[] = [
  ...ALWAYS_OF_OTHERS,
  'derived_date_precision',
  'derived_time_about',
  'derived_location_precision',
  'derived_event_type',
  'derived_area',
];

/** Whose rows a table holds that this program wrote; null for any other table. */
export function writtenBy(header: readonly string[]): 'us' | 'others' | null {
  const names = new Set(header);
  if ([...CARRIED, ...DERIVED_OF_OURS].every((name) => names.has(name))) return 'us';
  return ALWAYS_OF_OTHERS.every((name) => names.has(name)) ? 'others' : null;
}
