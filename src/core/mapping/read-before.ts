/** Columns that this program itself wrote beside those of somebody else's table. */
import type { Field } from './fields';

/** In a table of somebody else's rows that this program wrote: how each of them was read before. */
export const READ_BEFORE = {
  id: 'derived_id',
  latitude: 'derived_latitude',
  longitude: 'derived_longitude',
  start: 'derived_start',
  end: 'derived_end',
  radius: 'derived_location_radius_m',
  date_precision: 'derived_date_precision',
  time_about: 'derived_time_about',
  location_precision: 'derived_location_precision',
  area: 'derived_area',
} as const;
/** What those columns say whole. */
export const SAID_BEFORE: readonly Field[] = ['place', 'time', 'time_zone', 'year', 'month', 'day'];
