import type { FileFormat } from './file-format';

/** Not read yet, but told by its name. */
export const kml: FileFormat = {
  name: 'KML',
  endings: ['.kml'],
  mediaTypes: ['application/vnd.google-earth.kml+xml'],
  hasText: ({ text, start }) =>
    text[start] === '<' && /<(?:\w+:)?kml[\s>]/i.test(text.slice(start, start + 2000)),
};
