import { beginsWith, type FileFormat } from './file-format';

/** Features for maps of the web; not read, but told by its name. */
export const flatGeobuf: FileFormat = {
  name: 'FlatGeobuf',
  endings: ['.fgb'],
  mediaTypes: ['application/flatgeobuf'],
  hasBytes: (opening) => beginsWith(opening, 'fgb\x03fgb'),
};
