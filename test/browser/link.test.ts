/** The view in the link, both ways: what it holds comes back whole, and nothing in it does harm. */
import fc from 'fast-check';
import type { Page } from 'playwright-core';
import { expect, inject, test } from 'vitest';
import { anyHash, EXCLAVE, GOOD, REGIONS, wholeView } from '../state/any-hash';
import {
  answered,
  detailsOf,
  drawTool,
  follow,
  listOf,
  openApp,
  openFile,
  painted,
  statusOf,
  useBrowser,
} from './support/app';
import { complete } from './support/whole-view';
import { shownTitles } from './support/shown-titles';
import { ALL_SHOWN, TOTAL } from '../support';

useBrowser();

/** All of the view that a reader sees or a link says. */
async function viewOf(page: Page) {
  await answered(page);
  await detailsOf(page).waitFor();
  await painted(page);
  // The link follows the view at a pace of its own.
  await page.waitForURL(/[#&]data=/);
  const regions = page.getByRole('list', { name: 'Regions' }).getByRole('listitem');
  await regions.first().waitFor();
  return {
    status: await statusOf(page).textContent(),
    titles: await shownTitles(page),
    rows: await listOf(page).getByRole('listitem').allTextContents(),
    filters: await page.getByRole('list', { name: 'Active filters' }).getByRole('listitem').allTextContents(),
    regions: await regions.allTextContents(),
    hidden: await regions.getByRole('button', { name: 'Hide', pressed: true }).count(),
    leftOut: await regions.getByRole('button', { name: 'Leave out', pressed: true }).count(),
    details: await detailsOf(page).textContent(),
    hash: new URL(page.url()).hash,
  };
}

test('a link reproduces the exact view in a fresh profile', async () => {
  const page = await openApp({ hash: wholeView([...REGIONS, EXCLAVE]) });
  const view = await viewOf(page);
  expect(view.regions).toHaveLength(7);
  expect([view.hidden, view.leftOut]).toEqual([1, 1]);
  expect(view.filters).toHaveLength(5);
  expect(view.titles.length).toBeGreaterThan(1);
  expect(view.titles.length).toBeLessThan(TOTAL);
  expect(view.details).toContain('Shelling reported near Sotk');
  expect(view.hash).toContain('map=8.53/39.9123/46.0543&');
  await expect.poll(() => page.getByRole('alert').count()).toBe(0);

  const other = await openApp({ hash: new URL(page.url()).hash });
  await expect.poll(() => viewOf(other)).toEqual(view);
  await expect.poll(() => other.getByRole('alert').count()).toBe(0);
});

test('an opened file is there again after a reload, and forgotten once it is closed', async () => {
  const page = await openApp();
  const text =
    'id,title,event_date,latitude,longitude\n1,First,2022-05-01,40.1,45.9\n2,Second,2022-05-02,40.2,45.8\n';
  const file = { name: 'mine.csv', mimeType: 'text/csv', buffer: Buffer.from(text) };
  await page.locator('header input[type="file"]').setInputFiles(file);
  await statusOf(page).getByText('2 of 2 incidents').waitFor();
  await page.getByRole('searchbox').fill('Second');
  await statusOf(page).getByText('1 of 2 incidents').waitFor();
  await page.getByRole('button', { name: 'Zoom in' }).click();
  await page.waitForURL(/&q=Second&.*file=mine\.csv/);
  await painted(page);
  await keptIn(page, 'files', 1);

  const { hash } = new URL(page.url());
  await page.reload();
  await statusOf(page).getByText('1 of 2 incidents').waitFor();
  await painted(page);
  await expect.poll(() => shownTitles(page)).toEqual(['Second']);
  await expect.poll(() => page.getByRole('alert').count()).toBe(0);
  await expect.poll(() => new URL(page.url()).hash).toBe(hash);

  await page.getByRole('button', { name: /Close this file/ }).click();
  await keptIn(page, 'files', 0);
  await page.goto('about:blank');
  await page.goto(`${inject('appUrl')}${hash}`);
  await page.getByRole('alert').getByText('the file “mine.csv”, which is not open here').waitFor();

  // Once it is opened, the link shows what it was made to show.
  await page.locator('header input[type="file"]').setInputFiles(file);
  await statusOf(page).getByText('1 of 2 incidents').waitFor();
  await expect.poll(() => new URL(page.url()).hash).toBe(hash);
});

test('a browser that keeps nothing opens files all the same, and says that a reload forgets them', async () => {
  const page = await openApp({
    init: () => Object.defineProperty(window, 'indexedDB', { value: undefined }),
  });
  await openFile(page, 'mine.csv', 'id,title,latitude,longitude\n1,First,40.1,45.9\n');
  await statusOf(page).getByText('1 of 1 incident').waitFor();
  await page.getByText('not kept in this browser: a reload forgets it').waitFor();
  await painted(page);
  await page.reload();
  await page.getByRole('alert').getByText('the file “mine.csv”, which is not open here').waitFor();
});

test('a region too large for a link is there again after a reload; elsewhere its absence is told', async () => {
  const page = await openApp({ hash: '#map=8/40/46&claims=contested' });
  const corner = (index: number) => [46 + 0.5 * Math.cos(index / 100), 40 + 0.3 * Math.sin(index / 100)];
  const ring = [...Array.from({ length: 620 }, (_, index) => corner(index)), corner(0)];
  await drawTool(page, 'Type or import a region').click();
  await page.locator('dialog input[type="file"]').setInputFiles({
    name: 'coast.geojson',
    mimeType: 'application/geo+json',
    buffer: Buffer.from(JSON.stringify({ type: 'Polygon', coordinates: [ring] })),
  });
  const regions = page.getByRole('list', { name: 'Regions' });
  await regions.getByText('coast 1').waitFor();
  await answered(page);
  await page.waitForURL(/elsewhere=[0-9a-f]{16}(&|$)/);
  await keptIn(page, 'regions', 1);
  const [titles, { hash }] = [await shownTitles(page), new URL(page.url())];
  await page.reload();
  await regions.getByText('coast 1').waitFor();
  await answered(page);
  await expect.poll(() => shownTitles(page)).toEqual(titles);
  await expect.poll(() => page.getByRole('alert').count()).toBe(0);

  const other = await openApp({ hash });
  await other.getByRole('alert').getByText('too large for a link and not kept in this browser').waitFor();
});

/** Resolves when the browser keeps so many files or regions. */
async function keptIn(page: Page, store: 'files' | 'regions', count: number): Promise<void> {
  const kept = () =>
    page.evaluate(async (name) => {
      const database = `border-incidents-${name}`;
      // To open one that is not there would make it.
      if (!(await indexedDB.databases()).some((there) => there.name === database)) return 0;
      return new Promise<number>((resolve, reject) => {
        const opening = indexedDB.open(database);
        opening.onerror = () => reject(opening.error!);
        opening.onsuccess = () => {
          const telling = opening.result.transaction(name).objectStore(name).get('#kept');
          telling.onsuccess = () => resolve(Object.keys((telling.result ?? {}) as object).length);
        };
      });
    }, store);
  await expect.poll(kept).toBe(count);
}

/** From one painting of the map to the next. */
const SAMPLE = 12;

test('broken or hostile links never throw, breach the policy or fetch', async () => {
  const page = await openApp();
  // What is fetched on first use is fetched here: after that nothing is to be.
  await complete(page);
  for (const names of ['hy', 'az', 'ru']) await follow(page, `#map=7/40/46&names=${names}`);
  await page.waitForLoadState('networkidle');
  const requests: string[] = [];
  page.on('request', (request) => {
    // That of those alone who draw one.
    if (!request.url().includes('corridor-outline')) requests.push(request.url());
  });
  // In Node a thousand are followed; here is looked at what only a browser shows.
  for (const hash of [...GOOD, ...fc.sample(anyHash, { numRuns: SAMPLE, seed: 1 })]) await follow(page, hash);
  expect(requests).toEqual([]);
  await follow(page, '#map=7/40/46');
  await statusOf(page).getByText(ALL_SHOWN, { exact: true }).waitFor();
  await expect.poll(() => shownTitles(page)).toHaveLength(TOTAL);
});
