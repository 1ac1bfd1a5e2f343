/** The app with a file of so many rows: how long it takes to open it, what it takes then, and how long answers take. */
import type { Browser, Page } from 'playwright-core';
import type { MapPlace, Timing } from './page/app-handle';
import { explorerFilter, FILTER_CHANGES, ROUNDS } from './filter-change';
import { withPage } from './open-page';
import { drawnRegions, movingWindows, WORDS } from './questions';
import { spreadOf, type Spread } from './statistics';

/** Milliseconds between two moves of the date range. */
const MOVE_EVERY = 33;

export interface AppFigures {
  /** Milliseconds from choosing the file to the settled map. */
  open: number;
  /** Bytes. */
  memory: number;
  /** To the settled map, and to the answer alone. */
  filter: Spread;
  filterAnswered: Spread;
  /** To paint the same map once more; and how many times that it takes from a filter's answer to the settled map. */
  repaint: Spread;
  repaints: number;
  /** To the answer. */
  region: Spread;
  search: Spread;
  drag: DragFigures;
  /** Matches of each filter change, in order. */
  matches: number[];
  place: MapPlace;
}

export interface DragFigures {
  /** Milliseconds; 0: none that the browser reports, above 50. */
  longestTask: number;
  /** Whether what stood there in the end is what the last range alone gives. */
  endsOnLast: boolean;
}

/** A file that was not opened: what the user is told, if anything; or, not told, what went wrong in the page. */
export interface NotOpened {
  message: string;
  isTold: boolean;
}

/** Milliseconds from choosing the file to the settled map, and how many incidents there are. */
export async function openIn(
  page: Page,
  url: string,
  file: string,
): Promise<{ open: number; count: number } | NotOpened> {
  await page.goto(url);
  await page.waitForFunction(() => window.handle);
  await page.evaluate(() => window.handle.ready());
  const opening = page.evaluate(() => window.handle.open());
  await page.locator('input[type=file]').setInputFiles(file);
  const opened = await opening;
  return 'message' in opened ? { ...opened, isTold: true } : { open: opened.settled, count: opened.count };
}

export async function measureApp(
  browser: Browser,
  url: string,
  file: string,
): Promise<AppFigures | NotOpened> {
  return withPage(browser, async (page) => {
    const opened = await openIn(page, url, file);
    if ('message' in opened) return opened;
    const memory = await page.evaluate(() => window.handle.memory());
    const filtered = await filterTimings(page);
    const repaint = spreadOf(await repaintTimings(page));
    const toSettle = spreadOf(filtered.map(({ settled, answered }) => settled - answered));
    return {
      open: opened.open,
      memory,
      filter: spreadOf(filtered.map(({ settled }) => settled)),
      filterAnswered: spreadOf(filtered.map(({ answered }) => answered)),
      repaint,
      repaints: toSettle.median / repaint.median,
      region: spreadOf((await regionTimings(page)).map(({ answered }) => answered)),
      search: spreadOf((await searchTimings(page)).map(({ answered }) => answered)),
      drag: await dragFigures(page),
      matches: filtered.slice(0, FILTER_CHANGES.length).map(({ definite, possible }) => definite + possible),
      place: await page.evaluate(() => window.handle.place()),
    };
  });
}

async function filterTimings(page: Page): Promise<Timing[]> {
  const timings: Timing[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const change of FILTER_CHANGES) {
      timings.push(await page.evaluate((filter) => window.handle.narrow(filter), explorerFilter(change)));
    }
  }
  return timings;
}

async function repaintTimings(page: Page): Promise<number[]> {
  const timings: number[] = [];
  for (let turn = 0; turn < FILTER_CHANGES.length; turn += 1) {
    timings.push(await page.evaluate(() => window.handle.repaint()));
  }
  return timings;
}

async function regionTimings(page: Page): Promise<Timing[]> {
  const timings: Timing[] = [];
  for (const polygon of drawnRegions()) {
    timings.push(await page.evaluate((region) => window.handle.addRegion(region), polygon));
    await page.evaluate(() => window.handle.clearRegions());
  }
  return timings;
}

async function searchTimings(page: Page): Promise<Timing[]> {
  const timings: Timing[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const text of WORDS)
      timings.push(await page.evaluate((text) => window.handle.narrow({ text }), text));
  }
  await page.evaluate(() => window.handle.narrow({ text: '' }));
  return timings;
}

async function dragFigures(page: Page): Promise<DragFigures> {
  const windows = movingWindows();
  const { longestTask, ...counts } = await page.evaluate(
    ([windows, every]) => window.handle.drag(windows, every),
    [windows, MOVE_EVERY] as const,
  );
  await page.evaluate(() => window.handle.narrow({ dates: null }));
  const alone = await page.evaluate((dates) => window.handle.narrow({ dates }), windows.at(-1)!);
  const endsOnLast = alone.definite === counts.definite && alone.possible === counts.possible;
  return { longestTask, endsOnLast };
}
