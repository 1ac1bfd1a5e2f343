/** How the page's own script is parted, so that it is compiled before it is called, and read once by those who measure. */
import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { COMPILE_AHEAD } from '../../build/compile-ahead';

const ASSETS = 'dist/assets';

function chunk(name: string): string {
  const [found, ...more] = readdirSync(ASSETS).filter((file) =>
    new RegExp(String.raw`^${name}-[\w-]{8}\.js$`).test(file),
  );
  expect([found, ...more], name).toEqual([expect.any(String)]);
  return readFileSync(`${ASSETS}/${found}`, 'utf8');
}

test('what is called at once is compiled as it is fetched, the map’s library as it is called', () => {
  const isAhead = (name: string) => chunk(name).startsWith(COMPILE_AHEAD);
  expect(['runtime', 'page', 'maplibre'].map(isAhead)).toEqual([true, true, false]);
});

test('the error that Svelte makes as it is evaluated has little to be read again for its stack', () => {
  const withError = ['runtime', 'page', 'maplibre'].filter((name) =>
    chunk(name).includes('StaleReactionError'),
  );
  expect(withError).toEqual(['runtime']);
  expect(chunk('runtime').length).toBeLessThan(60_000);
});
