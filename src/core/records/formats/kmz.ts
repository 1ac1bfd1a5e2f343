import { beginsWith, holdsBytes, type FileFormat } from './file-format';

/** A ZIP archive with KML in it; not read yet, but told by its name. */
export const kmz: FileFormat = {
  name: 'KMZ',
  endings: ['.kmz'],
  mediaTypes: ['application/vnd.google-earth.kmz'],
  hasBytes: (opening) => beginsWith(opening, 'PK\x03\x04') && holdsBytes(opening, '.kml'),
};
