/** The map's tools: what they are called, what they would take, what becomes of it. */
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { publishedData } from '../support';
import { ON_LARGE_SCREEN, SHARP, drawTool, openApp, pixelOf, showApp, useBrowser } from './support/app';

useBrowser();

const { boundaries } = publishedData().geography;
const SECTION = 'tavush-tovuz';
const { section } = boundaries.find(({ sectionId }) => sectionId === SECTION)!;
const other = boundaries.find(({ sectionId }) => sectionId !== SECTION)!;

const dialogOf = (page: Page) => page.getByRole('dialog', { name: 'Region' });
const regionsOf = (page: Page) => page.getByRole('list', { name: 'Regions' });

test('have captions until one has been used, in groups of which the border’s begins with its corridor', async () => {
  const page = await openApp(ON_LARGE_SCREEN);
  const tools = page.getByRole('toolbar', { name: 'Draw' });
  await tools.getByText('Rectangle', { exact: true }).waitFor();
  const along = tools.getByRole('group', { name: 'Along the border' });
  await expect
    .poll(() => along.getByRole('button').first().textContent())
    .toContain('Corridor along the border');
  await along.getByRole('button', { name: 'Corridor along the border' }).click();
  await dialogOf(page).getByRole('button', { name: 'Save' }).click();
  await regionsOf(page).getByText('within 5 km of the border').waitFor();
  await expect.poll(() => tools.getByText('Rectangle', { exact: true }).isVisible()).toBe(false);
  await page.reload();
  await drawTool(page, 'Draw rectangle').waitFor();
  await expect.poll(() => tools.getByText('Rectangle', { exact: true }).isVisible()).toBe(false);
});

test('a corridor whose particulars are left without saving is none; Redo brings it back', async () => {
  const page = await showApp();
  const corridor = regionsOf(page).getByText('within 5 km of the border');
  for (const leave of [
    () => page.keyboard.press('Escape'),
    () => dialogOf(page).getByRole('button', { name: 'Close' }).click(),
  ]) {
    await drawTool(page, 'Corridor along the border').click();
    await dialogOf(page).getByLabel('Within').waitFor();
    await corridor.waitFor();
    await leave();
    await corridor.waitFor({ state: 'detached' });
  }
  await page.getByRole('button', { name: 'Redo' }).click();
  await corridor.waitFor();
  await regionsOf(page).getByRole('button', { name: 'Edit' }).click();
  await dialogOf(page).getByLabel('Within').waitFor();
  await page.keyboard.press('Escape');
  await dialogOf(page).waitFor({ state: 'detached' });
  await corridor.waitFor();
});

test('a section is lit and named before it is taken; its region is called by it unless it was named', async () => {
  const page = await showApp({ hash: '#map=9/41/45.3', ...ON_LARGE_SCREEN, ...SHARP });
  await drawTool(page, 'Pick the border').click();
  await page.getByText('Click the border').waitFor();
  const { coordinates } = boundaries.find(({ sectionId }) => sectionId === SECTION)!.line;
  const [longitude, latitude] = coordinates[coordinates.length >> 1] as [number, number];
  const { x, y } = await pixelOf(page, longitude, latitude);
  // The border goes on south-east of it.
  await page.mouse.move(x + 60, y - 60);
  await expect.poll(() => page.getByText(/^Here: /).count()).toBe(0);
  await page.mouse.move(x, y);
  await page.getByText(`Here: ${section}`).waitFor();
  await page.mouse.click(x, y);

  const dialog = dialogOf(page);
  const name = dialog.getByLabel('Name');
  await expect.poll(() => name.inputValue()).toBe(section);
  await dialog.getByLabel('Section').selectOption('');
  await expect.poll(() => name.inputValue()).toBe('Border 1');
  await dialog.getByLabel('Section').selectOption(other.sectionId);
  await expect.poll(() => name.inputValue()).toBe(other.section);
  await dialog.getByRole('button', { name: 'Save' }).click();
  await regionsOf(page).getByText(other.section, { exact: true }).waitFor();
  await expect.poll(() => page.getByText(/^Here: /).count()).toBe(0);

  await regionsOf(page).getByRole('button', { name: 'Edit' }).click();
  await name.fill('Mine');
  await dialog.getByLabel('Section').selectOption('');
  await expect.poll(() => name.inputValue()).toBe('Mine');
  await page.keyboard.press('Escape');
});
