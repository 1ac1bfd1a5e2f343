/** GDELT 2.0 events with a header. Codes: "GDELT Event Database Data Format Codebook V2.0" (2015), ActionGeo_Type. */
import type { Profile } from '../fields';

export const gdelt: Profile = {
  name: 'GDELT',
  marks: [
    ['globaleventid', 'sqldate'],
    ['global_event_id', 'sqldate'],
    ['globaleventid', 'action_geo_lat'],
    ['global_event_id', 'action_geo_lat'],
  ],
  columns: {
    id: ['globaleventid', 'global_event_id'],
    title: ['action_geo_full_name', 'action_geo_fullname'],
    latitude: ['action_geo_lat'],
    longitude: ['action_geo_long'],
    start: ['sqldate', 'day'],
    location_precision: ['action_geo_type'],
  },
  // When the report was found.
  never: ['dateadded', 'date_added', 'year', 'month_year', 'monthyear', 'fraction_date'],
  locationPrecision: {
    // Country, state, city of the USA, city elsewhere, state elsewhere; radii are ours, as it states none.
    1: { precision: 'region', radius: 300_000 },
    2: { precision: 'region', radius: 100_000 },
    3: { precision: 'settlement', radius: null },
    4: { precision: 'settlement', radius: null },
    5: { precision: 'region', radius: 100_000 },
  },
};
