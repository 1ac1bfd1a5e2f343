import { describe, expect, inject, test } from 'vitest';
import { listOf, openApp, painted, statusOf, useBrowser } from './support/app';
import { shownTitles } from './support/shown-titles';
import type { Page } from 'playwright-core';
import { ALL_SHOWN, TOTAL } from '../support';

useBrowser();

const HEADER = 'id,title,event_date,latitude,longitude,notes\n';

async function openFile(page: Page, name: string, text: string): Promise<void> {
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByRole('button', { name: 'Open file' }).click(),
  ]);
  await chooser.setFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(text) });
}

/** So many rows on a grid of ten thousand spots. */
function manyRows(count: number): string {
  return Array.from({ length: count }, (_, row) => {
    const [x, y] = [row % 100, Math.floor(row / 100) % 100];
    return `r${row},Row ${row},2022-0${1 + (row % 9)}-11,${39 + y / 80},${45 + x / 80},some words\n`;
  }).join('');
}

describe('a CSV file', () => {
  test('opens with its bad rows counted and named, the good ones shown', async () => {
    const page = await openApp();
    const rows = '1,First,2022-05-01,40.1,45.9,"a, b"\n2,Second,,x,45.9,\n3,Third,2022-02-30,40.2,45.8,\n';
    await openFile(page, 'mine.csv', HEADER + rows);
    await statusOf(page).filter({ hasText: '2 of 2 incidents' }).waitFor();
    const alert = page.getByRole('alert');
    await expect
      .poll(() => alert.textContent())
      .toContain('“mine.csv”: 2 rows of 3 were taken, 1 row rejected, 1 row taken with doubts.');
    await expect.poll(() => alert.textContent()).toMatch(/line 3.*latitude: found "x"/);
    await expect.poll(() => alert.textContent()).toMatch(/line 4.*2022-02-30.*shown without a date/);
    await expect.poll(() => shownTitles(page)).toEqual(['First', 'Third']);
  });

  test('of a hundred thousand rows is listed to its end, row by row reachable', async () => {
    const page = await openApp();
    await openFile(page, 'many.csv', HEADER + manyRows(100_000));
    await statusOf(page).filter({ hasText: '100,000 of 100,000 incidents' }).waitFor();
    await painted(page);
    const list = listOf(page);
    await list.getByRole('button').first().focus();
    await page.keyboard.press('End');
    await list.getByRole('listitem').and(page.locator('[aria-posinset="100000"]')).waitFor();
    await expect.poll(() => list.getByRole('listitem').count()).toBeLessThan(80);
    await expect.poll(() => list.getByRole('listitem').last().getAttribute('aria-setsize')).toBe('100000');
  });

  test('can be cancelled while it is read, and everything is as it was', async () => {
    const page = await openApp();
    const titles = await shownTitles(page);
    await openFile(page, 'many.csv', HEADER + manyRows(300_000));
    await page.getByRole('progressbar').waitFor();
    await page.getByRole('button', { name: 'Cancel' }).click();
    await page.getByRole('progressbar').waitFor({ state: 'detached' });
    await expect.poll(() => shownTitles(page)).toEqual(titles);
    await expect.poll(() => statusOf(page).textContent()).toBe(ALL_SHOWN);
  });
});

interface Kept {
  threads: Worker[];
}

/** The page's threads, where the test can get at them. */
function keepThreads(): void {
  const kept = window as unknown as Kept;
  kept.threads = [];
  window.Worker = class extends Worker {
    constructor(url: string | URL, options?: WorkerOptions) {
      super(url, options);
      if (String(url).includes('/worker-')) kept.threads.push(this);
    }
  };
}

async function crash(page: Page): Promise<void> {
  if (inject('browser').name === 'chromium') {
    const engine = page.workers().find((worker) => worker.url().includes('/worker-'))!;
    await engine.evaluate(() => {
      // Thrown outside any request, as a fault of the engine itself would be.
      queueMicrotask(() => {
        throw new Error('made to crash');
      });
    });
    return;
  }
  // What Playwright does in a thread of a Firefox as it is shipped is no fault of the thread's: the page is told of one.
  await page.evaluate(() => {
    const message = { message: 'made to crash', cancelable: true };
    // Of those there are now: another one is started at once.
    for (const thread of [...(window as unknown as Kept).threads])
      thread.dispatchEvent(new ErrorEvent('error', message));
  });
}

test('an engine that crashes is started again with its data, and the user is told', async () => {
  const page = await openApp({ init: keepThreads });
  await page.getByRole('searchbox').fill('Sotk');
  await statusOf(page)
    .filter({ hasText: new RegExp(`^\\d of ${TOTAL}`) })
    .waitFor();
  const before = await statusOf(page).textContent();
  await crash(page);
  const alert = page.getByRole('alert');
  await alert.filter({ hasText: 'It was started again.' }).waitFor();
  await painted(page);
  await expect.poll(() => statusOf(page).textContent()).toBe(before);
  await page.getByRole('searchbox').fill('');
  await statusOf(page).filter({ hasText: ALL_SHOWN }).waitFor();
});
