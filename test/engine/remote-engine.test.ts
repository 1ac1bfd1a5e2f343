/** An engine asked through messages answers as one that is asked here. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { NO_FILTER } from '../../src/core/filter';
import { LATEST_FIRST } from '../../src/core/order';
import type { Engine, Progress } from '../../src/engine/engine';
import { LocalEngine } from '../../src/engine/local-engine';
import { remoteEngine } from '../../src/engine/remote-engine';
import { valueOf } from '../oracle/value-of';
import { anyFilter, anyPosition } from './filters';
import {
  emptyEngine,
  engineWith,
  plainRowsOf,
  geographyTexts,
  sourceOf,
  syntheticFile,
  type TextFile,
} from './support';
import { threadWith } from './threads';
import { AS_GEOJSON, SAID } from '../words';

const file = syntheticFile('geojson', 200);
const small = { name: 'small.csv', text: 'title,latitude,longitude\nMade up,40,45\n' };
/** Read in several pieces. */
const large = {
  name: 'large.csv',
  text: `note,latitude,longitude\n${`${'many words '.repeat(500)},40,45\n`.repeat(2000)}`,
};

async function remoteWith(loaded: TextFile, engine = new LocalEngine()): Promise<Engine> {
  const remote = remoteEngine(
    () => threadWith(engine),
    () => {},
  );
  valueOf(await remote.setGeography(geographyTexts));
  valueOf(await remote.load(sourceOf(loaded)));
  return remote;
}

test('whatever is asked', async () => {
  const remote = await remoteWith(file);
  const local = await engineWith(file);
  const rows = await plainRowsOf(file);
  await fc.assert(
    fc.asyncProperty(
      anyFilter(rows),
      anyPosition(),
      fc.nat(400),
      async (filter, [longitude, latitude], row) => {
        const position = { longitude, latitude, zoom: 7, reach: 20 };
        const ask = async (engine: Engine) => {
          return {
            answer: await engine.query(filter, true),
            summary: await engine.summary(),
            listed: await engine.list(0, 20, LATEST_FIRST),
            found: await engine.find(row, LATEST_FIRST),
            items: await engine.items(Uint32Array.of(3, 1)),
            details: [
              await engine.get(row),
              await engine.get('synthetic-0000002'),
              await engine.get('no such id'),
            ],
            spot: await engine.at(position),
            rows: await engine.rowsAt(position),
            tile: Array.from(await engine.tile(6, 40, 24)),
            exported: await (await engine.export(AS_GEOJSON, SAID)).text(),
          };
        };
        expect(await ask(remote)).toEqual(await ask(local));
      },
    ),
    { numRuns: 5 },
  );
});

test('only the engine asked is heard, and only once, where a thread has two of them', async () => {
  const remote = remoteEngine(
    () => threadWith(new LocalEngine(), new LocalEngine()),
    () => {},
  );
  valueOf(await remote.setGeography(geographyTexts));
  const told: Progress[] = [];
  valueOf(await remote.load(sourceOf(small), { onProgress: (progress) => told.push(progress) }));
  expect(told).toHaveLength(1);
  expect(await remote.query({ ...NO_FILTER, text: 'made' })).toMatchObject({ definite: 1 });
  expect(await remote.list(0, 9, LATEST_FIRST)).toMatchObject([{ title: 'Made up' }]);
});

test('what is cancelled before the thread has greeted is never asked of it', async () => {
  const thread = threadWith(new LocalEngine());
  const remote = remoteEngine(
    () => thread,
    () => {},
  );
  const controller = new AbortController();
  const loading = remote.load(sourceOf(small), { signal: controller.signal });
  await Promise.resolve();
  controller.abort();
  await expect(loading).rejects.toMatchObject({ name: 'AbortError' });
  await expect(remote.load(sourceOf(small))).rejects.toThrow('the geography has to be set first');
});

test('a failure is a value there too, and a throw is thrown', async () => {
  const remote = await remoteWith(small);
  const loaded = await remote.load(sourceOf({ name: 'empty.csv', text: '' }));
  expect(loaded).toMatchObject({ ok: false, problems: [{ reason: 'empty' }] });
  await expect(remote.tile(99, 0, 0)).rejects.toMatchObject({ name: 'RangeError' });
});

describe('progress', () => {
  test.each([
    ['of a few bytes', small, 1],
    ['of several pieces', large, 3],
  ])('%s grows and ends at all bytes and rows', async (_, loaded, least) => {
    const remote = await remoteWith(small);
    const told: Progress[] = [];
    const source = sourceOf(loaded);
    const { count } = valueOf(await remote.load(source, { onProgress: (progress) => told.push(progress) }));
    const { size } = source.file;
    expect(told.length).toBeGreaterThanOrEqual(least);
    expect(told).toEqual([...told].sort((one, other) => one.bytes - other.bytes));
    expect(told.at(-1)).toEqual({ bytes: size, totalBytes: size, rows: count });
  });
});

describe.each([
  ['here', async () => engineWith(small)],
  ['there', async () => remoteWith(small)],
])('cancelled %s', (_, start) => {
  test('a load leaves everything as it was', async () => {
    const engine = await start();
    const controller = new AbortController();
    const loading = engine.load(sourceOf(large), {
      signal: controller.signal,
      onProgress: () => controller.abort(),
    });
    await expect(loading).rejects.toMatchObject({ name: 'AbortError' });
    expect(await engine.list(0, 9, LATEST_FIRST)).toMatchObject([{ title: 'Made up' }]);
    expect(await engine.query(NO_FILTER)).toMatchObject({ definite: 1 });
  });

  test('a query is not answered, and the last answer stays', async () => {
    const engine = await start();
    await engine.query({ ...NO_FILTER, text: 'no-such-word' });
    const controller = new AbortController();
    const query = engine.query(NO_FILTER, false, { signal: controller.signal });
    controller.abort();
    await expect(query).rejects.toMatchObject({ name: 'AbortError' });
    expect(await engine.list(0, 9, LATEST_FIRST)).toEqual([]);
    await expect(engine.query(NO_FILTER, false, { signal: controller.signal })).rejects.toThrow();
    expect(await engine.query(NO_FILTER)).toMatchObject({ definite: 1 });
  });

  test('by a newer one, a query fails, and the newest is answered', async () => {
    const engine = await start();
    const texts = ['made', 'no-such-word', 'up'];
    const asked = texts.map((text) => engine.query({ ...NO_FILTER, text }));
    const answers = await Promise.allSettled(asked);
    expect(answers).toMatchObject([
      { status: 'rejected', reason: { name: 'AbortError' } },
      { status: 'rejected', reason: { name: 'AbortError' } },
      { status: 'fulfilled', value: { definite: 1 } },
    ]);
    expect(await engine.list(0, 9, LATEST_FIRST)).toHaveLength(1);
  });
});

test('a load that is cancelled ends in its thread too', async () => {
  const loads: Promise<unknown>[] = [];
  class WatchedEngine extends LocalEngine {
    override load(...asked: Parameters<LocalEngine['load']>) {
      const loading = super.load(...asked);
      loads.push(loading);
      return loading;
    }
  }
  const remote = await remoteWith(small, new WatchedEngine());
  const controller = new AbortController();
  const onProgress = () => controller.abort();
  const loading = remote.load(sourceOf(large), { signal: controller.signal, onProgress });
  await expect(loading).rejects.toMatchObject({ name: 'AbortError' });
  await expect(loads.at(-1)).rejects.toMatchObject({ name: 'AbortError' });
});

test('a load that fails leaves everything as it was', async () => {
  const engine = await engineWith(small);
  const loaded = await engine.load(sourceOf({ name: 'wrong.csv', text: 'a,b\n1,2\n' }));
  expect(loaded).toMatchObject({ ok: false, problems: [{ reason: 'no_position' }] });
  expect(await engine.list(0, 9, LATEST_FIRST)).toMatchObject([{ title: 'Made up' }]);
});

test('without a geography nothing is loaded', async () => {
  await expect(new LocalEngine().load(sourceOf(small))).rejects.toThrow('geography');
  const engine = await emptyEngine();
  expect(await engine.setGeography({ ...geographyTexts, zones: '{' })).toMatchObject({
    ok: false,
    problems: [{ reason: 'not_json', where: { file: 'zones' } }],
  });
  // Those set before are still there.
  valueOf(await engine.load(sourceOf(small)));
});
