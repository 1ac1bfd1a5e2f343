import type { FileFormat } from './file-format';

/** Whatever else is text: the last to be tried. */
export const csv: FileFormat = {
  name: 'CSV',
  endings: ['.csv', '.tsv', '.tab', '.txt', '.psv'],
  mediaTypes: ['text/csv', 'text/tab-separated-values', 'text/plain'],
  hasText: () => true,
  open: async () => new (await import('../csv-format')).CsvFormat(),
};
