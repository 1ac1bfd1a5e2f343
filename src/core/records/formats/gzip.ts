import { beginsWith, type FileFormat } from './file-format';

/** One compressed file, as downloads of data often are; to be unpacked first. */
export const gzip: FileFormat = {
  name: 'gzip',
  endings: ['.gz'],
  mediaTypes: ['application/gzip'],
  hasBytes: (opening) => beginsWith(opening, '\x1f\x8b\x08'),
};
