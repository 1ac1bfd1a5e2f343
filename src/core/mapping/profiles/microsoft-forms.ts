/** Answers to Microsoft Forms: the times are those of filling in, the name is that of whoever did. */
import type { Profile } from '../fields';

export const microsoftForms: Profile = {
  name: 'Microsoft Forms',
  marks: [['start_time', 'completion_time']],
  columns: {},
  never: ['start_time', 'completion_time', 'last_modified_time', 'email', 'name'],
};
