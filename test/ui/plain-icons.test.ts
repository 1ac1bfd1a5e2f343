/** Icons are drawn with the library's own shapes, whichever are in use. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compile } from 'svelte/compiler';
import { expect, test } from 'vitest';
import { plainIcons } from '../../build/plain-icons';

const ICONS = 'node_modules/@lucide/svelte/dist/icons';

const inUse = new Set(
  readdirSync('src', { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.svelte'))
    .flatMap((file) => [
      ...readFileSync(join('src', file), 'utf8').matchAll(/@lucide\/svelte\/icons\/([\w-]+)/g),
    ])
    .map(([, name]) => name!),
);

function transformed(code: string, id: string): string | null {
  const { transform } = plainIcons() as unknown as {
    transform: (
      this: { error: (message: string) => never },
      code: string,
      id: string,
    ) => { code: string } | null;
  };
  const error = (message: string): never => {
    throw new Error(message);
  };
  return transform.call({ error }, code, id)?.code ?? null;
}

test('they are those that the interface shows', () => expect(inUse.size).toBeGreaterThan(30));

test.each([...inUse])('%s', (name) => {
  const id = join(process.cwd(), ICONS, `${name}.svelte`);
  const code = readFileSync(id, 'utf8');
  const plain = transformed(code, id)!;
  const { node } = JSON.parse(/iconData = (.+);/.exec(code)![1]!) as {
    node: [tag: string, attributes: Record<string, string>][];
  };
  const shapes = [...plain.matchAll(/<(path|rect|circle|line|polyline|polygon|ellipse) ([^>]*?) ?\/>/g)].map(
    ([, tag, attributes]) => [
      tag,
      Object.fromEntries(
        [...attributes!.matchAll(/([\w-]+)="([^"]*)"/g)].map(([, key, value]) => [key, value]),
      ),
    ],
  );
  expect(shapes).toEqual(node);
  expect(compile(plain, { generate: 'client' }).warnings).toEqual([]);
});

test('what is no icon is left alone, and one of another shape is refused', () => {
  expect(transformed('<p>Anything</p>', join(process.cwd(), 'src/App.svelte'))).toBeNull();
  expect(() => transformed('<svg />', join(process.cwd(), ICONS, 'x.svelte'))).toThrow(
    'no icon of the shape',
  );
});
