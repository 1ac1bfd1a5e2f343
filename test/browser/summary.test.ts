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
  expect(await summaryOf(page).locator('.headline').textContent()).toBe(status);
  const types = await rowsOf(page, 'Incidents by event type');
  expect(types.reduce((sum, row) => sum + Number(row.at(-1)), 0)).toBe(TOTAL);
  expect(types).toContainEqual(['Shelling', '', expect.stringMatching(/^\d+$/)]);
  await summaryOf(page).getByText('Month by month').click();
  await summaryOf(page).getByRole('table', { name: 'Incidents by month' }).waitFor();
  expect(await rowsOf(page, 'Incidents by month')).toContainEqual([
    'May 2021',
    '',
    expect.stringMatching(/^\d+$/),
  ]);
});

test('losses stand by claimant, unknown where there is no figure, in alphabetical order', async () => {
  const page = await openSummary();
  const [heads, killed, wounded, captured, missing] = await rowsOf(page, 'Losses of Armenia');
  expect(heads!.filter((head) => head !== '').slice(0, 3)).toEqual([
    'according to Armenia',
    'according to Azerbaijan',
    'according to De facto Nagorno-Karabakh authorities',
  ]);
  expect(killed![1]).toMatch(/^\d+ or more militarya$/);
  expect(wounded!.slice(1, 3)).toEqual([expect.stringMatching(/^\d+.* militaryb?/), 'unknown']);
  expect(captured!.slice(1)).toContain('6 military');
  expect(missing!.slice(1)).toEqual(missing!.slice(1).map(() => 'unknown'));
  const authorities = await rowsOf(page, 'Losses of Nagorno-Karabakh');
  const text = (await summaryOf(page).innerText()).replace(/\s+/g, ' ');
  expect(text).toMatch(/a Includes (a toll|\d+ tolls) that several incidents share, (each )?counted once\./);
  expect(authorities[2]!.join()).toMatch(/\d+.* military/);
  expect(text).toMatch(/\d+ incidents: nobody gives a figure\. Unknown is not zero\./);
});

test('follows the filters; a shared toll says with how many that are not shown', async () => {
  const page = await openSummary();
  // The record of Sotk alone has this time; its toll is that of Norabak as well.
  await search(page, '2023-09-01T07', `1 of ${TOTAL}`);
  expect((await rowsOf(page, 'Losses of Armenia'))[1]!.slice(0, 2)).toEqual(['killed', '3 militarya']);
  await summaryOf(page).getByText('counted once; shared with 1 not shown.').waitFor();
  await search(page, 'no such words', `0 of ${TOTAL}`);
  expect(
    await summaryOf(page)
      .getByRole('table', { name: /^Losses/ })
      .count(),
  ).toBe(0);
});
