import { beginsWith, type FileFormat } from './file-format';

/** A compound file, as Excel wrote until 2007; not read, but told by its name. */
export const oldOffice: FileFormat = {
  name: 'XLS/DOC',
  endings: ['.xls'],
  mediaTypes: ['application/vnd.ms-excel'],
  hasBytes: (opening) => beginsWith(opening, '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1'),
};
