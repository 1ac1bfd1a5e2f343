/** Filled-in forms of KoboToolbox and ODK: `start`, `end` and `today` are when the form was filled in (xlsform.org). */
import type { Profile } from '../fields';

export const kobo: Profile = {
  name: 'Kobo/ODK',
  marks: [
    ['uuid', 'submission_time'],
    ['submission_date', 'key'],
    ['deviceid', 'start'],
    ['instance_id', 'start'],
    ['version', 'submission_time'],
  ],
  columns: { id: ['id', 'uuid', 'key', 'instance_id', 'meta_instance_id'] },
  never: [
    'start',
    'end',
    'today',
    'submission_time',
    'submission_date',
    'start_time',
    'end_time',
    'timestamp',
  ],
};
