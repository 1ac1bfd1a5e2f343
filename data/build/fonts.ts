/**
 * Product: static/fonts/, the fonts of the page and of the map's labels, cut down to the characters in use so
 * that everything works without a network. The ranges here are those of the style sheet and the map style.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import subsetFont from 'subset-font';
import { FONT_FILES, isLatin, STRONG_FAMILY, type FontFile } from '../../src/core/presentation/fonts';
import { writeProduct } from './output';

/** The Fontsource package, and its file, that a font of ours is cut from. */
function sourceOf({ name, family, weight }: FontFile): { fontPackage: string; file: string } {
  const base = family.toLowerCase().replace(' ', '-');
  const script = /armenian|georgian/.exec(name)?.[0];
  return script
    ? { fontPackage: `${base}-${script}`, file: `${base}-${script}-${script}-${weight}-normal` }
    : { fontPackage: base, file: `${name}-normal` };
}

const require = createRequire(import.meta.url);

/** Writes the font files, their style sheet and their licence; returns the font files' paths. */
export async function writeFonts(): Promise<string[]> {
  const paths: string[] = [];
  for (const font of FONT_FILES) {
    const { fontPackage, file } = sourceOf(font);
    const whole = readFileSync(require.resolve(`@fontsource/${fontPackage}/files/${file}.woff2`));
    const path = `static/fonts/${font.name}.woff2`;
    writeProduct(path, await subsetFont(whole, charactersOf(font.ranges), { targetFormat: 'woff2' }));
    paths.push(path);
  }
  writeProduct('src/ui/fonts.css', fontStyleSheet());
  writeProduct('static/fonts/OFL.txt', licenceText());
  return paths;
}

/** The @font-face rules for `FONT_FILES`; strong Latin letters under the name that the map knows them by as well. */
export function fontStyleSheet(): string {
  const strong = FONT_FILES.filter((font) => font.weight === 600 && isLatin(font));
  const named = [...FONT_FILES, ...strong.map((font) => ({ ...font, family: STRONG_FAMILY }))];
  const rules = named.map(({ name, family, weight, ranges }) =>
    [
      '@font-face {',
      `  font-family: '${family}';`,
      `  font-weight: ${weight};`,
      '  font-display: swap;',
      `  src: url('/fonts/${name}.woff2') format('woff2');`,
      `  unicode-range: ${ranges.join(', ')};`,
      '}',
    ].join('\n'),
  );
  return `/* Written by data:build from src/core/presentation/fonts.ts. */\n${rules.join('\n\n')}\n`;
}

/** The licence once, under the copyright line of each package (all of them state the same licence). */
function licenceText(): string {
  const packages = [...new Set(FONT_FILES.map((font) => sourceOf(font).fontPackage))];
  const licences = packages.map((name) =>
    readFileSync(require.resolve(`@fontsource/${name}/LICENSE`), 'utf8'),
  );
  const copyrights = new Set(licences.map((text) => text.split('\n')[0]));
  const [, ...terms] = (licences[0] ?? '').split('\n');
  return [...copyrights, ...terms].join('\n');
}

/** All characters of unicode-ranges such as "U+0020-007E" or "U+00B7". */
function charactersOf(ranges: readonly string[]): string {
  return ranges
    .flatMap((range) => {
      const [first = 0, last = first] = range
        .slice('U+'.length)
        .split('-')
        .map((code) => Number.parseInt(code, 16));
      return Array.from({ length: last - first + 1 }, (_, offset) => String.fromCodePoint(first + offset));
    })
    .join('');
}
