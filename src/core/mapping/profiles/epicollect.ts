/** Entries of Epicollect5: the times are those of making and sending them (docs.epicollect.net). */
import type { Profile } from '../fields';

export const epicollect: Profile = {
  name: 'Epicollect5',
  marks: [['ec5_uuid']],
  columns: { id: ['ec5_uuid'] },
  never: ['created_at', 'uploaded_at', 'created_by'],
};
