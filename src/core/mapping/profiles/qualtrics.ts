/** Answers to Qualtrics surveys: the times and the place are those of filling in. */
import type { Profile } from '../fields';

export const qualtrics: Profile = {
  name: 'Qualtrics',
  marks: [
    ['start_date', 'end_date', 'response_id'],
    ['start_date', 'end_date', 'recorded_date'],
  ],
  columns: { id: ['response_id'] },
  never: ['start_date', 'end_date', 'recorded_date', 'location_latitude', 'location_longitude'],
};
