/** GeoConfirmed's exports (geoconfirmed.org): places are found on imagery, so that they are those of the footage. */
import type { Profile } from '../fields';

export const geoconfirmed: Profile = {
  name: 'GeoConfirmed',
  marks: [
    ['plus_code', 'faction'],
    ['orbat_units', 'faction'],
    ['id', 'date', 'faction', 'gear'],
  ],
  columns: { id: ['id'], title: ['name', 'description'], start: ['date'] },
  places: { precision: 'exact', radius: null },
};
