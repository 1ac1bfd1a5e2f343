/** Links followed over the engine itself: what is wrong with them is told, whatever it is, and nothing is fetched. */
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { beforeAll, expect, test, vi } from 'vitest';
import { LocalEngine } from '../../src/engine/local-engine';
import { Explorer } from '../../src/state/explorer.svelte';
import { followLink, viewStateOf } from '../../src/state/link.svelte';
import { formatViewState } from '../../src/core/link/view-state';
import { geographyTexts } from '../engine/support';
import { valueOf } from '../oracle/value-of';
import { PAGE } from '../words';
import { anyHash, EXCLAVE, GOOD, hashOf } from './any-hash';
import { TOTAL } from '../support';

let explorer: Explorer;

beforeAll(async () => {
  const window = {};
  vi.stubGlobal('window', Object.assign(window, { parent: window }));
  const incidents = new Blob([readFileSync('data/incidents.geojson')]);
  explorer = valueOf(await Explorer.start(new LocalEngine(), { incidents, geography: geographyTexts }, PAGE));
});

/** What a link comes to: itself, as the address would have it then. */
async function follow(hash: string): Promise<string> {
  await followLink(explorer, hash);
  expect(explorer.isAsking).toBe(false);
  const { answer, total, list } = explorer;
  expect(answer.definite + answer.possible).toBeLessThanOrEqual(total);
  expect(list.at(0) === undefined).toBe(explorer.shownCount === 0);
  return formatViewState(viewStateOf(explorer)).hash;
}

test('a whole view is followed and written as it was', async () => {
  for (const hash of [...GOOD, hashOf(['region', EXCLAVE])]) {
    explorer.dismissNotice();
    const written = await follow(hash);
    explorer.dismissNotice();
    expect(await follow(written)).toBe(written);
    if (!/elsewhere|file=/.test(hash)) expect(explorer.notice).toBeNull();
  }
});

test('a thousand broken or hostile ones never throw, hang or fetch', async () => {
  const fetched: unknown[] = [];
  vi.stubGlobal('fetch', (address: unknown) => fetched.push(address));
  const hashes = fc.sample(anyHash, { numRuns: 1000, seed: 1 });
  for (const hash of hashes) {
    const written = await follow(hash);
    // Whatever came of it can be linked to.
    expect(written.length).toBeLessThanOrEqual(8192);
  }
  expect(fetched).toEqual([]);
  await follow('#map=7/40/46');
  expect([explorer.answer.definite, explorer.total, explorer.selected]).toEqual([TOTAL, TOTAL, null]);
}, 120_000);
