import { beginsWith, type FileFormat } from './file-format';

/** A database of geographic data, as QGIS saves by default; not read yet, but told by its name. */
export const geopackage: FileFormat = {
  name: 'GeoPackage (SQLite)',
  endings: ['.gpkg', '.sqlite'],
  mediaTypes: ['application/geopackage+sqlite3'],
  hasBytes: (opening) => beginsWith(opening, 'SQLite format'),
};
