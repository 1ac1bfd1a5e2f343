import { beginsWith, type FileFormat } from './file-format';

/** What reports come as; not read, but told by its name. */
export const pdf: FileFormat = {
  name: 'PDF',
  endings: ['.pdf'],
  mediaTypes: ['application/pdf'],
  hasBytes: (opening) => beginsWith(opening, '%PDF-'),
};
