/** What readers come for, from the opening view, in no more than three clicks, drags or entries; two of them in five. */
import type { Locator, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { publishedData } from '../support';
import {
  ON_LARGE_SCREEN,
  answered,
  detailsOf,
  drawTool,
  listOf,
  painted,
  showApp,
  statusOf,
  useBrowser,
  type AppOptions,
} from './support/app';

useBrowser();

const { dataset, geography } = publishedData();
const FEW = 3;
const SOME = 5;
const TAVUSH = 'tavush-tovuz';

/** A reader at the opening view, whose every action counts. */
class Reader {
  readonly page: Page;
  #actions = 0;

  constructor(page: Page) {
    this.page = page;
  }

  get actions(): number {
    return this.#actions;
  }

  async click(target: Locator): Promise<void> {
    this.#actions += 1;
    await target.click();
  }

  /** Chooses from a list. */
  async choose(field: Locator, value: string): Promise<void> {
    this.#actions += 1;
    await field.selectOption(value);
  }

  /** Types in a field. */
  async enter(field: Locator, text: string): Promise<void> {
    this.#actions += 1;
    await field.fill(text);
    await answered(this.page);
  }

  /** A key, or the same one several times. */
  async press(key: string, times = 1): Promise<void> {
    this.#actions += 1;
    for (let time = 0; time < times; time += 1) await this.page.keyboard.press(key);
  }
}

async function atOpening(options: AppOptions = {}): Promise<Reader> {
  return new Reader(await showApp({ ...ON_LARGE_SCREEN, ...options }));
}

const search = (page: Page) => page.getByRole('searchbox');
const regions = (page: Page) => page.getByRole('list', { name: 'Regions' });
const save = (page: Page) =>
  page.getByRole('dialog', { name: 'Region' }).getByRole('button', { name: 'Save' });
const shownOf = async (page: Page) => Number(/^(\d+) of/.exec((await statusOf(page).textContent())!)![1]);

test('who denies what at Sotk', async () => {
  const reader = await atOpening();
  await reader.click(listOf(reader.page).getByText('Shelling reported near Sotk'));
  await detailsOf(reader.page).getByText('Troop build-up: Armenia says so; Azerbaijan denies it.').waitFor();
  expect(reader.actions).toBeLessThanOrEqual(FEW);
});

test('losses at Jermuk', async () => {
  const reader = await atOpening();
  await reader.enter(search(reader.page), 'Jermuk');
  await reader.press('Enter');
  await detailsOf(reader.page).getByText('Losses', { exact: true }).first().waitFor();
  await expect.poll(() => detailsOf(reader.page).textContent()).toContain('Jermuk');
  expect(reader.actions).toBeLessThanOrEqual(FEW);
});

test('within 5 km along the border', async () => {
  const reader = await atOpening();
  await reader.click(drawTool(reader.page, 'Corridor along the border'));
  await reader.click(save(reader.page));
  await regions(reader.page).getByText('within 5 km of the border').waitFor();
  expect(reader.actions).toBeLessThanOrEqual(SOME);
});

test('the Tavush section in 2022', async () => {
  const reader = await atOpening();
  const { page } = reader;
  await reader.click(page.getByRole('button', { name: 'Choose dates' }));
  await reader.click(page.getByRole('button', { name: '2022', exact: true }));
  await expect.poll(() => page.url()).toMatch(/dates=2022-01-01/);
  const { section } = geography.boundaries.find(({ sectionId }) => sectionId === TAVUSH)!;
  await reader.click(drawTool(page, 'Corridor along the border'));
  await reader.choose(page.getByRole('dialog', { name: 'Region' }).getByLabel('Section'), TAVUSH);
  await reader.click(save(page));
  await regions(page).getByText(section, { exact: true }).waitFor();
  expect(reader.actions).toBeLessThanOrEqual(SOME);
});

test('contested only, by drones', async () => {
  const reader = await atOpening();
  const { page } = reader;
  await reader.click(page.getByRole('tab', { name: 'Filters' }));
  const filters = page.getByRole('region', { name: 'Filters' });
  await reader.click(filters.getByRole('checkbox', { name: /^Contested/ }));
  await reader.click(filters.getByRole('checkbox', { name: /^drones/i }));
  await answered(page);
  await expect.poll(() => page.url()).toContain('claims=contested');
  await expect.poll(() => shownOf(page)).toBeGreaterThan(0);
  expect(reader.actions).toBeLessThanOrEqual(FEW);
});

test('the third incident of 13 September, by keyboard', async () => {
  const reader = await atOpening();
  const { page } = reader;
  await search(page).focus();
  await reader.enter(search(page), '2022-09-13');
  const third = (await listOf(page).getByRole('listitem').nth(2).getByRole('button').textContent())!;
  await reader.press('ArrowDown', 3);
  await reader.press('Enter');
  const title = await detailsOf(page).getByRole('heading', { level: 2 }).textContent();
  expect(third).toContain(title);
  expect(dataset.incidents.find((incident) => incident.title === title)!.start).toContain('2022-09-13');
  expect(reader.actions).toBeLessThanOrEqual(FEW);
});

test('played from 2021 to 2024', async () => {
  const reader = await atOpening({ reducedMotion: 'no-preference' });
  await reader.click(reader.page.getByRole('button', { name: 'Play' }));
  await expect.poll(() => reader.page.url()).toMatch(/dates=\.\.2021/);
  expect(reader.actions).toBeLessThanOrEqual(FEW);
});

test('Vardenis is found', async () => {
  const reader = await atOpening();
  await reader.enter(search(reader.page), 'Vardenis');
  await reader.press('Enter');
  await painted(reader.page);
  await expect.poll(() => /map=[\d.]+\/40\.1\d*\/45\.7\d*/.test(reader.page.url())).toBe(true);
  expect(reader.actions).toBeLessThanOrEqual(FEW);
});

test('print', async () => {
  const reader = await atOpening();
  const { page } = reader;
  await page.evaluate(() => Object.assign(window, { print: () => Object.assign(window, { printed: true }) }));
  await reader.click(page.getByRole('button', { name: 'Export' }));
  await reader.click(page.getByRole('menuitem', { name: 'Print' }));
  await expect.poll(() => page.evaluate(() => 'printed' in window)).toBe(true);
  expect(reader.actions).toBeLessThanOrEqual(FEW);
});
