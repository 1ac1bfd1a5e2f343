/** When the app's first view is whole, and what was fetched up to then. */
import { gzipSync } from 'node:zlib';
import type { Frame, Page } from 'playwright-core';

/** What all must be there: the map painted, the list, the timeline and the tools. */
export const WHOLE_VIEW_PARTS = [
  '.map[aria-busy="false"]',
  '.side [role="listitem"]',
  '.timeline canvas',
  '[role="toolbar"]',
];

export interface Fetched {
  /** Within the folder that is served. */
  name: string;
  /** Compressed; woff2 is compressed already and counted as it is. */
  bytes: number;
  /** Whether it was asked for before the first view was whole. */
  isFirst: boolean;
}

/** Resolves when the app has fetched and drawn all that comes after its first view, too. */
export async function complete(view: Page | Frame): Promise<void> {
  await view.locator('.workspace[data-complete="true"]').waitFor();
}

/** Opens the app at `url` and waits until it has fetched all that it may need. */
export async function fetchedBy(page: Page, url: string): Promise<Fetched[]> {
  const asked = new Map<string, { at: number; bytes: Promise<number> }>();
  page.on('response', (response) => {
    const name = response.url().slice(url.length) || 'index.html';
    // What is asked for again is had from the browser's own store.
    if (asked.has(name)) return;
    const bytes = response
      .body()
      .then((body) => (name.endsWith('.woff2') ? body.length : gzipSync(body).length));
    // What cannot be read is told below, where it is waited for.
    bytes.catch(() => {});
    asked.set(name, { at: response.request().timing().startTime, bytes });
  });
  await page.addInitScript((wanted) => {
    const watch = new MutationObserver(() => {
      if (!wanted.every((selector) => document.querySelector(selector))) return;
      watch.disconnect();
      Object.assign(window, { wholeAt: Date.now() });
    });
    watch.observe(document, { subtree: true, childList: true, attributes: true });
  }, WHOLE_VIEW_PARTS);
  await page.goto(url);
  await complete(page);
  const wholeAt = await page.evaluate(() => (window as unknown as { wholeAt: number }).wholeAt);
  const fetched = [...asked].map(async ([name, { at, bytes }]) => ({
    name,
    bytes: await bytes,
    isFirst: at <= wholeAt,
  }));
  return (await Promise.all(fetched)).sort((one, other) => other.bytes - one.bytes);
}
