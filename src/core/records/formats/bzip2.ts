import { beginsWith, type FileFormat } from './file-format';

/** One compressed file; to be unpacked first. */
export const bzip2: FileFormat = {
  name: 'bzip2',
  endings: ['.bz2'],
  mediaTypes: ['application/x-bzip2'],
  // Behind a digit for the size of its blocks the first of these begins.
  hasBytes: (opening) => beginsWith(opening, 'BZh') && beginsWith(opening.subarray(4), '1AY&SY'),
};
