/** The fonts of the map's labels: files of our own per script, so that labels look the same everywhere, offline. */
import type { StyleSpecification } from 'maplibre-gl';
import { FONT_FILES, type FontFile } from '../core/presentation/fonts';

export const LABEL_FONT = ['Noto Sans'];
export const STRONG_FONT = ['Noto Sans Semibold'];

const scriptOf = ({ name }: FontFile) => name.replace(/-\d+$/, '');

/** A script that is cut in one weight only serves both. */
const facesOf = (weight: 400 | 600) =>
  FONT_FILES.filter(
    (font) =>
      font.family === 'Noto Sans' &&
      (font.weight === weight || !FONT_FILES.some((other) => other.name === `${scriptOf(font)}-${weight}`)),
  ).map(({ name, ranges }) => ({
    url: new URL(`fonts/${name}.woff2`, document.baseURI).href,
    'unicode-range': [...ranges],
  }));

export const FONT_FACES: NonNullable<StyleSpecification['font-faces']> = {
  'Noto Sans': facesOf(400),
  'Noto Sans Semibold': facesOf(600),
};
