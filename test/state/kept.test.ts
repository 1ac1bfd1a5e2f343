/** What the browser keeps of opened files and large regions, over a storage as browsers have it. */
import { IDBFactory } from 'fake-indexeddb';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { BrowserStore, type Parts } from '../../src/state/browser-store';
import type { Engine, Loaded } from '../../src/engine/engine';
import { keptFiles, keptRegions } from '../../src/state/kept';

const factory = new IDBFactory();

beforeEach(() => vi.stubGlobal('indexedDB', factory));

afterEach(async () => {
  vi.restoreAllMocks();
  await keptFiles.forgetAll();
  vi.unstubAllGlobals();
});

const LETTERS: Parts<string> = {
  async *of(text) {
    yield* text;
  },
  joined: (parts) => parts.join(''),
};

/** All values under all keys of a store. */
function allIn(name: string): Promise<unknown[]> {
  return new Promise((resolve, reject) => {
    const opening = factory.open(`border-incidents-${name}`);
    opening.onerror = () => reject(opening.error!);
    opening.onsuccess = () => {
      const reading = opening.result.transaction(name).objectStore(name).getAll();
      reading.onsuccess = () => resolve(reading.result as unknown[]);
    };
  });
}

describe('files', () => {
  test('come back byte for byte, of one piece and of several', async () => {
    for (const size of [0, 1, 2 ** 23, 2 ** 23 + 5, 3 * 2 ** 23]) {
      const bytes = Uint8Array.from({ length: size }, (_, at) => (at * 31) % 251);
      expect(await keptFiles.keep(`of ${size}`, { name: 'mine.csv', file: new Blob([bytes]) })).toBe(true);
      const kept = (await keptFiles.find(`of ${size}`))!;
      expect(kept.name).toBe('mine.csv');
      expect(Buffer.from(await kept.file.arrayBuffer()).equals(Buffer.from(bytes))).toBe(true);
    }
  });

  test('are kept beside how their user had them read, the last choice', async () => {
    const { DatasetInUse } = await import('../../src/state/dataset-in-use.svelte');
    const published = { file: new Blob([]), name: 'published', isPublished: true };
    const loaded = { fingerprint: '0' } as Loaded;
    const data = new DatasetInUse({} as Engine, published, loaded);
    const mine = { name: 'mine.csv', file: new Blob(['x']), isPublished: false };
    for (const told of [{ dates: 'dmy' }, { dates: 'mdy', encoding: 'koi8-r' }, {}] as const) {
      const opened = { fingerprint: 'f' } as Loaded;
      data.use(opened, { ...mine, ...told });
      await expect.poll(() => data.isKept).toBe(true);
      const { file, ...found } = (await data.find('f'))!;
      expect([found, file.size]).toEqual([{ name: 'mine.csv', isPublished: false, ...told }, 1]);
    }
  });

  test('are never kept as files, which private windows of WebKit refuse', async () => {
    await keptFiles.keep('a', { name: 'mine.csv', file: new Blob(['id,lat,lon\n']) });
    const values = await allIn('files');
    expect(values).toHaveLength(3);
    expect(values.filter((value) => value instanceof Blob)).toEqual([]);
  });

  test('are forgotten all at once, and none but those kept last are kept', async () => {
    for (const key of ['a', 'b', 'c', 'a', 'd']) {
      vi.spyOn(Date, 'now').mockReturnValue((now += 1));
      await keptFiles.keep(key, { name: key, file: new Blob([key]) });
    }
    const found = await Promise.all(['a', 'b', 'c', 'd'].map((key) => keptFiles.find(key)));
    expect(found.map((kept) => kept?.name)).toEqual(['a', undefined, 'c', 'd']);
    // Names, bytes and the catalogue: of what was dropped nothing is left.
    expect(await allIn('files')).toHaveLength(7);
    await keptFiles.forgetAll();
    expect(await allIn('files')).toEqual([]);
  });
});

let now = 1_700_000_000_000;

describe('a browser that keeps nothing', () => {
  test('without such a storage says so, and nothing is found', async () => {
    vi.stubGlobal('indexedDB', undefined);
    const store = new BrowserStore('absent', 3, LETTERS);
    expect(await store.keep('a', 'text')).toBe(false);
    expect(await store.find('a')).toBeUndefined();
    await store.forgetAll();
  });

  test('with no room for all of it keeps no part of it', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ minLength: 1, maxLength: 6 }), fc.nat(5), async (text, room) => {
        const store = new BrowserStore(`full`, 3, {
          ...LETTERS,
          async *of(value) {
            yield* [...value].slice(0, room);
            if ([...value].length > room) throw new DOMException('no room', 'QuotaExceededError');
          },
        });
        const isWhole = [...text].length <= room;
        expect(await store.keep('a', text)).toBe(isWhole);
        expect(await store.find('a')).toBe(isWhole ? text : undefined);
        if (!isWhole) expect(await allIn('full')).toEqual([]);
        await store.forgetAll();
      }),
      { numRuns: 30 },
    );
  });
});

test('regions are found again under their keys', async () => {
  expect(await keptRegions.keep('0123456789abcdef', 'A~zone')).toBe(true);
  expect(await keptRegions.find('0123456789abcdef')).toBe('A~zone');
  expect(await keptRegions.find('fedcba9876543210')).toBeUndefined();
});
