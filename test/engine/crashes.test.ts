/** What becomes of the data and the questions when the engine's thread crashes. */
import { describe, expect, test } from 'vitest';
import { NO_FILTER } from '../../src/core/filter';
import { LATEST_FIRST } from '../../src/core/order';
import { LocalEngine } from '../../src/engine/local-engine';
import { EngineCrashed, remoteEngine, type EngineThread } from '../../src/engine/remote-engine';
import { valueOf } from '../oracle/value-of';
import { geographyTexts, sourceOf } from './support';
import { threadWith } from './threads';
import { AS_GEOJSON, SAID } from '../words';

const file = { name: 'two.csv', text: 'title,latitude,longitude\nOne,40,45\nOther,40,46\n' };
const filter = { ...NO_FILTER, text: 'other' };

/** An engine that holds the file and the filter; its threads, and what it said of restarts. */
async function startedEngine(start: (number: number) => EngineThread = () => threadWith(new LocalEngine())) {
  const threads: EngineThread[] = [];
  const restarts: string[] = [];
  const startNext = () => {
    const thread = start(threads.length);
    threads.push(thread);
    return thread;
  };
  const engine = remoteEngine(startNext, (reason, isBack) =>
    restarts.push(isBack ? reason : `${reason}, for good`),
  );
  valueOf(await engine.setGeography(geographyTexts));
  valueOf(await engine.load(sourceOf(file)));
  await engine.query(filter);
  return { engine, threads, restarts };
}

/** A thread that crashes as soon as anything is asked of it. */
function brokenThread(): EngineThread {
  const thread = threadWith(new LocalEngine());
  thread.send = () => queueMicrotask(() => thread.onCrash('again'));
  return thread;
}

describe('after a crash', () => {
  test('what was asked has failed, and one new thread holds the data and the filter', async () => {
    const { engine, threads, restarts } = await startedEngine();
    const pending = [engine.list(0, 9, LATEST_FIRST), engine.get(0), engine.export(AS_GEOJSON, SAID)];
    const settled = Promise.allSettled(pending);
    // Requests leave once the thread is known to be ready.
    await Promise.resolve();
    threads[0]!.onCrash('out of memory');
    for (const { status, ...told } of await settled) {
      expect(status).toBe('rejected');
      expect(told).toMatchObject({ reason: { name: 'EngineCrashed', message: 'out of memory' } });
    }
    expect(await engine.list(0, 9, LATEST_FIRST)).toMatchObject([{ title: 'Other' }]);
    expect(restarts).toEqual(['out of memory']);
    expect(threads).toHaveLength(2);
  });

  test('it can crash again, and what an ended thread still reports is not heard', async () => {
    const { engine, threads, restarts } = await startedEngine();
    threads[0]!.onCrash('first');
    threads[0]!.onCrash('first, once more');
    expect(await engine.list(0, 9, LATEST_FIRST)).toMatchObject([{ title: 'Other' }]);
    threads[0]!.onCrash('first, late');
    expect(await engine.list(0, 9, LATEST_FIRST)).toMatchObject([{ title: 'Other' }]);
    threads[1]!.onCrash('second');
    expect(await engine.list(0, 9, LATEST_FIRST)).toMatchObject([{ title: 'Other' }]);
    expect(restarts).toEqual(['first', 'second']);
    expect(threads).toHaveLength(3);
  });

  test('a geography and files that failed are not brought back', async () => {
    const { engine, threads } = await startedEngine();
    expect(await engine.setGeography({ ...geographyTexts, zones: '{' })).toMatchObject({ ok: false });
    expect(await engine.load(sourceOf({ name: 'empty.csv', text: '' }))).toMatchObject({ ok: false });
    threads[0]!.onCrash('out of memory');
    expect(await engine.list(0, 9, LATEST_FIRST)).toMatchObject([{ title: 'Other' }]);
  });

  test('a second one while the data is brought back starts no third thread', async () => {
    const { engine, threads, restarts } = await startedEngine((number) =>
      number === 0 ? threadWith(new LocalEngine()) : brokenThread(),
    );
    threads[0]!.onCrash('first');
    for (let time = 0; time < 3; time++) {
      await expect(engine.list(0, 9, LATEST_FIRST)).rejects.toBeInstanceOf(EngineCrashed);
    }
    expect(threads).toHaveLength(2);
    expect(restarts).toEqual(['first, for good']);
  });
});
