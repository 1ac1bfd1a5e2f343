import type { FileFormat } from './file-format';

/** What is saved when a download asked for a login; and other XML. */
export const webPage: FileFormat = {
  name: 'HTML/XML',
  endings: ['.html', '.htm', '.xml'],
  mediaTypes: ['text/html', 'application/xml'],
  hasText: ({ text, start }) =>
    /^<(?:!doctype|\?xml|html|[a-z][\w:-]*[\s>])/i.test(text.slice(start, start + 100)),
};
