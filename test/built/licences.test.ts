/** The licences that travel with what is built, held against the modules that really are in it. */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { build } from 'vite';
import { LICENCES_FILE } from '../../build/licences';
import { importsIn } from './support';

const outDir = mkdtempSync(join(tmpdir(), 'border-incidents-built-'));
/** Packages by the names of their folders, as the source maps of all threads of the page tell. */
let bundled: string[] = [];

beforeAll(async () => {
  await build({ logLevel: 'error', build: { outDir, emptyOutDir: true, sourcemap: true } });
  const files = readdirSync(outDir, { recursive: true, encoding: 'utf8' });
  const maps = files.filter((file) => file.endsWith('.map'));
  bundled = namesIn(maps.map((file) => join(outDir, file)));
  // MapLibre is built before it is built into the page and the map's thread, with maps of its own beside it.
  expect(files.filter((file) => /map-thread-.*\.js$/.test(file))).toHaveLength(1);
  bundled = [...new Set([...bundled, ...namesIn([MAP_THREAD, MAP])])];
}, 120_000);

afterAll(() => rmSync(outDir, { recursive: true }));

const MAP = 'node_modules/maplibre-gl/dist/maplibre-gl.mjs.map';
const MAP_THREAD = 'node_modules/maplibre-gl/dist/maplibre-gl-worker.mjs.map';

function namesIn(maps: readonly string[]): string[] {
  const sources = maps.flatMap(
    (map) => (JSON.parse(readFileSync(map, 'utf8')) as { sources: string[] }).sources,
  );
  return [
    ...new Set(sources.flatMap((source) => /.*node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(source)?.[1] ?? [])),
  ];
}

/** The text under the heading of each package. */
function sectionsOf(file: string): Map<string, string> {
  const sections = readFileSync(file, 'utf8').split(/^## /m).slice(1);
  return new Map(
    sections.map((section) => [/^(\S+) /.exec(section)![1]!, section.slice(section.indexOf('\n'))]),
  );
}

describe('the page', () => {
  test('names every package that any of its threads is made of, each with the text of its licence', () => {
    const sections = sectionsOf(join('dist', LICENCES_FILE));
    for (const name of ['geojson-validation', '@maplibre/vt-pbf', 'maplibre-gl', 'earcut', 'svelte'])
      expect(bundled).toContain(name);
    expect(bundled.filter((name) => !sections.has(name))).toEqual([]);
    expect([...sections].filter(([, text]) => text.trim().length < 400).map(([name]) => name)).toEqual([]);
  });

  test('brings the GPL with the LGPL, and its checker as a chunk that can be replaced', () => {
    const text = sectionsOf(join('dist', LICENCES_FILE)).get('geojson-validation')!;
    expect(text).toContain('GNU LESSER GENERAL PUBLIC LICENSE');
    expect(text).toContain('GNU GENERAL PUBLIC LICENSE\nVersion 3, 29 June 2007');
    // Of the thread that reads files: the page itself reads none.
    const chunks = readdirSync('dist/assets').filter((file) => /^geojson-validation-.*\.js$/.test(file));
    expect(chunks).toHaveLength(1);
  });
});

test('the command line names every package that it imports', () => {
  const scripts = readdirSync('dist-cli', { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.js'),
  );
  const imported = scripts
    .flatMap((file) => importsIn(readFileSync(join('dist-cli', file), 'utf8')))
    .filter((name) => !/^(\.|node:)/.test(name));
  expect(imported).toContain('geojson-validation');
  const sections = sectionsOf(join('dist-cli', LICENCES_FILE));
  expect(imported.filter((name) => !sections.has(name))).toEqual([]);
});
