import axe, { type RunOptions } from 'axe-core';
import type { Frame, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import {
  PHONE,
  clickAt,
  detailsOf,
  drawTool,
  showApp,
  showEmbedded,
  useBrowser,
  type AppOptions,
} from './support/app';

useBrowser();

const ALL_RULES: RunOptions['runOnly'] = [
  'wcag2a',
  'wcag2aa',
  'wcag21a',
  'wcag21aa',
  'wcag22aa',
  'best-practice',
];
/** Nothing else of a page depends on the colours. */
const COLOURS: RunOptions['runOnly'] = { type: 'rule', values: ['color-contrast'] };

async function violations(page: Page | Frame, runOnly = ALL_RULES): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source);
  return page.evaluate(
    async (options) => {
      const { violations: found } = await (window as unknown as { axe: typeof axe }).axe.run(
        document,
        options,
      );
      return found.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`));
    },
    { runOnly, resultTypes: ['violations'] } as RunOptions,
  );
}

async function openSummary(page: Page): Promise<void> {
  await page.getByRole('tab', { name: 'Summary' }).click();
  await page.locator('section[aria-label="Summary"][aria-busy="false"]').waitFor();
}

async function openTable(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Show as a table' }).click();
  await page.getByRole('table', { name: 'Incidents, as a table' }).locator('.title').first().waitFor();
}

async function openColumns(page: Page): Promise<void> {
  await openTable(page);
  await page.getByRole('button', { name: 'Columns' }).click();
  await page.getByRole('dialog', { name: 'Columns' }).waitFor();
}

async function openDetailsOverTable(page: Page): Promise<void> {
  await openTable(page);
  await page.getByRole('table').getByRole('button', { name: 'Shelling reported near Sotk' }).click();
  await detailsOf(page).waitFor();
}

const REGIONS =
  '#region=Goris~circle~46.34,39.51~25000&region=Zone~zone-not&region=Exclave~surface-aside~nakhchivan-ar&region=Sotk~border~5000';

async function openFilters(page: Page): Promise<void> {
  await page.getByRole('tab', { name: 'Filters' }).click();
  await page.getByRole('region', { name: 'Filters' }).getByRole('checkbox').first().waitFor();
}

async function openNothing(page: Page): Promise<void> {
  await page.getByText('Clear all filters and regions').waitFor();
}

async function openDates(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Choose dates' }).click();
  await page.getByRole('group', { name: 'Dates' }).or(page.locator('[aria-label="Dates"]')).first().waitFor();
}

async function openRegions(page: Page): Promise<void> {
  await page.getByRole('list', { name: 'Regions' }).waitFor();
}

/** On a phone the tools are folded away. */
async function openTools(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Draw and measure' }).click();
  await drawTool(page, 'Type or import a region').waitFor();
}

async function openRegionDialog(page: Page): Promise<void> {
  await drawTool(page, 'Type or import a region').click();
  await page.getByRole('dialog', { name: 'Type or import a region' }).waitFor();
}

function openDialog(name: string): (page: Page) => Promise<void> {
  return async (page) => {
    await page.getByRole('button', { name, exact: true }).click();
    await page.getByRole('dialog').waitFor();
  };
}

async function openSpot(page: Page): Promise<void> {
  await clickAt(page, 45.8647, 40.2031);
  await detailsOf(page).getByText('List all 2 here').click();
  await detailsOf(page).getByRole('list', { name: 'Incidents at this spot' }).waitFor();
}

const STATES: [name: string, options: AppOptions, act: (page: Page) => Promise<void>][] = [
  ['start', {}, async () => {}],
  ['start, phone', { viewport: PHONE }, async () => {}],
  ['details', { hash: '#incident=2023-09-01-sotk' }, (page) => detailsOf(page).waitFor()],
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
      await page.getByRole('menuitem').first().waitFor();
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
  ['summary, phone', { viewport: PHONE }, openSummary],
  ['table', {}, openTable],
  ['table, phone', { viewport: PHONE }, openTable],
  ['columns of the table', {}, openColumns],
  ['details over the table', {}, openDetailsOverTable],
  ['notice', { hash: '#map=nowhere' }, (page) => page.getByRole('alert').waitFor()],
  ['filters', {}, openFilters],
  ['filters, phone', { viewport: PHONE }, openFilters],
  ['filters that leave nothing', { hash: '#q=nowhere&type=capture' }, openNothing],
  ['dates', {}, openDates],
  ['dates, phone', { viewport: PHONE }, openDates],
  ['regions', { hash: REGIONS }, openRegions],
  ['regions, phone', { hash: REGIONS, viewport: PHONE }, openRegions],
  ['region dialog', {}, openRegionDialog],
  [
    'region dialog, phone',
    { viewport: PHONE },
    async (page) => {
      await openTools(page);
      await openRegionDialog(page);
    },
  ],
  ['tools, phone', { viewport: PHONE }, openTools],
  [
    'more, phone',
    { viewport: PHONE },
    async (page) => {
      await page.getByRole('button', { name: 'More', exact: true }).click();
      await page.getByRole('menuitem', { name: 'Undo' }).waitFor();
    },
  ],
  ['go to coordinates', {}, openDialog('Go to coordinates')],
  ['share', {}, openDialog('Link, cite, embed')],
  ['shortcuts', {}, openDialog('Keyboard shortcuts')],
  ['about', {}, openDialog('About')],
  ['several at one spot', { hash: '#map=12/40.2031/45.8647' }, openSpot],
];

test.each(STATES)('%s: axe finds nothing, in light or dark', async (_, options, act) => {
  const page = await showApp(options);
  await act(page);
  expect(await violations(page)).toEqual([]);
  await page.emulateMedia({ colorScheme: 'dark' });
  expect(await violations(page, COLOURS)).toEqual([]);
  await page.emulateMedia({ colorScheme: 'light' });
});

test.each(['light', 'dark'] as const)(
  'in somebody else’s page, %s: axe finds nothing',
  async (colorScheme) => {
    const { page, frame } = await showEmbedded({ colorScheme, hash: '#incident=2023-09-01-sotk' });
    await frame.getByRole('region', { name: 'Incident details' }).waitFor();
    expect(await violations(frame)).toEqual([]);
    await frame.getByRole('button', { name: 'Close details' }).click();
    await frame.locator('summary', { hasText: 'Legend' }).click();
    await frame.locator('.signs').waitFor();
    expect(await violations(frame)).toEqual([]);
    await page.close();
  },
);
