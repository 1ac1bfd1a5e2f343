import { readFileSync, readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { fontStyleSheet } from '../data/build/fonts';
import {
  ADMIN_UNITS,
  CITIES,
  COUNTRIES_LAND,
  COUNTRIES_MARITIME,
  EARTH_WATERBODIES,
} from '../data/build/source-packages';
import { FONT_FILES, LETTERS_FILE } from '../src/core/presentation/fonts';

/** With the padding of its tables taken out. */
const notices = readFileSync('THIRD_PARTY_NOTICES.md', 'utf8').replace(/ +/g, ' ');
const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as {
  dependencies: Record<string, string>;
  devDependencies: Record<string, string>;
  engines: { node: string };
};

test.each([...Object.keys(manifest.dependencies), 'svelte'])('%s is named with its licence', (name) => {
  const { license } = JSON.parse(readFileSync(`node_modules/${name}/package.json`, 'utf8')) as {
    license: string;
  };
  expect(notices).toContain(`| \`${name}\` | ${license} |`);
});

const sources = [ADMIN_UNITS, CITIES, COUNTRIES_LAND, COUNTRIES_MARITIME, EARTH_WATERBODIES].map(
  ({ name }) => name,
);

test.each([...sources, 'world-atlas', 'gmt-gshhg-full'])('the data package %s is named', (name) => {
  expect(notices).toContain(`\`${name}\``);
});

test('every version is exact', () => {
  const versions = Object.values({ ...manifest.dependencies, ...manifest.devDependencies });
  expect(versions.filter((version) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
});

test('no package of ours asks for a newer Node than the README promises', () => {
  expect(manifest.engines.node).toBe('>=20.19');
  expect(readFileSync('README.md', 'utf8')).toContain('Node.js 20.19');
});

test('the committed font files and their style sheet are the ones of the table', () => {
  expect(readFileSync('src/ui/fonts.css', 'utf8')).toBe(fontStyleSheet());
  const files = [...FONT_FILES.map(({ name }) => `fonts/${name}.woff2`), 'fonts/OFL.txt', LETTERS_FILE];
  expect(readdirSync('static/fonts').map((file) => `fonts/${file}`)).toEqual(files.toSorted());
});
