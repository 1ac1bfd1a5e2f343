import { beginsWith, type FileFormat } from './file-format';

/** Bytes of the first file's entry before the format's own name. */
const BEFORE_NAME = 257;

/** An archive of anything; to be unpacked first. */
export const tar: FileFormat = {
  name: 'TAR',
  endings: ['.tar'],
  mediaTypes: ['application/x-tar'],
  hasBytes: (opening) => beginsWith(opening.subarray(BEFORE_NAME), 'ustar'),
};
