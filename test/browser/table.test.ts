/** The table of incidents: all that the map and the list offer, without either. */
import type { Locator, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { claimedLosses } from '../../src/core/casualties';
import { CONFLICT_SIDES, sideOf } from '../../src/core/conflict';
import { incidentDates } from '../../src/core/dates';
import { extentOf, liesAtItsPlace } from '../../src/core/geo/incident-extent';
import { indexGeography, proximityOf } from '../../src/core/geo/proximity';
import { LOSS_COLUMNS } from '../../src/core/table-columns';
import { lossOutcomeText, whoseText } from '../../src/core/words/claim-text';
import { ENGLISH } from '../../src/core/words/english';
import { syntheticFile } from '../engine/support';
import {
  ON_LARGE_SCREEN,
  PHONE,
  detailsOf,
  follow,
  listOf,
  mapOf,
  openApp,
  showApp,
  statusOf,
  useBrowser,
  type AppOptions,
} from './support/app';
import { publishedData, TOTAL } from '../support';

useBrowser();

const { dataset, geography } = publishedData();

const tableOf = (page: Page): Locator => page.getByRole('table', { name: 'Incidents, as a table' });
const head = (page: Page, name: string): Locator => tableOf(page).getByRole('columnheader', { name });
const rowAt = (page: Page, index: number): Locator => tableOf(page).locator(`[aria-rowindex="${index}"]`);

async function openTable(options: AppOptions = {}, open = showApp): Promise<Page> {
  const page = await open(options);
  await page.getByRole('button', { name: 'Show as a table' }).click();
  await rowAt(page, 2).getByRole('button').waitFor();
  return page;
}

const titles = (page: Page): Promise<string[]> => tableOf(page).locator('.title').allTextContents();

async function sortBy(page: Page, name: string, direction: 'ascending' | 'descending'): Promise<void> {
  await head(page, name).getByRole('button').click();
  await page.locator('[aria-busy="false"] > [role="table"]').waitFor();
  await expect.poll(() => head(page, name).getAttribute('aria-sort')).toBe(direction);
}

/** Texts of a column in the rows that are rendered, by the title of their incident. */
async function cellsOf(page: Page, column: string): Promise<Map<string, string>> {
  const rows = tableOf(page).locator('[data-incident]');
  const texts = await rows.evaluateAll(
    (all, code) =>
      all.map((row) => [
        row.querySelector('.title')!.textContent,
        row.querySelector(`[data-column="${code}"]`)!.textContent.trim(),
      ]),
    column,
  );
  return new Map(texts as [string, string][]);
}

describe('the table', () => {
  test('holds every incident, and is sorted by its heads', async () => {
    const page = await openTable();
    await expect.poll(() => tableOf(page).getAttribute('aria-rowcount')).toBe(String(TOTAL + 1));
    await expect.poll(() => head(page, 'Date').getAttribute('aria-sort')).toBe('descending');
    await expect.poll(() => head(page, 'Match').getAttribute('aria-sort')).toBeNull();
    const latestFirst = await titles(page);
    expect(latestFirst).toHaveLength(TOTAL);
    await sortBy(page, 'Date', 'ascending');
    await expect.poll(() => titles(page)).not.toEqual(latestFirst);
    const { compare } = new Intl.Collator('en', { numeric: true });
    await sortBy(page, 'Title', 'ascending');
    await expect.poll(() => titles(page)).toEqual(latestFirst.toSorted(compare));
    await sortBy(page, 'Title', 'descending');
    await expect.poll(() => titles(page)).toEqual(latestFirst.toSorted((one, other) => compare(other, one)));
  });

  test('says of every incident what each side claims of losses, and how it lies to the zone', async () => {
    const page = await openTable();
    await expect.poll(() => head(page, 'Losses, Armenian side says').count()).toBe(1);
    const relations = await cellsOf(page, 'zone');
    const columns = await Promise.all(LOSS_COLUMNS.map((column) => cellsOf(page, column)));
    const indexed = indexGeography(geography);
    for (const incident of dataset.incidents) {
      const claimed = claimedLosses(incident.claims);
      for (const [index, side] of CONFLICT_SIDES.entries()) {
        const own = claimed.filter(({ claimant }) => sideOf(claimant) === side);
        const said = columns[index]!.get(incident.title)!;
        if (own.length === 0) expect([incident.id, said]).toEqual([incident.id, 'no figure']);
        for (const loss of own) {
          expect(said).toContain(lossOutcomeText(ENGLISH, loss));
          expect(said).toContain(`(${whoseText(ENGLISH, loss)})`);
        }
      }
      const place = incident.placeId === null ? undefined : dataset.places.get(incident.placeId);
      const located = { ...incident, isAtItsPlace: liesAtItsPlace(incident) };
      const extent = extentOf(located, place, geography.extents, indexed.sides);
      const { zone } = proximityOf(extent, incidentDates(incident), indexed);
      expect(relations.get(incident.title)).toBe(ENGLISH.facets.values.zone[zone.status]);
    }
  });

  test('shows all that a row holds to the keys and under the pointer, wherever its usual height cuts it', async () => {
    const page = await openTable();
    /** Rows that hold more than is to be seen of them. */
    const cutRows = () =>
      tableOf(page)
        .locator('.row')
        .evaluateAll((rows) => {
          const { bottom } = document.querySelector('[role="table"]')!.getBoundingClientRect();
          const top = document.querySelector('[role="table"] .heads')!.getBoundingClientRect().bottom;
          const isCut = (row: Element) => {
            const box = row.querySelector('.cells')!.getBoundingClientRect();
            const isOver =
              row.contains(document.activeElement) && (box.top < top - 1 || box.bottom > bottom + 1);
            const texts = [...row.querySelectorAll('.lines')];
            return isOver || texts.some(({ scrollHeight, clientHeight }) => scrollHeight > clientHeight + 3);
          };
          return rows.filter(isCut).map((row) => Number(row.getAttribute('aria-rowindex')));
        });
    const cut = await cutRows();
    expect(cut.length).toBeGreaterThan(1);
    for (const index of [cut[0]!, cut.at(-1)!]) {
      await rowAt(page, index).getByRole('button').focus();
      await expect.poll(() => cutRows()).not.toContain(index);
      await rowAt(page, index === 2 ? 3 : 2)
        .getByRole('button')
        .focus();
      await expect.poll(() => cutRows()).toContain(index);
      await rowAt(page, index).getByRole('button').hover();
      await expect.poll(() => cutRows()).not.toContain(index);
      await page.mouse.move(0, 0);
    }
  });

  test('has the columns that are chosen, which stay in the link', async () => {
    const page = await openTable();
    await page.getByRole('button', { name: 'Columns' }).click();
    const choices = page.getByRole('dialog', { name: 'Columns' });
    await choices.getByRole('checkbox', { name: 'Event type' }).uncheck();
    await choices.getByRole('checkbox', { name: 'Losses, others say' }).check();
    await page.keyboard.press('Escape');
    await expect.poll(() => head(page, 'Event type').count()).toBe(0);
    await expect.poll(() => head(page, 'Losses, others say').count()).toBe(1);
    await expect.poll(() => page.url()).toContain(`zone,${LOSS_COLUMNS.join()},losses-others,match`);
    const { hash } = new URL(page.url());
    await follow(page, '#shown=table');
    await expect.poll(() => head(page, 'Event type').count()).toBe(1);
    await follow(page, hash);
    await head(page, 'Losses, others say').waitFor();
    await expect.poll(() => head(page, 'Event type').count()).toBe(0);
    await follow(page, '#shown=table');
  });

  test('has the list’s room, with no list beside it, and leads back to the map', async () => {
    const page = await openTable(ON_LARGE_SCREEN);
    const { x, width } = (await tableOf(page).boundingBox())!;
    expect([x, width]).toEqual([0, 1440]);
    await expect.poll(() => listOf(page).count()).toBe(0);
    // Nothing that it lies over can be come upon.
    const isOutOfReach = () => mapOf(page).evaluate((map) => map.closest('[inert]') !== null);
    await expect.poll(() => isOutOfReach()).toBe(true);
    await page.getByRole('button', { name: 'Back to the map' }).click();
    await listOf(page).waitFor();
    await expect.poll(() => isOutOfReach()).toBe(false);
    const opener = page.getByRole('button', { name: 'Show as a table' });
    await expect.poll(() => opener.evaluate((element) => element === document.activeElement)).toBe(true);
  });

  test('is in the link', async () => {
    const page = await openTable();
    await expect.poll(() => page.url()).toContain('shown=table');
    const other = await openApp({ hash: new URL(page.url()).hash });
    await rowAt(other, 2).getByRole('button').waitFor();
    await expect.poll(() => titles(other)).toEqual(await titles(page));
  });

  test('is used by the keys alone, with no map to be seen', async () => {
    const page = await openTable();
    const showMap = (display: string) =>
      page.evaluate((value) => {
        for (const canvas of document.querySelectorAll('canvas')) canvas.style.display = value;
      }, display);
    await showMap('none');
    await head(page, 'Match').waitFor();
    await head(page, 'From the border').getByRole('button').focus();
    await page.keyboard.press('Tab');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    const button = rowAt(page, 4).getByRole('button');
    await expect.poll(() => button.evaluate((element) => element === document.activeElement)).toBe(true);
    const title = (await button.textContent())!.trim();
    await page.keyboard.press('Enter');
    await detailsOf(page).getByRole('heading', { level: 2, name: title, exact: true }).waitFor();
    await page.keyboard.press('Escape');
    await detailsOf(page).waitFor({ state: 'detached' });
    await expect.poll(() => button.evaluate((element) => element === document.activeElement)).toBe(true);
    await showMap('');
  });

  test('a click anywhere on a row opens it', async () => {
    const page = await openTable();
    const row = rowAt(page, 3);
    const title = (await row.locator('.title').textContent())!;
    await row.getByRole('cell').nth(3).click({ force: true });
    await detailsOf(page).getByRole('heading', { level: 2, name: title, exact: true }).waitFor();
  });

  test('renders a few of many rows, and reaches the last', async () => {
    const page = await openTable({}, openApp);
    const { name, text } = syntheticFile('csv', 5000);
    const chooser = page.waitForEvent('filechooser');
    await page.getByRole('button', { name: 'Open file' }).click();
    await (await chooser).setFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(text) });
    await statusOf(page).getByText('5,000 of 5,000').waitFor();
    await expect.poll(() => tableOf(page).getAttribute('aria-rowcount')).toBe('5001');
    await rowAt(page, 2).getByRole('button').focus();
    await page.keyboard.press('End');
    const last = rowAt(page, 5001).locator('[data-incident] button');
    await last.waitFor();
    await expect.poll(() => last.evaluate((element) => element === document.activeElement)).toBe(true);
    await expect.poll(() => tableOf(page).getByRole('row').count()).toBeLessThan(100);
  });

  test('on a phone it alone is scrolled sideways', async () => {
    const page = await openTable({ viewport: PHONE });
    const { x, width } = (await tableOf(page).boundingBox())!;
    expect(x + width).toBeLessThanOrEqual(PHONE.width);
    const last = head(page, 'Match');
    await last.scrollIntoViewIfNeeded();
    await expect.poll(() => tableOf(page).evaluate((table) => table.scrollLeft)).toBeGreaterThan(0);
    const left = async (locator: Locator) => (await locator.boundingBox())!.x;
    await expect.poll(() => left(rowAt(page, 2).getByRole('cell').last())).toBe(await left(last));
    // Whose row it is stays to be read.
    for (const title of [head(page, 'Title'), rowAt(page, 2).getByRole('cell').first()]) {
      await expect.poll(() => left(title)).toBeGreaterThanOrEqual(x);
    }
    await expect.poll(() => page.evaluate(() => document.scrollingElement!.scrollLeft)).toBe(0);
  });
});
