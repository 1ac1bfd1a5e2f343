/** VIINA 2.0 (Zhukov 2022, github.com/zhukovyuri/VIINA): events found in news reports; GEO_PRECISION as its readme says. */
import type { Profile } from '../fields';

export const viina: Profile = {
  name: 'VIINA',
  marks: [['event_id', 'date', 'geonameid', 'geo_precision']],
  columns: {
    id: ['event_id'],
    title: ['asciiname', 'location', 'address'],
    start: ['date'],
    time: ['time'],
    location_precision: ['geo_precision'],
  },
  never: ['report_id', 'event_id_1pd', 'viina_version'],
  locationPrecision: {
    street: { precision: 'exact', radius: null },
    settlement: { precision: 'settlement', radius: null },
    // Middles of areas: it states no radius, ours reach to the edge of the largest.
    adm3: { precision: 'district', radius: 20_000 },
    adm2: { precision: 'district', radius: 40_000 },
    adm1: { precision: 'region', radius: 100_000 },
    adm0: { precision: 'region', radius: 300_000 },
  },
};
