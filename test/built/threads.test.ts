/** How the built threads hang together: page, engine, map, command and its measuring. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { importsIn } from './support';

interface Script {
  path: string;
  imports: string[];
  /** Files that it starts threads from, or names as such: `new URL('./x.js', import.meta.url)`. */
  addresses: string[];
}

const scripts = new Map(
  ['dist', 'dist-cli'].flatMap(scriptsIn).map((script) => [script.path, script] as const),
);

function scriptsIn(folder: string): Script[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.m?js$/.test(file))
    .map((file) => {
      const path = resolve(folder, file);
      const text = readFileSync(path, 'utf8');
      const beside = (name: string) => resolve(dirname(path), name);
      const named = text.matchAll(
        /new URL\([`'"]([^`'"]+\.m?js)[`'"],\s*(?:[`'"]{2}\s*\+\s*)?import\.meta\.url/g,
      );
      return {
        path,
        imports: importsIn(text)
          .filter((name) => name.startsWith('.'))
          .map(beside),
        addresses: [...named].map((match) => beside(match[1]!)),
      };
    });
}

/** What a browser or Node.js is told to run: scripts of the page, threads, the command. */
const entries = new Set([
  ...[...readFileSync('dist/index.html', 'utf8').matchAll(/<script[^>]* src="([^"]+)"/g)].map((match) =>
    resolve('dist', match[1]!),
  ),
  ...Object.values((JSON.parse(readFileSync('package.json', 'utf8')) as { bin: object }).bin).map((file) =>
    resolve(String(file)),
  ),
  ...[...scripts.values()].flatMap(({ addresses }) => addresses),
]);

test('there are five threads, and all of their scripts are there', () => {
  const names = [...entries].map((entry) => relative('.', entry).replace(/-[\w-]{8}(?=\.m?js$)/, ''));
  expect(names.toSorted()).toEqual([
    'dist-cli/border-incidents.js',
    'dist-cli/measure-worker.js',
    'dist/assets/index.js',
    'dist/assets/maplibre-gl-worker.mjs',
    'dist/assets/worker.js',
  ]);
  const imported = [...scripts.values()].flatMap(({ imports }) => imports);
  expect(imported.length).toBeGreaterThan(50);
  expect([...entries, ...imported].filter((path) => !scripts.has(path))).toEqual([]);
});

test('no script imports the entry of a thread, which WebKit would run twice', () => {
  const wrong = [...scripts.values()].flatMap(({ path, imports }) =>
    imports
      .filter((imported) => entries.has(imported))
      .map((imported) => `${relative('.', path)} imports ${relative('.', imported)}`),
  );
  expect(wrong).toEqual([]);
});

test('the page asks for what its entry imports before the entry says so', () => {
  const html = readFileSync('dist/index.html', 'utf8');
  const preloaded = [...html.matchAll(/<link rel="modulepreload"[^>]* href="([^"]+)"/g)].map((match) =>
    join('dist', match[1]!),
  );
  const [entry] = [...entries].filter((path) => relative('dist', path).startsWith('assets/index-'));
  const imports = scripts.get(entry!)!.imports.map((path) => relative('.', path));
  expect(imports.length).toBeGreaterThan(0);
  expect(preloaded).toEqual(expect.arrayContaining(imports));
});
