import { beginsWith, type FileFormat } from './file-format';

/** Tables for statistics, as conflict datasets are published too; not read, but told by its name. */
export const spss: FileFormat = {
  name: 'SPSS',
  endings: ['.sav', '.zsav'],
  mediaTypes: ['application/x-spss-sav'],
  hasBytes: (opening) => beginsWith(opening, '$FL2@(#)') || beginsWith(opening, '$FL3@(#)'),
};
