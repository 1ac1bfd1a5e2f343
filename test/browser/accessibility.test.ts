import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { PHONE, detailsOf, drawTool, openApp, useBrowser, type AppOptions } from './support/app';

useBrowser();

async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  const { violations: found } = await page.evaluate(() =>
    (window as unknown as { axe: typeof axe }).axe.run(document, {
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    }),
  );
  return found.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`));
}

async function openSummary(page: Page): Promise<void> {
  await page.getByRole('tab', { name: 'Summary' }).click();
  await page.locator('section[aria-label="Summary"][aria-busy="false"]').waitFor();
}

async function openTable(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Show as a table' }).click();
  await page.getByRole('table', { name: 'Incidents, as a table' }).locator('.title').first().waitFor();
}

const STATES: [name: string, options: AppOptions, act: (page: Page) => Promise<void>][] = [
  ['start', {}, async () => {}],
  ['start, dark', { colorScheme: 'dark' }, async () => {}],
  ['start, phone', { viewport: PHONE }, async () => {}],
  ['details', { hash: '#incident=2023-09-01-sotk' }, (page) => detailsOf(page).waitFor()],
  [
    'details, dark',
    { hash: '#incident=2023-09-01-sotk', colorScheme: 'dark' },
    (page) => detailsOf(page).waitFor(),
  ],
  [
    'details, phone',
    { hash: '#incident=2022-11-12-khramort', viewport: PHONE },
    (page) => detailsOf(page).waitFor(),
  ],
  [
    'menu',
    {},
    async (page) => {
      await page.getByRole('button', { name: 'Export' }).click();
      await page.getByRole('menuitem').waitFor();
    },
  ],
  [
    'drawing',
    {},
    async (page) => {
      await drawTool(page, 'Draw polygon').click();
      await page.getByText('Click each corner').waitFor();
    },
  ],
  ['summary', {}, openSummary],
  ['summary, dark', { colorScheme: 'dark' }, openSummary],
  ['summary, phone', { viewport: PHONE }, openSummary],
  ['table', {}, openTable],
  ['table, dark', { colorScheme: 'dark' }, openTable],
  ['table, phone', { viewport: PHONE }, openTable],
  ['notice', { hash: '#map=nowhere' }, (page) => page.getByRole('alert').waitFor()],
];

test.each(STATES)('%s: axe finds nothing', async (_, options, act) => {
  const page = await openApp(options);
  await act(page);
  expect(await violations(page)).toEqual([]);
});
