import { beginsWith, type FileFormat } from './file-format';

/** Apache Parquet; not read yet, but told by its name. */
export const parquet: FileFormat = {
  name: 'Parquet',
  endings: ['.parquet', '.geoparquet'],
  mediaTypes: ['application/vnd.apache.parquet'],
  hasBytes: (opening) => beginsWith(opening, 'PAR1'),
};
