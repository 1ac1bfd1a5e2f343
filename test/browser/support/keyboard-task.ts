/** A whole task by keyboard alone: what is known of Sotk is found, narrowed, linked and exported. */
import { readFileSync } from 'node:fs';
import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { NO_FILTER, type Filter } from '../../../src/core/filter';
import { newRegion } from '../../../src/core/regions/region';
import { plainAnswer } from '../../oracle/plain-query';
import { plainRows } from '../../oracle/plain-rows';
import { ALL_SHOWN, publishedData } from '../../support';
import { answered, detailsOf, drawTool, listOf, openApp, savedBy, statusOf } from './app';
import { shownTitles } from './shown-titles';

const { dataset, geography } = publishedData();

/** More presses than the page has Tab stops. */
const MOST_PRESSES = 90;

const REGION = 'Sotk and Norabak';
/** Latitude, longitude. */
const CORNERS = [
  [40, 45.5],
  [40, 46.2],
  [40.4, 46.2],
  [40.4, 45.5],
] as const;
const RING = [...CORNERS, CORNERS[0]].map(([latitude, longitude]) => [longitude, latitude]);

const ASKED: Filter = {
  ...NO_FILTER,
  regions: [newRegion('typed', REGION, { kind: 'area', polygon: { type: 'Polygon', coordinates: [RING] } })],
  dates: { first: '2023-09-01', last: '2023-09-30' },
  chosen: { state: ['contested'], weapon: ['drone'] },
};

/** What the status has to say of a filter, by a plain loop over the incidents. */
async function statusAt(filter: Filter): Promise<string> {
  const surroundings = { places: dataset.places, sources: dataset.sources, geography };
  const text = readFileSync('data/incidents.geojson', 'utf8');
  const rows = await plainRows('incidents.geojson', text, surroundings);
  const { definite, possible } = plainAnswer(rows, surroundings, filter);
  const possibly = possible.length > 0 ? `, ${possible.length} possibly` : '';
  return `${definite.length} of ${rows.length} incidents${possibly}`;
}

async function statusIs(page: Page, text: string): Promise<void> {
  await statusOf(page).getByText(text, { exact: true }).waitFor();
  await answered(page);
}

/** Past its last stop Tab leads out of the page, where nothing has the focus though the page remembers what had it. */
async function isFocused(page: Page, target: Locator): Promise<boolean> {
  return (await page.locator(':focus').and(target).count()) === 1;
}

/** Where the focus is, in words, and what hides it once what has it is scrolled to; null where it is on nothing. */
function focusSeen(page: Page): Promise<{ name: string; fault: string | null } | null> {
  return page.evaluate(async () => {
    const element = document.activeElement;
    if (!element || element === document.body) return null;
    const text = element.getAttribute('aria-label') ?? element.textContent.trim().replace(/\s+/g, ' ');
    const name = `${element.localName} “${text.slice(0, 40)}”`;
    // The page scrolls to it once it has the focus.
    for (let framesLeft = 30; faultOf(element) !== null && framesLeft > 0; framesLeft -= 1) {
      await new Promise((resolve) => requestAnimationFrame(resolve));
    }
    return { name, fault: faultOf(element) };

    function faultOf(focused: Element): string | null {
      const { left, top, right, bottom, width, height } = focused.getBoundingClientRect();
      const { clientWidth, clientHeight } = document.documentElement;
      // Browsers lay out in fractions of a pixel.
      const isWithin = left >= -1 && top >= -1 && right <= clientWidth + 1 && bottom <= clientHeight + 1;
      const uppermost = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
      const isUppermost = uppermost !== null && (focused.contains(uppermost) || uppermost.contains(focused));
      if (width === 0 || height === 0) return 'has no size';
      if (!isWithin) return `reaches out of the window: ${left}, ${top}, ${right}, ${bottom}`;
      return isUppermost ? null : `is covered by ${uppermost?.localName}.${uppermost?.getAttribute('class')}`;
    }
  });
}

/** Presses a key until the target has the focus; whatever has it on the way is to be seen. */
async function go(page: Page, key: string, target: Locator): Promise<void> {
  const passed: string[] = [];
  while (!(await isFocused(page, target))) {
    if (passed.length === MOST_PRESSES) {
      throw new Error(`${key} does not lead to ${String(target)}, but past: ${passed.join(' | ')}`);
    }
    await page.keyboard.press(key);
    const seen = await focusSeen(page);
    if (seen?.fault) throw new Error(`${key} leads to ${seen.name}, which ${seen.fault}`);
    // Past its last stop the focus leaves the page.
    passed.push(seen?.name ?? 'the page itself');
  }
}

async function focusComesTo(page: Page, target: Locator): Promise<void> {
  await page.locator(':focus').and(target).waitFor();
  expect((await focusSeen(page))?.fault).toBeNull();
}

/** What the clipboard holds, as people get at it: pasted where a text can be typed. */
async function pasted(page: Page): Promise<string> {
  await page.keyboard.press('Control+G');
  const dialog = page.getByRole('dialog', { name: 'Go to coordinates' });
  const field = dialog.getByRole('textbox').first();
  await focusComesTo(page, field);
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.press('Delete');
  await page.keyboard.press('ControlOrMeta+V');
  await expect.poll(() => field.inputValue()).not.toBe('');
  const text = await field.inputValue();
  await page.keyboard.press('Escape');
  await page.locator('dialog').waitFor({ state: 'detached' });
  return text;
}

/** The link of the view, by way of the clipboard. */
async function copyLink(page: Page): Promise<string> {
  const share = page.getByRole('button', { name: 'Link, cite, embed' });
  await go(page, 'Shift+Tab', share);
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Link, cite, embed' });
  await dialog.waitFor();
  await go(page, 'Tab', dialog.getByRole('button', { name: 'Copy link' }));
  await page.keyboard.press('Enter');
  await dialog.getByRole('button', { name: 'Copied' }).waitFor();
  await page.keyboard.press('Escape');
  await page.locator('dialog').waitFor({ state: 'detached' });
  await focusComesTo(page, share);
  return pasted(page);
}

async function findSotk(page: Page): Promise<Locator> {
  await page.keyboard.press('/');
  await focusComesTo(page, page.getByRole('searchbox'));
  await page.keyboard.type('Սոթք');
  await statusIs(page, await statusAt({ ...NO_FILTER, text: 'Սոթք' }));
  const titles = await shownTitles(page);
  expect(titles.length).toBeLessThan(dataset.incidents.length);
  expect(titles).toContain('Shelling reported near Sotk');
  const row = listOf(page).getByRole('button', { name: 'Shelling reported near Sotk' });
  await go(page, 'Tab', listOf(page).getByRole('button'));
  await go(page, 'ArrowDown', row);
  return row;
}

async function readBothSides(page: Page): Promise<void> {
  const details = detailsOf(page);
  await focusComesTo(page, details.getByRole('heading', { name: 'Shelling reported near Sotk' }));
  const ledger = details.getByRole('table');
  const sides = await ledger.getByRole('columnheader').allTextContents();
  expect(sides).toEqual(['Armenian side', 'Azerbaijani side']);
  const { claims } = dataset.incidents.find(({ id }) => id === '2023-09-01-sotk')!;
  for (const [column, parties] of [['AM', 'NK'], ['AZ']].entries()) {
    const said = claims.filter(({ claimant }) => parties.includes(claimant));
    const cells = await ledger.locator(`td:nth-child(${column + 1})`).allTextContents();
    expect(said).not.toEqual([]);
    for (const { text } of said) expect(cells.join('\n')).toContain(text);
  }
  // The end of the ledger lies below what shows at first.
  const scrolled = details.getByRole('group', { name: 'About this incident' });
  await go(page, 'Shift+Tab', scrolled);
  await page.keyboard.press('End');
  const isAtEnd = (element: Element) => element.scrollTop + element.clientHeight >= element.scrollHeight - 1;
  await expect.poll(() => scrolled.evaluate(isAtEnd)).toBe(true);
  await expect.poll(() => scrolled.evaluate((element) => element.scrollTop)).toBeGreaterThan(0);
}

async function clearSearch(page: Page): Promise<void> {
  await page.keyboard.press('/');
  await focusComesTo(page, page.getByRole('searchbox'));
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.press('Delete');
  await statusIs(page, ALL_SHOWN);
}

async function typeRegion(page: Page): Promise<void> {
  const opener = drawTool(page, 'Type or import a region');
  await go(page, 'Tab', page.getByRole('toolbar', { name: 'Draw' }).getByRole('button'));
  await go(page, 'ArrowRight', opener);
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Type or import a region' });
  await dialog.waitFor();
  await go(page, 'Tab', dialog.getByRole('textbox', { name: 'Corners in order' }));
  await page.keyboard.type(CORNERS.map((corner) => corner.join(', ')).join('\n'));
  await go(page, 'Tab', dialog.getByRole('textbox', { name: 'Name' }));
  await page.keyboard.type(REGION);
  await go(page, 'Tab', dialog.getByRole('button', { name: 'Add region' }));
  await page.keyboard.press('Enter');
  await dialog.waitFor({ state: 'detached' });
  await page.getByRole('list', { name: 'Regions' }).getByText(REGION).waitFor();
  await statusIs(page, await statusAt({ ...NO_FILTER, regions: ASKED.regions }));
  await focusComesTo(page, opener);
}

async function chooseContestedWithDrones(page: Page): Promise<void> {
  const tab = (name: string) => page.getByRole('tab', { name });
  await go(page, 'Shift+Tab', tab('Incidents'));
  await go(page, 'ArrowRight', tab('Filters'));
  const filters = page.getByRole('region', { name: 'Filters' });
  await filters.waitFor();
  const contested = filters.getByRole('checkbox', { name: 'Contested' });
  await go(page, 'Tab', contested);
  await page.keyboard.press('Space');
  await tab('Filters (1)').waitFor();
  await answered(page);
  const drones = filters.getByRole('checkbox', { name: 'drones' });
  await go(page, 'Tab', drones);
  await page.keyboard.press('Space');
  await tab('Filters (2)').waitFor();
  await answered(page);
  await focusComesTo(page, drones);
}

async function typeDates(page: Page): Promise<void> {
  const opener = page.getByRole('button', { name: 'Choose dates' });
  await go(page, 'Tab', opener);
  await page.keyboard.press('Enter');
  const dates = page.getByRole('dialog', { name: 'Dates' });
  await focusComesTo(page, dates.getByRole('textbox', { name: 'From' }));
  await page.keyboard.type(ASKED.dates!.first!);
  await go(page, 'Tab', dates.getByRole('textbox', { name: 'To' }));
  await page.keyboard.type(ASKED.dates!.last!);
  await page.keyboard.press('Enter');
  await statusIs(page, await statusAt(ASKED));
  await page.keyboard.press('Escape');
  await focusComesTo(page, opener);
}

async function exportGeojson(page: Page): Promise<unknown> {
  await go(page, 'Shift+Tab', page.getByRole('button', { name: 'Export' }));
  await page.keyboard.press('Enter');
  await focusComesTo(page, page.getByRole('menuitem', { name: 'GeoJSON' }));
  const { text } = await savedBy(page, () => page.keyboard.press('Enter'));
  return JSON.parse(text);
}

/** Milliseconds: some hundred keys, each with a look at the page. */
export const LONG = 180_000;

export async function doTaskByKeyboard(page: Page): Promise<void> {
  const row = await findSotk(page);
  await page.keyboard.press('Enter');
  await readBothSides(page);
  await page.keyboard.press('Escape');
  await detailsOf(page).waitFor({ state: 'detached' });
  await focusComesTo(page, row);
  await clearSearch(page);

  await typeRegion(page);
  await chooseContestedWithDrones(page);
  await typeDates(page);
  const status = await statusAt(ASKED);

  const link = new URL(await copyLink(page));
  const other = await openApp({ hash: link.hash });
  expect(link.href).toBe(new URL(link.hash, other.url()).href);
  await statusIs(other, status);
  await expect
    .poll(() => other.getByRole('list', { name: 'Regions' }).getByRole('listitem').allTextContents())
    .toEqual([expect.stringContaining(REGION)]);
  // What the panel shows is in the link as well.
  await other.getByRole('region', { name: 'Filters' }).waitFor();
  await other.getByRole('tab', { name: 'Incidents' }).click();
  await expect.poll(() => shownTitles(other)).toContain('Shelling reported near Sotk');

  // Keys go to the window in front.
  await other.context().close();
  await page.bringToFront();
  expect(await exportGeojson(page)).toMatchObject({
    type: 'FeatureCollection',
    border_incidents: { regions: [{ name: REGION, geometry: { type: 'Polygon', coordinates: [RING] } }] },
  });
  await focusComesTo(page, page.getByRole('button', { name: 'Export' }));
}
