import type { FileFormat } from './file-format';

/** GeoJSON, and other records in JSON. */
export const json: FileFormat = {
  name: 'GeoJSON',
  endings: ['.geojson', '.json', '.umap'],
  mediaTypes: ['application/geo+json', 'application/json'],
  hasText: ({ text, start }) => text[start] === '{' || text[start] === '[',
  open: async () => new (await import('../json-format')).JsonFormat(),
};
