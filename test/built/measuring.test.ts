/** Two threads share what is measured for a large file: no answer depends on which of them had it. */
import { expect, test } from 'vitest';
import { command } from '../cli/support';
import { syntheticFile } from '../engine/support';
import { Workplace } from './command';

/** Enough that batches wait for the thread that measures. */
const ROWS = 90_000;

test('a large file is answered as by one thread, in its own order', async () => {
  using place = new Workplace();
  const rows = place.file('rows.csv', syntheticFile('csv', ROWS).text);
  // Run as the sources are, it has no thread beside it.
  const alone = await command(['proximity', rows, '-o', place.at('alone.csv')]);
  const shared = await place.run(['proximity', rows, '-o', place.at('shared.csv')]);
  expect([shared.status, shared.stdout]).toEqual([alone.code, alone.stdout]);
  expect(place.read('shared.csv') === place.read('alone.csv')).toBe(true);
});
