import { beginsWith, type FileFormat } from './file-format';

/** An archive of anything, such as the tables that this program writes; not read, but told by its name. */
export const zip: FileFormat = {
  name: 'ZIP',
  endings: ['.zip'],
  mediaTypes: ['application/zip'],
  hasBytes: (opening) => beginsWith(opening, 'PK\x03\x04'),
};
