/**
 * ACLED event files. Codes: "ACLED Codebook" (2024), time_precision, geo_precision, event and sub-event types. What a
 * type does not say for certain (air or drone strike) stays the file's own.
 */
import type { Profile } from '../fields';

export const acledEvents: Profile = {
  name: 'ACLED',
  marks: [
    ['event_id_cnty', 'event_date'],
    ['data_id', 'event_date', 'interaction'],
    // Subsets keep some of its columns.
    ['event_date', 'geo_precision', 'time_precision'],
    ['event_date', 'sub_event_type', 'geo_precision'],
    ['event_date', 'sub_event_type', 'time_precision'],
  ],
  columns: {
    id: ['event_id_cnty', 'data_id'],
    title: ['location', 'admin2', 'admin1'],
    start: ['event_date'],
    date_precision: ['time_precision'],
    location_precision: ['geo_precision'],
    event_type: ['sub_event_type'],
    // The most conservative of the figures reported; 0 also where none is known.
    deaths_least: ['fatalities'],
  },
  // When it was coded, not when it happened.
  never: ['timestamp', 'year', 'event_type', 'event_id_no_cnty'],
  datePrecision: { 1: 'day', 2: 'week', 3: 'month' },
  locationPrecision: {
    // Coordinates of the town named.
    1: { precision: 'settlement', radius: null },
    // A town that stands for the part of a region around it; the codebook states no radius, ours is that of a district.
    2: { precision: 'district', radius: 40_000 },
    // A provincial capital or a centroid that stands for the region; ours reaches from the middle of the largest to its edge.
    3: { precision: 'region', radius: 100_000 },
  },
  eventTypes: {
    'armed clash': 'armed_clash',
    'shelling/artillery/missile attack': 'shelling',
    'government regains territory': 'capture',
    'non-state actor overtakes territory': 'capture',
  },
};
