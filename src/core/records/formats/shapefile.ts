import { beginsWith, type FileFormat } from './file-format';

/** The geometries of an Esri shapefile; not read, but told by its name. */
export const shapefile: FileFormat = {
  name: 'Shapefile',
  endings: ['.shp', '.shx'],
  mediaTypes: ['application/vnd.shp'],
  hasBytes: (opening) => beginsWith(opening, '\0\0\x27\x0a'),
};
