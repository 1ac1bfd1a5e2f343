/** What the user looks at, over the engine itself: files opened, closed, undone, and answers that come too late. */
import { ZipTooLarge } from '../../src/core/writers/zip-too-large';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { calendarDate } from '../../src/core/dates';
import type { Engine } from '../../src/engine/engine';
import { LocalEngine } from '../../src/engine/local-engine';
import { nextTask } from '../../src/engine/next-task';
import { Explorer } from '../../src/state/explorer.svelte';
import { geographyTexts } from '../engine/support';
import { valueOf } from '../oracle/value-of';
import { PAGE } from '../words';
import { publishedData, TOTAL } from '../support';

const HEADER = 'id,title,date,latitude,longitude\n';

async function started(engine: Engine = new LocalEngine()): Promise<Explorer> {
  const incidents = new Blob([readFileSync('data/incidents.geojson')]);
  return valueOf(await Explorer.start(engine, { incidents, geography: geographyTexts }, PAGE));
}

/** Answers as it should until it is told which of its methods fail. */
class FailingEngine extends LocalEngine {
  readonly failing = new Set<'query' | 'list'>();

  override query(...asked: Parameters<LocalEngine['query']>) {
    return this.failing.has('query') ? Promise.reject(new Error('out of order')) : super.query(...asked);
  }

  override list(...asked: Parameters<LocalEngine['list']>) {
    return this.failing.has('list') ? Promise.reject(new Error('out of order')) : super.list(...asked);
  }
}

function fileOf(rows: number, name = 'mine.csv'): File {
  const lines = Array.from(
    { length: rows },
    (_, row) => `${row},Row ${row},2023-01-0${1 + (row % 9)},40,45\n`,
  );
  return new File([HEADER, ...lines], name);
}

const told = ({ total, answer, list, filter, isPublished }: Explorer) => ({
  total,
  definite: answer.definite,
  first: list.at(0)?.title,
  text: filter.text,
  isPublished,
});

/** What `look` saw whenever anything could have come in, until the work was done. */
async function statesDuring(work: Promise<unknown>, look: () => string): Promise<string[]> {
  const seen: string[] = [];
  let isDone = false;
  void work.finally(() => (isDone = true));
  while (!isDone) {
    for (let step = 0; step < 20; step += 1) {
      seen.push(look());
      await Promise.resolve();
    }
    await nextTask();
  }
  return [...seen, look()];
}

const GEOJSON_SHOWN = {
  writer: 'geojson',
  scope: 'shown',
  grid: 0,
  hasMark: false,
  exportedAt: new Date(0),
  link: '',
} as const;

describe('a file', () => {
  test('takes the place of the published incidents, and undoing brings them back with what was asked', async () => {
    const explorer = await started();
    await explorer.narrow({ text: 'Sotk' });
    const before = told(explorer);
    const rows = ['Alpha', 'Beta', 'Gamma'].map((title, row) => `${row},${title},,40,45\n`);
    await explorer.openFile(new File([HEADER, ...rows], 'mine.csv'));
    await explorer.narrow({ text: 'Beta' });
    const opened = told(explorer);
    expect(opened).toEqual({ total: 3, definite: 1, first: 'Beta', text: 'Beta', isPublished: false });
    await explorer.undo();
    await explorer.undo();
    expect(told(explorer)).toEqual(before);
    await explorer.redo();
    await explorer.redo();
    expect(told(explorer)).toEqual(opened);
  });

  test('of which nothing can be used changes nothing and says why', async () => {
    const explorer = await started();
    const before = told(explorer);
    for (const text of ['', HEADER, `${HEADER}1,A,,x,45\n`, '{"type":"FeatureCollection","features":[]}']) {
      await explorer.openFile(new File([text], 'bad.csv'));
      expect(explorer.notice).toMatchObject({ reason: 'not_opened', values: { name: 'bad.csv' } });
      expect(told(explorer)).toEqual(before);
    }
    expect(explorer.history.canUndo).toBe(false);
  });

  test('takes along the regions that it came with when it is closed', async () => {
    const explorer = await started();
    await explorer.regions.add({ kind: 'circle', centre: [45.86, 40.2], radius: 9000 });
    const narrowed = new File([await explorer.takeAway(GEOJSON_SHOWN)], 'export.geojson');
    const other = await started();
    await other.openFile(narrowed);
    expect(other.regions.all).toHaveLength(1);
    expect(other.info.excerptOf).toBe(TOTAL);
    await other.restorePublished();
    expect([other.regions.all.length, other.answer.definite]).toEqual([0, TOTAL]);
  });
});

test('a ZIP that would be larger than ZIPs can be is refused by name, and what to do is said', async () => {
  const explorer = await started();
  // As it comes out of the engine's thread: its class is lost.
  explorer.fail(Object.assign(new Error(), { name: new ZipTooLarge().name }));
  expect(explorer.notice).toMatchObject({ reason: 'not_done', problems: [{ reason: 'zip_too_large' }] });
});

describe('what comes too late', () => {
  test('an answer of data that were closed meanwhile is not shown', async () => {
    const explorer = await started();
    await explorer.openFile(fileOf(30_000));
    const measuring = explorer.measure();
    await explorer.restorePublished();
    await measuring;
    expect(told(explorer)).toMatchObject({ total: TOTAL, definite: TOTAL, isPublished: true });
  });

  test('an undo while another one still loads does nothing', async () => {
    const explorer = await started();
    await explorer.narrow({ text: 'Sotk' });
    const before = told(explorer);
    await explorer.openFile(fileOf(20_000));
    await Promise.all([explorer.undo(), explorer.undo()]);
    expect(told(explorer)).toEqual(before);
    await explorer.redo();
    expect(told(explorer)).toMatchObject({ total: 20_000, isPublished: false });
  });
});

describe('an answer that fails', () => {
  test.each(['query', 'list'] as const)(
    'of the engine’s %s, is told, and what is asked for stays what is shown',
    async (method) => {
      const engine = new FailingEngine();
      const explorer = await started(engine);
      await explorer.narrow({ text: 'Sotk' });
      const before = told(explorer);
      engine.failing.add(method);
      await explorer.narrow({ text: 'Khramort' });
      expect(told(explorer)).toEqual(before);
      expect(explorer.isAsking).toBe(false);
      expect(explorer.notice?.problems).toMatchObject([{ values: { cause: 'out of order' } }]);
      engine.failing.clear();
      await explorer.narrow({ text: 'Khramort' });
      expect(told(explorer)).toMatchObject({
        text: 'Khramort',
        first: 'Fire reported at Khramort',
      });
    },
  );
});

describe('whatever is shown', () => {
  test('count, list and dataset change in the same moment, also when a file is opened', async () => {
    const explorer = await started();
    const seen = await statesDuring(explorer.openFile(fileOf(3)), () => {
      const { total, definite, first, isPublished } = told(explorer);
      return `${definite} of ${total}, ${first}, ${isPublished}, ${explorer.opening !== null}`;
    });
    expect(seen.at(0)).toMatch(new RegExp(`^${TOTAL} of ${TOTAL}, .*, true, true$`));
    expect(seen.at(-1)).toMatch(/^3 of 3, Row 2, false, false$/);
    const whole = new RegExp(`^(${TOTAL} of ${TOTAL}, [^R].*, true|3 of 3, Row 2, false), `);
    expect(seen.filter((state) => !whole.test(state))).toEqual([]);
  });
});

describe('the date that the map stands at', () => {
  test('is that of the latest match, else the end of the dates asked for, else what it was', async () => {
    const explorer = await started();
    const latest = publishedData()
      .dataset.incidents.map(({ start }) => calendarDate(start!))
      .toSorted()
      .at(-1);
    expect(explorer.shownDate).toBe(latest);
    await explorer.narrow({ dates: { first: '2023-03-01', last: '2023-03-31' } });
    expect([explorer.shownCount, explorer.shownDate]).toEqual([0, '2023-03-31']);
    expect(explorer.shownZone).not.toBeNull();
    await explorer.narrow({ dates: null, text: 'nowhere' });
    expect([explorer.shownCount, explorer.shownDate]).toEqual([0, latest]);
  });
});

describe('what has no place', () => {
  test('is what the map does not show, however sure the others are', async () => {
    const explorer = await started();
    const lines = ['a,A,2023-01-01,40,45', 'b,B,2023-01-02,,', 'c,C,2023-01-03,40.1,45', 'd,D,2023-01-04,,'];
    await explorer.openFile(new File([HEADER, lines.join('\n')], 'mine.csv'));
    expect(explorer.unplaced).toBe(2);
    await explorer.showUnplaced();
    expect([explorer.answer.definite, explorer.unplaced]).toEqual([2, 2]);
    expect([0, 1].map((at) => explorer.list.at(at)?.title)).toEqual(['D', 'B']);
  });

  test('is told of measured incidents by what was measured', async () => {
    const explorer = await started();
    const nowhere = publishedData().dataset.incidents.filter(({ position }) => position === null);
    expect(explorer.unplaced).toBe(nowhere.length);
    await explorer.showUnplaced();
    expect(explorer.filter.chosen).toEqual({ side: ['none'] });
    expect(explorer.answer.definite).toBe(nowhere.length);
  });
});
