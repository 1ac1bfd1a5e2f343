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
  cli: ['core', 'engine'],
  '': ['core', 'engine', 'state', 'map', 'ui'],
};

/** The rooms or files that may import each package; `.` are the files beside the folders. */
const ONLY_IN: Record<string, string[]> = {
  'maplibre-gl': ['map'],
  'terra-draw': ['map'],
  'terra-draw-maplibre-gl-adapter': ['map'],
  svelte: ['state', 'map', 'ui', '.'],
  '@lucide/svelte': ['ui'],
  'geojson-validation': ['core/records'],
  'geographiclib-geodesic': ['core/geo/nearest'],
  'idb-keyval': ['state'],
  '@turf/turf': ['core/geo/cross-check.ts', 'core/formats', 'core/regions', 'map'],
  valibot: ['core/formats', 'core/regions', 'cli'],
  '@maplibre/vt-pbf': ['engine/tiles'],
  // What Node brings itself.
  node: ['cli'],
};

/** Where text is parsed as JSON that is our own, or was looked at before; all else goes through `parseJson`. */
const PARSE_JSON = [
  'cli/package-files.ts',
  'core/parse-json.ts',
  'core/records/json-scan.ts',
  'engine/first-answers.ts',
  'engine/local-engine.ts',
  'map/names/letters.ts',
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
    const wrong = imports.filter(({ file, target }) => {
      const room = dirname(file);
      const rooms = ONLY_IN[packageOf(target)] ?? [room];
      return !rooms.some((may) => [file, room].includes(may) || room.startsWith(`${may}/`));
    });
    expect(wrong).toEqual([]);
  });

  test('each package that the program is made of has its rooms', () => {
    const { dependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as { dependencies: object };
    expect(Object.keys(dependencies).filter((name) => !(name in ONLY_IN))).toEqual([]);
  });

  test('no file imports itself by way of others, types included', () => {
    const targets = new Map<string, string[]>(files.map((file) => [withoutEnding(file), []]));
    for (const { file, target } of imports) {
      const path = relative(SRC, resolve(SRC, dirname(file), target));
      const imported = [path, `${path}/index`].map(withoutEnding).find((name) => targets.has(name));
      if (target.startsWith('.') && imported) targets.get(withoutEnding(file))!.push(imported);
    }
    expect([...targets.values()].flat().length).toBeGreaterThan(300);
    expect(circleIn(targets)).toEqual([]);
    expect(circleIn(new Map(Object.entries({ a: ['b'], b: ['c', 'd'], c: [], d: ['b'] })))).toEqual([
      'b',
      'd',
      'b',
    ]);
  });

  test('JSON from outside is parsed in one place, which refuses nesting without end', () => {
    const parsing = files.filter((file) =>
      withoutComments(readFileSync(join(SRC, file), 'utf8')).includes('JSON.parse('),
    );
    expect(parsing.toSorted()).toEqual(PARSE_JSON);
  });

  test('core knows no browser', () => {
    const browser = /\b(document|window|localStorage|navigator|HTMLElement)\b/;
    const wrong = files.filter(
      (file) =>
        folderOf(file) === 'core' && browser.test(withoutComments(readFileSync(join(SRC, file), 'utf8'))),
    );
    expect(wrong).toEqual([]);
  });
});

/** The files of a circle, the first of them again at its end; empty where there is none. */
function circleIn(targets: ReadonlyMap<string, readonly string[]>): string[] {
  const sound = new Set<string>();
  const follow = (path: readonly string[]): string[] => {
    const file = path.at(-1)!;
    const before = path.indexOf(file);
    if (before < path.length - 1) return path.slice(before);
    if (sound.has(file)) return [];
    for (const target of targets.get(file) ?? []) {
      const circle = follow([...path, target]);
      if (circle.length > 0) return circle;
    }
    sound.add(file);
    return [];
  };
  for (const file of targets.keys()) {
    const circle = follow([file]);
    if (circle.length > 0) return circle;
  }
  return [];
}

function withoutEnding(file: string): string {
  return file.replace(/\.ts$/, '');
}

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
  if (target.startsWith('node:')) return 'node';
  return target
    .split('/')
    .slice(0, target.startsWith('@') ? 2 : 1)
    .join('/');
}

function withoutComments(source: string): string {
  return source.replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '');
}
