/** Elements of OpenStreetMap: the time is that of the last edit, the user whoever made it (wiki.openstreetmap.org). */
import type { Profile } from '../fields';

export const openStreetMap: Profile = {
  name: 'OpenStreetMap',
  marks: [
    ['changeset', 'version', 'timestamp'],
    ['user', 'changeset', 'version'],
  ],
  columns: {},
  never: ['timestamp', 'user', 'uid'],
};
