import { expect, test } from 'vitest';
import { TOTAL } from '../support';
import {
  ON_LARGE_SCREEN,
  answered,
  detailsOf,
  listOf,
  painted,
  showApp,
  statusOf,
  useBrowser,
} from './support/app';
import { shownTitles } from './support/shown-titles';
import type { Page } from 'playwright-core';

useBrowser();

const searchOf = (page: Page) => page.getByRole('searchbox');
const placesOf = (page: Page) => page.getByRole('list', { name: 'Places on the map' });
const focused = (page: Page) => page.evaluate(() => document.activeElement!.textContent!.trim());

async function search(page: Page, text: string): Promise<void> {
  await searchOf(page).fill(text);
  await answered(page);
}

/** Degrees. */
function middleOf(page: Page): number[] {
  return new URL(page.url()).hash
    .match(/map=([\d./-]+)/)![1]!
    .split('/')
    .map(Number);
}

test('Enter opens the best match; the arrows walk through places and incidents, and back', async () => {
  const page = await showApp(ON_LARGE_SCREEN);
  await search(page, 'jermuk');
  expect((await shownTitles(page))[0]).toContain('Jermuk');
  await page.getByText('best match first').waitFor();
  await searchOf(page).press('Enter');
  await detailsOf(page)
    .getByRole('heading', { name: /Jermuk/ })
    .waitFor();
  await page.keyboard.press('Escape');

  await placesOf(page).getByRole('button', { name: 'Go to Jermuk' }).waitFor();
  await searchOf(page).press('ArrowDown');
  await expect.poll(() => focused(page)).toContain('Go to Jermuk');
  await page.keyboard.press('ArrowDown');
  await expect.poll(() => focused(page)).toContain((await shownTitles(page))[0]);
  await page.keyboard.press('ArrowDown');
  await expect.poll(() => focused(page)).toContain((await shownTitles(page))[1]);
  for (let times = 0; times < 2; times += 1) await page.keyboard.press('ArrowUp');
  await expect.poll(() => searchOf(page).evaluate((box) => box === document.activeElement)).toBe(true);
});

test('places on the map, coordinates and ids are gone to', async () => {
  const page = await showApp(ON_LARGE_SCREEN);
  await search(page, 'Վարդենիս');
  await placesOf(page).getByRole('button', { name: 'Go to Vardenis Enter' }).waitFor();
  await searchOf(page).press('Enter');
  await page.getByText('The map shows Vardenis.').waitFor();
  await answered(page);
  await painted(page);
  await expect.poll(() => statusOf(page).textContent()).toMatch(new RegExp(`^${TOTAL} `));
  await expect.poll(() => middleOf(page)).toEqual([11, 40.1827, 45.7316]);

  await search(page, '39°30′N 46°20′E');
  await placesOf(page).getByRole('button', { name: 'Go to 39.50000, 46.33333' }).click();
  await expect.poll(() => middleOf(page)).toEqual([11, 39.5, 46.3333]);
  await expect.poll(() => searchOf(page).evaluate((box) => box === document.activeElement)).toBe(true);

  await search(page, '2023-09-01-norabak');
  await searchOf(page).press('Enter');
  await expect.poll(() => page.url()).toContain('incident=2023-09-01-norabak');
  await listOf(page).waitFor();
});
