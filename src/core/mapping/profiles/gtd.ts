/** Global Terrorism Database. Codes: START, "GTD Codebook" (2021), specificity; iday and imonth are 0 where not known. */
import type { Profile } from '../fields';

export const gtd: Profile = {
  name: 'GTD',
  marks: [['eventid', 'iyear', 'imonth', 'iday']],
  columns: {
    id: ['eventid'],
    title: ['city', 'location', 'provstate'],
    year: ['iyear'],
    month: ['imonth'],
    day: ['iday'],
    location_precision: ['specificity'],
  },
  never: ['approxdate', 'resolution', 'related'],
  locationPrecision: {
    1: { precision: 'settlement', radius: null },
    // The middle of the smallest area known, of the second and of the first order; radii are ours, as it states none.
    2: { precision: 'district', radius: 40_000 },
    3: { precision: 'district', radius: 40_000 },
    4: { precision: 'region', radius: 100_000 },
    5: { precision: 'unknown', radius: null },
  },
};
