/** Links, citations and the code of a compact view in somebody else's page; and what that view says of itself. */
import type { FrameSizeName } from '../../link/embedding';

const sizes: Record<FrameSizeName | 'own', string> = {
  small: 'Small',
  medium: 'Medium',
  large: 'Large',
  own: 'Own size',
};

export const sharing = {
  title: 'Link, cite, embed',
  link: { name: 'Link', copy: 'Copy link' },
  citation: { name: 'Citation', copy: 'Copy citation' },
  bibtex: { name: 'BibTeX', copy: 'Copy BibTeX' },
  embed: { name: 'Embed', copy: 'Copy code' },
  leftOut: (regions: readonly string[]) =>
    `Too large for a link and left out of it: ${regions.join(', ')}. Export as GeoJSON carries regions of any size.`,
  withoutFile: (file: string) =>
    `The link does not carry the opened file: who follows it has to open “${file}” as well.`,
  onlyHere:
    'This address works only on this computer. To share the view, put the built folder on a web host and open it there.',
  size: 'Size',
  sizes,
  sizeOf: (name: string, width: number, height: number) => `${name}, ${width} × ${height}`,
  width: 'Width',
  height: 'Height',
  pixels: (least: number, most: number) => `${least} to ${most} pixels`,
  notPixels: (name: string, least: number, most: number) =>
    `${name} is a whole number of pixels from ${least} to ${most}.`,
  preview: 'Preview',
  previewOf: (title: string) => `Preview: ${title}`,
  openFull: 'Open the full map',
  withoutPlace: (count: string, unplaced: string) => `${count} · ${unplaced}`,
};
