/** Lists on the page: a key that comes twice would stop the pane that it stands in. */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parse, type AST } from 'svelte/compiler';
import { expect, test } from 'vitest';

/** What cannot come twice: places in the list itself, and codes and ids that the program's own tables hold once. */
const KEYS = new Set([
  'index',
  'place',
  'attribute',
  'criterion',
  'eventType',
  'facet',
  'id',
  'kind',
  'language',
  'outcome',
  'side',
  'size',
  'state',
  'tab',
  'value',
  'wanted',
  // Of the published surfaces.
  'extent.id',
]);

const files = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((file) =>
  file.endsWith('.svelte'),
);

/** The keys of all lists of a component; the empty text where one has none. */
function keysIn(source: string): string[] {
  const keys: string[] = [];
  const visit = (node: unknown): void => {
    if (Array.isArray(node)) node.forEach(visit);
    else if (typeof node === 'object' && node !== null) {
      if ((node as AST.BaseNode).type === 'EachBlock') {
        const { key } = node as AST.EachBlock;
        const { start, end } = (key ?? { start: 0, end: 0 }) as unknown as { start: number; end: number };
        keys.push(source.slice(start, end));
      }
      Object.values(node).forEach(visit);
    }
  };
  visit(parse(source, { modern: true }).fragment);
  return keys;
}

test('no list of the page has a key that data could repeat', () => {
  expect(keysIn('{#each a as b (b.c)}{#each b as d}{/each}{/each}')).toEqual(['b.c', '']);
  const found = files.flatMap((file) =>
    keysIn(readFileSync(join('src', file), 'utf8')).map((key) => ({ file, key })),
  );
  expect(found.length).toBeGreaterThan(30);
  expect(found.filter(({ key }) => !KEYS.has(key))).toEqual([]);
});
