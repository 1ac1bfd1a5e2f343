/** The engine that answers early beside one that is asked as ever: whatever is asked, in whatever order, they agree. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { NO_FILTER, type Filter } from '../../src/core/filter';
import { LATEST_FIRST, ORDER_KEYS, type Order } from '../../src/core/order';
import { earlyEngine } from '../../src/engine/early-engine';
import type { DataFile, Engine, GeographyTexts } from '../../src/engine/engine';
import {
  askFirstAnswers,
  readFirstAnswers,
  writeFirstAnswers,
  type FirstAnswers,
} from '../../src/engine/first-answers';
import { LocalEngine } from '../../src/engine/local-engine';
import { valueOf } from '../oracle/value-of';
import { geographyTexts, published, publishedFile } from './support';

const { text, name } = publishedFile();
const incidents = new Blob([text]);
const source: DataFile = { file: incidents, name, isPublished: true };
const NO_TEXTS = Object.fromEntries(Object.keys(geographyTexts).map((key) => [key, ''])) as GeographyTexts;
const WITHOUT_BYTES: DataFile = { ...source, file: new Blob() };

async function answersOfEngine(): Promise<FirstAnswers> {
  const engine = new LocalEngine();
  const geography = valueOf(await engine.setGeography(geographyTexts));
  const loaded = valueOf(await engine.load(source));
  return askFirstAnswers(engine, geography, loaded);
}

const first = readFirstAnswers(writeFirstAnswers(await answersOfEngine()));

/** Started as the page starts one. */
async function started(engine: Engine, texts: GeographyTexts, file: DataFile) {
  const geography = await engine.setGeography(texts);
  const loaded = await engine.load(file);
  const answer = await engine.query(NO_FILTER, true);
  return { engine, said: { geography, loaded, answer } };
}

/** Each takes long to be made: they are begun anew for each question by loading the published data again. */
const plainEngine = (await started(new LocalEngine(), geographyTexts, source)).engine;
const sleeping = (await started(new LocalEngine(), geographyTexts, source)).engine;

async function both() {
  let isAwake = false;
  const wake = async () => {
    isAwake = true;
    await begin(sleeping);
    return { engine: sleeping, incidents };
  };
  await begin(plainEngine);
  const early = await started(earlyEngine(first, wake), NO_TEXTS, WITHOUT_BYTES);
  return { early: early.engine, plain: plainEngine, isAwake: () => isAwake };
}

async function begin(engine: Engine): Promise<void> {
  valueOf(await engine.load(source));
  await engine.query(NO_FILTER, true);
}

test('what is written down is read as it was', async () => {
  expect(first).toEqual(await answersOfEngine());
});

const orders: fc.Arbitrary<Order> = fc.record({
  by: fc.constantFrom(...ORDER_KEYS),
  descending: fc.boolean(),
});
const filters: fc.Arbitrary<Filter> = fc.constantFrom<Filter>(
  NO_FILTER,
  { ...NO_FILTER, text: ' ' },
  { ...NO_FILTER, text: 'Jermuk' },
  { ...NO_FILTER, chosen: { state: ['contested'] } },
  { ...NO_FILTER, dates: { first: '2022-09-01', last: '2022-12-31' } },
);
const positions = published.dataset.incidents.flatMap(({ position }) => (position ? [position] : []));

type Question = (engine: Engine) => Promise<unknown>;

/** Of the world, or where incidents are. */
const tiles = fc
  .record({ zoom: fc.integer({ min: 0, max: 12 }), at: fc.constantFrom(...positions), isFar: fc.boolean() })
  .map(({ zoom, at: [longitude = 0, latitude = 0], isFar }): Question => {
    const x = Math.floor((longitude / 360 + 0.5) * 2 ** zoom);
    const sine = Math.sin((latitude * Math.PI) / 180);
    const y = Math.floor((0.5 - Math.atanh(sine) / (2 * Math.PI)) * 2 ** zoom);
    return (engine) => engine.tile(zoom, isFar ? 0 : x, y);
  });
const writtenDown = fc.oneof(
  tiles,
  fc.tuple(fc.nat(60), fc.nat(60)).map(
    ([from, count]): Question =>
      (engine) =>
        engine.list(from, from + count, LATEST_FIRST),
  ),
  fc.boolean().map(
    (measured): Question =>
      (engine) =>
        engine.query(NO_FILTER, measured),
  ),
);
const anything = fc.oneof(
  writtenDown,
  filters.map(
    (filter): Question =>
      (engine) =>
        engine.query(filter, true),
  ),
  fc.tuple(fc.nat(60), fc.nat(60), orders).map(
    ([from, count, order]): Question =>
      (engine) =>
        engine.list(from, from + count, order),
  ),
  fc.nat(40).map(
    (row): Question =>
      (engine) =>
        engine.get(row),
  ),
  fc.constant<Question>((engine) => engine.summary()),
  fc.constant<Question>((engine) =>
    engine.load({
      file: new Blob(['id,title,date,lat,lon\n1,One,2023-01-01,40,45\n']),
      name: 'a.csv',
      isPublished: false,
    }),
  ),
  fc.constant<Question>((engine) =>
    // The early engine is told no bytes of the published data, and needs none.
    engine.load(engine instanceof LocalEngine ? source : WITHOUT_BYTES),
  ),
);

describe('an engine that answers early', () => {
  test('says at first what the engine says', async () => {
    const wake = () => Promise.reject(new Error('it was started'));
    const early = await started(earlyEngine(first, wake), NO_TEXTS, WITHOUT_BYTES);
    const plain = await started(new LocalEngine(), geographyTexts, source);
    expect(early.said).toEqual(plain.said);
  });

  test('sleeps while nothing is asked but what is written down', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(tilesWithin(), { maxLength: 8 }), async (questions) => {
        const { early, plain, isAwake } = await both();
        for (const ask of questions)
          expect(withoutVersion(await ask(early))).toEqual(withoutVersion(await ask(plain)));
        expect(isAwake()).toBe(false);
      }),
      { numRuns: 10 },
    );
  });

  test('agrees with the engine, whatever is asked of both', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anything, { maxLength: 10 }), async (questions) => {
        const { early, plain } = await both();
        for (const ask of questions) {
          const [said, expected] = [await ask(early), await ask(plain)];
          // Versions tell answers of one engine apart: only their order means something.
          expect(withoutVersion(said)).toEqual(withoutVersion(expected));
        }
      }),
      { numRuns: 12 },
    );
  });

  test('is started again where it could not be', async () => {
    let times = 0;
    const engine = earlyEngine(first, async () => {
      times += 1;
      if (times === 1) throw new Error('no network');
      await begin(sleeping);
      return { engine: sleeping, incidents };
    });
    await expect(engine.get(0)).rejects.toThrow('no network');
    expect((await engine.get(0))?.row).toBe(0);
  });
});

/** Lists, the first query and tiles of the zooms that are written down. */
function tilesWithin(): fc.Arbitrary<Question> {
  const { first: least, last: most } = first.tileZooms;
  return fc.oneof(
    fc.record({ zoom: fc.integer({ min: least, max: most }), x: fc.nat(), y: fc.nat() }).map(
      ({ zoom, x, y }): Question =>
        (engine) =>
          engine.tile(zoom, x % 2 ** zoom, y % 2 ** zoom),
    ),
    fc.constantFrom(...first.tiles.keys()).map((key): Question => (engine) => {
      const [z, x, y] = key.split('/').map(Number) as [number, number, number];
      return engine.tile(z, x, y);
    }),
    fc.boolean().map(
      (measured): Question =>
        (engine) =>
          engine.query(NO_FILTER, measured),
    ),
  );
}

function withoutVersion(said: unknown): unknown {
  if (typeof said !== 'object' || said === null || !('version' in said)) return said;
  return { ...said, version: null };
}
