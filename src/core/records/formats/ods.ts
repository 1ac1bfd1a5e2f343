import { beginsWith, holdsBytes, type FileFormat } from './file-format';

/** A spreadsheet of LibreOffice; not read yet, but told by its name. */
export const ods: FileFormat = {
  name: 'ODS',
  endings: ['.ods'],
  mediaTypes: ['application/vnd.oasis.opendocument.spreadsheet'],
  hasBytes: (opening) =>
    beginsWith(opening, 'PK\x03\x04') && holdsBytes(opening, 'vnd.oasis.opendocument.spreadsheet'),
};
