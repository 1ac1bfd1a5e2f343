/** The fonts of the map's labels: files of our own per script, so that labels look the same everywhere, offline. */
import type { StyleSpecification } from 'maplibre-gl';

const file = (name: string) => new URL(`fonts/${name}.woff2`, document.baseURI).href;

const LATIN = ['U+0-24F', 'U+259', 'U+2000-206F'];

export const LABEL_FONT = ['Noto Sans'];
export const STRONG_FONT = ['Noto Sans Semibold'];

const OTHER_SCRIPTS = [
  { url: file('noto-sans-cyrillic-400'), 'unicode-range': ['U+400-4FF'] },
  { url: file('noto-sans-armenian-400'), 'unicode-range': ['U+530-58F'] },
  { url: file('noto-sans-georgian-400'), 'unicode-range': ['U+10A0-10FF', 'U+1C90-1CBF'] },
];

export const FONT_FACES: NonNullable<StyleSpecification['font-faces']> = {
  'Noto Sans': [{ url: file('noto-sans-latin-400'), 'unicode-range': LATIN }, ...OTHER_SCRIPTS],
  'Noto Sans Semibold': [{ url: file('noto-sans-latin-600'), 'unicode-range': LATIN }, ...OTHER_SCRIPTS],
};
