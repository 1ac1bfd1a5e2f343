/**
 * UCDP Georeferenced Event Dataset and its candidate releases. Codes: S. Högbladh, "UCDP GED Codebook version 25.1"
 * (Uppsala 2025), `where_prec`, `date_prec`, `type_of_violence` and the figures of deaths.
 */
import type { Profile } from '../fields';

export const ucdpGed: Profile = {
  name: 'UCDP GED',
  // Subsets keep some of its columns: codes of dates and places that go by these names are its own.
  marks: [
    ['relid', 'type_of_violence', 'date_start', 'latitude'],
    ['date_prec', 'where_prec'],
    ['date_prec', 'type_of_violence'],
    ['where_prec', 'type_of_violence'],
    ['date_prec', 'date_start'],
  ],
  columns: {
    id: ['id'],
    title: ['where_coordinates', 'where_description', 'adm_2', 'adm_1'],
    latitude: ['latitude'],
    longitude: ['longitude'],
    start: ['date_start'],
    end: ['date_end'],
    date_precision: ['date_prec'],
    location_precision: ['where_prec'],
    event_type: ['type_of_violence'],
    side_a: ['side_a'],
    side_b: ['side_b'],
    deaths_a: ['deaths_a'],
    deaths_b: ['deaths_b'],
    deaths_civilians: ['deaths_civilians'],
    deaths_unknown: ['deaths_unknown'],
    // `best` is the sum of the four; it stays in the original.
    deaths_low: ['low'],
    deaths_high: ['high'],
  },
  // What kind of conflict, not which physical act.
  typeNames: { 1: 'state-based conflict', 2: 'non-state conflict', 3: 'one-sided violence' },
  never: ['year', 'geom_wkt', 'source_date', 'priogrid_gid', 'country_id'],
  // Of 2 to 5 the span itself stands in date_start and date_end.
  datePrecision: { 1: 'day', 2: 'week', 3: 'week', 4: 'month', 5: 'year' },
  locationPrecision: {
    1: { precision: 'settlement', radius: null },
    // "within a ca. 25 km radius around a known point"
    2: { precision: 'direction', radius: 25_000 },
    // Centroids of districts and of provinces, and points that stand for a line or a vague area: the codebook states no
    // radius; ours reach from the middle of the largest of both countries to its edge.
    3: { precision: 'district', radius: 40_000 },
    4: { precision: 'region', radius: 100_000 },
    5: { precision: 'region', radius: 100_000 },
    // The country alone is known; ours reaches from its middle to its far end.
    6: { precision: 'region', radius: 300_000 },
    7: { precision: 'region', radius: 300_000 },
  },
};
