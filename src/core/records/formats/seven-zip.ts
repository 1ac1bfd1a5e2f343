import { beginsWith, type FileFormat } from './file-format';

/** An archive of anything; to be unpacked first. */
export const sevenZip: FileFormat = {
  name: '7-Zip',
  endings: ['.7z'],
  mediaTypes: ['application/x-7z-compressed'],
  hasBytes: (opening) => beginsWith(opening, '7z\xbc\xaf\x27\x1c'),
};
