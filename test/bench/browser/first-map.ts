/** The app as built, with the project's own data: how long its first map takes in a fresh profile, and what bytes. */
import { spawnSync } from 'node:child_process';
import type { Browser } from 'playwright-core';
import { withPage } from './open-page';
import { spreadOf, type Spread } from './statistics';

const REPEATS = 5;

/** From navigation to the settled map. */
export async function measureFirstMap(browser: Browser, url: string): Promise<Spread> {
  const milliseconds: number[] = [];
  for (let repeat = 0; repeat < REPEATS; repeat += 1) {
    milliseconds.push(await settledAfter(browser, url));
  }
  return spreadOf(milliseconds);
}

export interface SizeReport {
  /** The total with its bar, as `npm run size` tells them. */
  text: string;
  isMet: boolean;
}

/** Asks `npm run size`, so that bytes are reckoned in one way only. */
export function firstMapSize(): SizeReport {
  const { status, stdout } = spawnSync(
    process.execPath,
    ['--import', 'tsx', 'test/bench/first-view-size.ts'],
    { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] },
  );
  return { text: stdout.trim().split('\n').at(-1) ?? '', isMet: status === 0 };
}

async function settledAfter(browser: Browser, url: string): Promise<number> {
  return withPage(browser, async (page) => {
    const settled = new Promise<number>((resolve) => void page.exposeFunction('tellSettled', resolve));
    await page.addInitScript(() => {
      const watch = new MutationObserver(() => {
        if (!document.querySelector('.map[aria-busy="false"]')) return;
        watch.disconnect();
        // The page's clock starts with the navigation.
        (window as unknown as { tellSettled: (at: number) => void }).tellSettled(performance.now());
      });
      watch.observe(document, { subtree: true, attributes: true, attributeFilter: ['aria-busy'] });
    });
    const response = await page.goto(url);
    if (!response?.ok()) throw new Error('There is no dist/: run `npm run build` first.');
    return settled;
  });
}
