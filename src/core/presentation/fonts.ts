/**
 * The font files of the page and of the map's labels, one per script and weight, so that a reader loads only the
 * scripts that are shown. Files stand in `static/fonts`; `data:build` cuts them from Noto and writes the style sheet.
 */
export interface FontFile {
  /** File name without its ending. */
  name: string;
  family: 'Noto Sans' | 'Noto Serif';
  weight: 400 | 600 | 700;
  /** As in a CSS `unicode-range`. */
  ranges: readonly string[];
}

/** Basic Latin, Latin-1, dotless i and the punctuation that the source has. */
const LATIN =
  'U+0020-007E U+00A0-00FF U+0131 U+0152-0153 U+02BB-02BC U+2013-2014 U+2018-201A U+201C-201E U+2022 U+2026 U+2032-2033 U+2039-203A U+20AC U+2212'.split(
    ' ',
  );

/** Letters of Azerbaijani, Turkish and of the usual transliterations of Armenian, Persian and Russian. */
const LATIN_EXTENDED =
  'U+0100-0101 U+0106-0107 U+010C-010D U+0110-0113 U+011A-011B U+011E-011F U+012A-012B U+0130 U+0141-0144 U+014C-014D U+015A-015B U+015E-0163 U+016A-016D U+0179-017E U+018F U+0259 U+02BE-02BF U+1E24-1E25 U+1E28-1E29 U+1E32-1E33 U+1E62-1E63 U+1E6C-1E6D U+1E94-1E95'.split(
    ' ',
  );

const CYRILLIC = ['U+0301', 'U+0400-045F', 'U+0490-0491', 'U+2116'];
const ARMENIAN = ['U+0531-0556', 'U+0559-058A', 'U+058D-058F'];
const GEORGIAN = ['U+10D0-10FF'];

export const FONT_FILES: readonly FontFile[] = [
  { name: 'noto-sans-latin-400', family: 'Noto Sans', weight: 400, ranges: LATIN },
  { name: 'noto-sans-latin-600', family: 'Noto Sans', weight: 600, ranges: LATIN },
  { name: 'noto-sans-latin-ext-400', family: 'Noto Sans', weight: 400, ranges: LATIN_EXTENDED },
  { name: 'noto-sans-latin-ext-600', family: 'Noto Sans', weight: 600, ranges: LATIN_EXTENDED },
  { name: 'noto-sans-cyrillic-600', family: 'Noto Sans', weight: 600, ranges: CYRILLIC },
  { name: 'noto-sans-armenian-600', family: 'Noto Sans', weight: 600, ranges: ARMENIAN },
  { name: 'noto-sans-cyrillic-400', family: 'Noto Sans', weight: 400, ranges: CYRILLIC },
  { name: 'noto-sans-armenian-400', family: 'Noto Sans', weight: 400, ranges: ARMENIAN },
  { name: 'noto-sans-georgian-400', family: 'Noto Sans', weight: 400, ranges: GEORGIAN },
  { name: 'noto-serif-latin-700', family: 'Noto Serif', weight: 700, ranges: LATIN },
  { name: 'noto-serif-latin-ext-700', family: 'Noto Serif', weight: 700, ranges: LATIN_EXTENDED },
];

/** What the map, which names a font by its family alone, calls each weight of the page's sans serif. */
export const PLAIN_FAMILY = 'Noto Sans';
export const STRONG_FAMILY = `${PLAIN_FAMILY} Semibold`;

/** Letters of the map's first view as they are drawn; relative to the page. */
export const LETTERS_FILE = 'fonts/letters.bin';

export function isLatin({ ranges }: FontFile): boolean {
  return ranges === LATIN || ranges === LATIN_EXTENDED;
}
