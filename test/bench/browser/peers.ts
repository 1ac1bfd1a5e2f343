/** What others take for their part of the same work, with the same rows, beside the app. */
import { link, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import type { Bar } from '../verdict';
import type { AppFigures } from './app-figures';
import { FILTER_CHANGES, ROUNDS } from './filter-change';
import { withPage } from './open-page';
import { secondsText, spreadOf, spreadText } from './statistics';

export function peerNames(rows: number): string[] {
  const told = `${rows.toLocaleString('en')} rows`;
  return [`${told}: open, beside Papa Parse`, `${told}: filter change answered, beside crossfilter2`];
}

/** Without a bar of their own: they stand there to be compared. */
export async function peerBars(setup: {
  browser: Browser;
  /** Where the built pages are, and their address. */
  folder: string;
  url: string;
  csvPath: string;
  rows: number;
  app: AppFigures;
}): Promise<Bar[]> {
  const { browser, folder, url, csvPath, rows, app } = setup;
  const served = join(folder, 'rows.csv');
  await link(csvPath, served);
  try {
    const { parsed, narrowed } = await withPage(browser, async (page) => {
      await page.goto(`${url}peers.html`);
      await page.waitForFunction(() => window.peers);
      const parsed = await page.evaluate(() => window.peers.parse('rows.csv'));
      const changes = Array.from({ length: ROUNDS }, () => FILTER_CHANGES).flat();
      const narrowed = await page.evaluate((asked) => window.peers.narrow(asked), changes);
      return { parsed, narrowed: spreadOf(narrowed) };
    });
    if (parsed.rows !== rows) throw new Error(`Papa Parse found ${parsed.rows} rows of ${rows}.`);
    const [open, filter] = peerNames(rows) as [string, string];
    const ratio = (app.open / parsed.milliseconds).toFixed(1);
    return [
      bar(open, `${ratio} × (${secondsText(app.open)} beside ${secondsText(parsed.milliseconds)})`),
      bar(filter, `${spreadText(app.filterAnswered)} beside ${spreadText(narrowed)}`),
    ];
  } finally {
    await rm(served);
  }
}

function bar(what: string, measured: string): Bar {
  return { what, bar: '–', measured, isMet: true };
}
