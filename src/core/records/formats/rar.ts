import { beginsWith, type FileFormat } from './file-format';

/** An archive of anything; to be unpacked first. */
export const rar: FileFormat = {
  name: 'RAR',
  endings: ['.rar'],
  mediaTypes: ['application/vnd.rar'],
  hasBytes: (opening) => beginsWith(opening, 'Rar!\x1a\x07'),
};
