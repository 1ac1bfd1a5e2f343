/**
 * `npm run bench:browser [-- --quick | ROWS …]` (after a build): the app in a real browser with a thousand to three
 * million rows, beside the map library alone; fails where a bar is missed. `--quick` leaves three million out; with
 * numbers of rows given only those are measured, and what is to be measured at others is not.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Browser } from 'playwright-core';
import { obtainBrowser } from '../../browser/support/find-browser';
import { FLAGS } from '../../browser/support/flags';
import { serveFolder } from '../../browser/support/serve-folder';
import { machine, printTable } from '../measure';
import { measureApp, type AppFigures, type NotOpened } from './app-figures';
import { closeWith, verdictOf, type Bar } from '../verdict';
import { comparisonBars, FIRST_MAP, firstMapBar, millionBars, openedBar, openedName } from './bars';
import { buildPages } from './build-pages';
import { firstMapSize, measureFirstMap } from './first-map';
import { MONSTROUS, monstrousBars } from './monstrous';
import { printGrowth, type Growth } from './growth';
import { peerBars, peerNames } from './peers';
import { measurePlain } from './plain-figures';
import { spreadText } from './statistics';
import { syntheticFile } from './synthetic-rows';
import { WHOLE_VIEW, wholeViewBars } from './whole-view';

const MILLION = 1_000_000;
/** Rows that the map library alone can still take. */
const COMPARED = 100_000;
/** Rows at which others do their part of the work too. */
const PEERS = [COMPARED, MILLION];
const ALL_ROWS = [1000, 10_000, COMPARED, MILLION];
const MOST_ROWS = 3_000_000;

/** Without them a page may not measure its own memory. */
const ISOLATION = {
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-embedder-policy': 'require-corp',
};

const folder = await mkdtemp(join(tmpdir(), 'border-incidents-bench-'));
const asked = rowsAsked(process.argv.slice(2));
const bars: Bar[] = [];
const growth: Growth[] = [];
try {
  console.log(machine(['maplibre-gl', 'playwright-core']));
  const firstMap = await inBrowser('dist', measureFirstMap);
  console.log(`Own data, from navigation to the settled map: ${spreadText(firstMap)}`);
  bars.push(firstMapBar(firstMapSize()));
  const pages = join(folder, 'pages');
  await buildPages(pages);
  bars.push(...(await inBrowser(pages, (browser, url) => monstrousBars(browser, url, folder))));
  bars.push(...(await wholeView(pages)));
  for (const rows of asked) await measureRows(pages, rows);
} finally {
  await rm(folder, { recursive: true });
}
printGrowth(growth);
printTable(
  'Bars',
  ['what', 'bar', 'measured', 'met'],
  bars.map(({ what, bar, measured, isMet }) => [what, bar, measured, isMet ? 'yes' : 'NO']),
);
closeWith(
  verdictOf(bars, [
    FIRST_MAP,
    ...WHOLE_VIEW,
    ...MONSTROUS,
    ...asked.map(openedName),
    ...asked.filter((rows) => PEERS.includes(rows)).flatMap(peerNames),
  ]),
);

function rowsAsked(words: readonly string[]): number[] {
  const isQuick = words.includes('--quick');
  const given = words.filter((word) => word !== '--quick').map(Number);
  if (given.some((rows) => !Number.isSafeInteger(rows) || rows < 1))
    throw new Error('Numbers of rows are expected.');
  if (given.length > 0) return given;
  return isQuick ? ALL_ROWS : [...ALL_ROWS, MOST_ROWS];
}

/** In a browser of its own, so that nothing is left of what came before. */
async function inBrowser<Value>(
  served: string,
  work: (browser: Browser, url: string) => Promise<Value>,
): Promise<Value> {
  const server = await serveFolder(served, '/some/where/', ISOLATION);
  const browser = await chromium.launch({ executablePath: obtainBrowser(), args: FLAGS });
  try {
    return await work(browser, server.url);
  } finally {
    await browser.close();
    await server.close();
  }
}

async function wholeView(pages: string): Promise<Bar[]> {
  const [app, bare] = [await serveFolder('dist', '/some/where/'), await serveFolder(pages, '/some/where/')];
  const bars = await wholeViewBars(app.url, `${bare.url}bare.html`);
  await Promise.all([app.close(), bare.close()]);
  return bars;
}

async function measureRows(pages: string, rows: number): Promise<void> {
  const csvPath = await syntheticFile(folder, rows);
  console.log(`${rows.toLocaleString('en')} rows …`);
  const outcome = await inBrowser(pages, (browser, url) => measureApp(browser, url, csvPath)).catch(
    (error: Error): NotOpened => ({ message: error.message.split('\n')[0]!, isTold: false }),
  );
  const isOpened = 'open' in outcome;
  bars.push(openedBar(rows, outcome));
  growth.push({ rows, outcome: isOpened ? outcome : outcome.message || 'neither opened nor refused' });
  if (isOpened && rows === MILLION) bars.push(...millionBars(outcome));
  if (isOpened && rows === COMPARED) bars.push(...(await comparison(pages, csvPath, outcome)));
  if (isOpened && PEERS.includes(rows)) {
    const beside = { folder: pages, csvPath, rows, app: outcome };
    bars.push(...(await inBrowser(pages, (browser, url) => peerBars({ browser, url, ...beside }))));
  }
  await rm(csvPath);
}

async function comparison(pages: string, csvPath: string, app: AppFigures): Promise<Bar[]> {
  const { filter, matches, place } = app;
  const plain = await inBrowser(pages, (browser, url) =>
    measurePlain({ browser, url, folder: pages, csvPath, place, matches }),
  );
  return comparisonBars(filter, plain);
}
