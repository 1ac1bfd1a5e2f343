/** The summary in the side panel: what the shown incidents come to, after every filter. */
import type { Locator, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { showApp, statusOf, useBrowser, type AppOptions } from './support/app';
import { TOTAL } from '../support';

useBrowser();

const summaryOf = (page: Page): Locator => page.getByRole('region', { name: 'Summary' });

async function openSummary(options: AppOptions = {}): Promise<Page> {
  const page = await showApp(options);
  await page.getByRole('tab', { name: 'Summary' }).click();
  await settled(page);
  return page;
}

/** Resolves when the summary is that of what is shown. */
async function settled(page: Page): Promise<void> {
  await page.locator('section[aria-label="Summary"][aria-busy="false"]').waitFor();
}

/** Searches, and waits until so many incidents are shown and summed up. */
async function search(page: Page, words: string, shown: string): Promise<void> {
  await page.getByRole('searchbox').fill(words);
  await statusOf(page).getByText(shown).waitFor();
  await settled(page);
}

/** Of a table: its rows' texts, cell by cell. */
async function rowsOf(page: Page, name: string): Promise<string[][]> {
  const rows = await summaryOf(page).getByRole('table', { name, exact: true }).getByRole('row').all();
  return Promise.all(
    rows.map(async (row) => {
      const cells = await row
        .getByRole('rowheader')
        .or(row.getByRole('columnheader'))
        .or(row.getByRole('cell'))
        .all();
      const texts = await Promise.all(cells.map((cell) => cell.innerText()));
      return texts.map((text) => text.replace(/\s+/g, ' ').trim());
    }),
  );
}

test('says the same number as the status, and counts by type come to it', async () => {
  const page = await openSummary();
  const status = (await statusOf(page).textContent())!.replace(/\s+/g, ' ').trim();
  await expect.poll(() => summaryOf(page).locator('.headline').textContent()).toBe(status);
  const types = await rowsOf(page, 'Incidents by event type');
  expect(types.reduce((sum, row) => sum + Number(row.at(-1)), 0)).toBe(TOTAL);
  expect(types).toContainEqual(['Shelling', '', expect.stringMatching(/^\d+$/)]);
  await summaryOf(page).getByText('Month by month').click();
  await summaryOf(page).getByRole('table', { name: 'Incidents by month' }).waitFor();
  await expect
    .poll(() => rowsOf(page, 'Incidents by month'))
    .toContainEqual(['May 2021', '', expect.stringMatching(/^\d+$/)]);
});

const OUTCOMES = ['killed', 'wounded', 'captured', 'missing'];

/** What each claimant says of somebody's losses, by outcome. */
async function lossesOf(page: Page, people: string): Promise<Map<string, Record<string, string>>> {
  const [heads, ...rows] = await rowsOf(page, `Losses of ${people}`);
  expect(heads).toEqual(OUTCOMES);
  const pairs = rows.flatMap(([claimant], index) =>
    index % 2 === 0
      ? [[claimant!, Object.fromEntries(rows[index + 1]!.map((text, at) => [OUTCOMES[at], text]))] as const]
      : [],
  );
  return new Map(pairs);
}

test('losses stand by claimant, unknown where there is no figure, in alphabetical order, none cut off', async () => {
  const page = await openSummary();
  const losses = await lossesOf(page, 'Armenia');
  expect([...losses.keys()].slice(0, 3)).toEqual([
    'according to Armenia',
    'according to Azerbaijan',
    'according to De facto Nagorno-Karabakh authorities',
  ]);
  const [own, others] = [losses.get('according to Armenia')!, losses.get('according to Azerbaijan')!];
  expect(own.killed).toMatch(/^\d+ or more militarya$/);
  expect(own.wounded).toMatch(/^\d+.* militaryb?/);
  expect([others.wounded, own.captured]).toEqual(['unknown', '6 military']);
  for (const { missing } of losses.values()) expect(missing).toBe('unknown');
  const authorities = await lossesOf(page, 'Nagorno-Karabakh');
  const text = (await summaryOf(page).innerText()).replace(/\s+/g, ' ');
  expect(text).toMatch(/a Includes (a toll|\d+ tolls) that several incidents share, (each )?counted once\./);
  expect(JSON.stringify([...authorities])).toMatch(/"wounded":"\d+[^"]* military/);
  expect(text).toMatch(/\d+ incidents: nobody gives a figure\. Unknown is not zero\./);
  const widths = await summaryOf(page).evaluate((panel) =>
    [panel, ...panel.querySelectorAll('table, th, td')].map((part) => part.scrollWidth - part.clientWidth),
  );
  expect(Math.max(...widths)).toBeLessThanOrEqual(1);
});

test('follows the filters; a shared toll says with how many that are not shown', async () => {
  const page = await openSummary();
  // The record of Sotk alone has this time; its toll is that of Norabak as well.
  await search(page, '2023-09-01T07', `1 of ${TOTAL}`);
  const claimed = (await lossesOf(page, 'Armenia')).get('according to Armenia')!;
  expect(claimed.killed).toBe('3 militarya');
  await summaryOf(page).getByText('counted once; shared with 1 not shown.').waitFor();
  await search(page, 'no such words', `0 of ${TOTAL}`);
  await expect
    .poll(() =>
      summaryOf(page)
        .getByRole('table', { name: /^Losses/ })
        .count(),
    )
    .toBe(0);
});
