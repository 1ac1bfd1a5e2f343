import { beginsWith, type FileFormat } from './file-format';

/** One compressed file; to be unpacked first. */
export const xz: FileFormat = {
  name: 'xz',
  endings: ['.xz'],
  mediaTypes: ['application/x-xz'],
  hasBytes: (opening) => beginsWith(opening, '\xfd7zXZ\0'),
};
