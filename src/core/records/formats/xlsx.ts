import { beginsWith, holdsBytes, type FileFormat } from './file-format';

/** An Excel workbook; not read yet, but told by its name. */
export const xlsx: FileFormat = {
  name: 'XLSX',
  endings: ['.xlsx'],
  mediaTypes: ['application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
  hasBytes: (opening) => beginsWith(opening, 'PK\x03\x04') && holdsBytes(opening, 'xl/'),
};
