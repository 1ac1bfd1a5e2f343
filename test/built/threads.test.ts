/** How the built threads hang together: page, engine, map, command and its measuring. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { importsAtOnce, importsIn } from './support';

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

/** What the page has a browser run. */
const pages = [...readFileSync('dist/index.html', 'utf8').matchAll(/<script[^>]* src="([^"]+)"/g)].map(
  (match) => resolve('dist', match[1]!),
);

/** What else is told to be run: threads, the command. */
const threads = new Set([
  ...Object.values((JSON.parse(readFileSync('package.json', 'utf8')) as { bin: object }).bin).map((file) =>
    resolve(String(file)),
  ),
  ...[...scripts.values()].flatMap(({ addresses }) => addresses),
]);

test('there are five threads, and all of their scripts are there', () => {
  const entries = [...pages, ...threads];
  const names = entries.map((entry) => relative('.', entry).replace(/-[\w-]{8}(?=\.m?js$)/, ''));
  expect(names.toSorted()).toEqual([
    'dist-cli/border-incidents.js',
    'dist-cli/measure-worker.js',
    'dist/assets/map-thread.js',
    'dist/assets/page.js',
    'dist/assets/worker.js',
  ]);
  const imported = [...scripts.values()].flatMap(({ imports }) => imports);
  expect(imported.length).toBeGreaterThan(50);
  expect([...entries, ...imported].filter((path) => !scripts.has(path))).toEqual([]);
});

test('no script imports the entry of a thread beside the page, which WebKit would run twice', () => {
  const wrong = [...scripts.values()].flatMap(({ path, imports }) =>
    imports
      .filter((imported) => threads.has(imported))
      .map((imported) => `${relative('.', path)} imports ${relative('.', imported)}`),
  );
  expect(wrong).toEqual([]);
});

test('the page asks for what its entry imports before the entry says so', () => {
  const html = readFileSync('dist/index.html', 'utf8');
  const preloaded = [...html.matchAll(/<link rel="modulepreload"[^>]* href="([^"]+)"/g)].map((match) =>
    join('dist', match[1]!),
  );
  const imports = pages.flatMap((entry) =>
    importsAtOnce(readFileSync(entry, 'utf8')).map((name) => relative('.', resolve(dirname(entry), name))),
  );
  expect(imports.length).toBeGreaterThan(0);
  expect(preloaded).toEqual(expect.arrayContaining(imports));
});
