import { readFileSync, readdirSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';

const SRC = resolve('src');

/** Which folders of `src` each folder may import from, beside itself. */
const MAY_IMPORT: Record<string, string[]> = {
  core: [],
  engine: ['core'],
  state: ['core', 'engine'],
  map: ['core', 'engine', 'state'],
  ui: ['core', 'engine', 'state'],
  cli: ['core'],
  '': ['core', 'engine', 'state', 'map', 'ui'],
};

/** Packages that only the named folders may import. */
const ONLY_IN: Record<string, string[]> = {
  'maplibre-gl': ['map'],
  'terra-draw': ['map'],
  'terra-draw-maplibre-gl-adapter': ['map'],
  svelte: ['state', 'map', 'ui', ''],
  '@lucide/svelte': ['ui'],
  'geojson-validation': ['core'],
  papaparse: [],
  'geographiclib-geodesic': ['core'],
  'idb-keyval': ['state'],
};

/** Where text is parsed as JSON that is our own, or was looked at before; all else goes through `parseJson`. */
const PARSE_JSON = [
  'cli/package-files.ts',
  'core/parse-json.ts',
  'core/records/feature-reader.ts',
  'core/records/json-scan.ts',
  'engine/local-engine.ts',
];

interface Import {
  file: string;
  from: string;
  target: string;
}

const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' }).filter((file) =>
  /\.(ts|svelte)$/.test(file),
);

const imports: Import[] = files.flatMap((file) =>
  importsOf(readFileSync(join(SRC, file), 'utf8')).map((target) => ({ file, from: folderOf(file), target })),
);

describe('one-way rule', () => {
  test('reads a tree worth reading', () => {
    expect(files.length).toBeGreaterThan(30);
    expect(imports.length).toBeGreaterThan(100);
    expect(importsOf(`import a from 'x';\nimport('y');\nexport { b } from "z";\nimport 'w';`)).toEqual([
      'x',
      'z',
      'w',
      'y',
    ]);
  });

  test('folders import only what lies below them', () => {
    const wrong = imports.filter(({ file, from, target }) => {
      if (!target.startsWith('.')) return false;
      const path = relative(SRC, resolve(SRC, dirname(file), target));
      if (path.startsWith('..')) return from !== 'state' || !path.startsWith('../data/');
      const to = folderOf(path);
      return to !== from && !(MAY_IMPORT[from] ?? []).includes(to);
    });
    expect(wrong).toEqual([]);
  });

  test('packages are imported only where they belong', () => {
    const wrong = imports.filter(({ from, target }) => {
      const name = packageOf(target);
      return name in ONLY_IN && !ONLY_IN[name]!.includes(from);
    });
    expect(wrong).toEqual([]);
  });

  test('core knows no browser', () => {
    const browser = /\b(document|window|localStorage|navigator|HTMLElement)\b/;
    const wrong = files.filter(
      (file) =>
        folderOf(file) === 'core' && browser.test(withoutComments(readFileSync(join(SRC, file), 'utf8'))),
    );
    expect(wrong).toEqual([]);
  });

  test('JSON from outside is parsed in one place, which refuses nesting without end', () => {
    const parsing = files.filter((file) =>
      withoutComments(readFileSync(join(SRC, file), 'utf8')).includes('JSON.parse('),
    );
    expect(parsing.toSorted()).toEqual(PARSE_JSON);
  });
});

function importsOf(source: string): string[] {
  const statements = source.matchAll(/^\s*(?:import|export)\b[^;'"(]*?(?:from\s*)?['"]([^'"]+)['"]/gm);
  const calls = source.matchAll(/\bimport\(\s*['"]([^'"]+)['"]\s*\)/g);
  return [...statements, ...calls].map((match) => match[1]!);
}

function folderOf(file: string): string {
  const [first, ...rest] = file.split('/');
  return rest.length > 0 ? first! : '';
}

function packageOf(target: string): string {
  return target
    .split('/')
    .slice(0, target.startsWith('@') ? 2 : 1)
    .join('/');
}

function withoutComments(source: string): string {
  return source.replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '');
}
