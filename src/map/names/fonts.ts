/** The fonts of the map's labels: files of our own per script, so that labels look the same everywhere, offline. */
import type { StyleSpecification } from 'maplibre-gl';
import {
  FONT_FILES,
  isLatin,
  PLAIN_FAMILY,
  STRONG_FAMILY,
  type FontFile,
} from '../../core/presentation/fonts';

export const LABEL_FONT = [PLAIN_FAMILY];
export const STRONG_FONT = [STRONG_FAMILY];

const scriptOf = ({ name }: FontFile) => name.replace(/-\d+$/, '');

/** A script that is cut in one weight only serves both. */
const facesOf = (weight: 400 | 600) =>
  FONT_FILES.filter(
    (font) =>
      font.family === PLAIN_FAMILY &&
      !isLatin(font) &&
      (font.weight === weight || !FONT_FILES.some((other) => other.name === `${scriptOf(font)}-${weight}`)),
  ).map(({ name, ranges }) => ({
    url: new URL(`fonts/${name}.woff2`, document.baseURI).href,
    'unicode-range': [...ranges],
  }));

/** Of all scripts but Latin, which is drawn with the fonts of the page: for one of the map's own all is laid out anew. */
export const FONT_FACES: NonNullable<StyleSpecification['font-faces']> = {
  [PLAIN_FAMILY]: facesOf(400),
  [STRONG_FAMILY]: facesOf(600),
};

/** A letter of each Latin file. */
const LATIN_LETTERS = 'aə';

const LATIN_FONTS = [`400 1em "${PLAIN_FAMILY}"`, `600 1em "${STRONG_FAMILY}"`];

/** The fonts of the page that Latin labels are drawn with: without them others would be taken, and kept. */
export async function fetchLatinFonts(): Promise<void> {
  // One that cannot be fetched is stood in for by the reader's own.
  await Promise.allSettled(LATIN_FONTS.map((font) => document.fonts.load(font, LATIN_LETTERS)));
}

/** Whether the page is laid out with them. */
export function hasLatinFonts(): boolean {
  return LATIN_FONTS.every((font) => document.fonts.check(font, LATIN_LETTERS));
}
