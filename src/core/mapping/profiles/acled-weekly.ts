/**
 * ACLED's weekly aggregates: so many events in a province in a week that begins on the date. The coordinates are the
 * middle of the province, never the place of an event. Columns: "ACLED Aggregated Data" (2025).
 */
import type { Profile } from '../fields';

export const acledWeekly: Profile = {
  name: 'ACLED weekly aggregates',
  marks: [['week', 'admin1', 'events', 'centroid_latitude']],
  columns: {
    title: ['admin1', 'country'],
    latitude: ['centroid_latitude'],
    longitude: ['centroid_longitude'],
    start: ['week'],
    count: ['events'],
    event_type: ['sub_event_type'],
  },
  // An id of the province, the same in every week.
  never: ['id', 'event_type'],
  spanDays: 7,
  eventTypes: { 'armed clash': 'armed_clash', 'shelling/artillery/missile attack': 'shelling' },
  places: { precision: 'region', radius: 100_000 },
};
