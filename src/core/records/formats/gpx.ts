import type { FileFormat } from './file-format';

/** Not read yet, but told by its name. */
export const gpx: FileFormat = {
  name: 'GPX',
  endings: ['.gpx'],
  mediaTypes: ['application/gpx+xml'],
  hasText: ({ text, start }) =>
    text[start] === '<' && /<(?:\w+:)?gpx[\s>]/i.test(text.slice(start, start + 2000)),
};
