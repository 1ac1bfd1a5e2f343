import { describe, expect, test } from 'vitest';
import { ALL_SHOWN, publishedData, TOTAL } from '../support';
import {
  ON_LARGE_SCREEN,
  ON_PHONE,
  answered,
  clickAt,
  drawTool,
  listOf,
  openApp,
  showApp,
  painted,
  pixelOf,
  savedBy,
  statusOf,
  tap,
  useBrowser,
} from './support/app';
import { shownTitles } from './support/shown-titles';
import type { Page } from 'playwright-core';

useBrowser();

/** West, south, east, north in degrees. */
type Box = [number, number, number, number];

const AROUND_GORIS: Box = [46.1, 39.38, 46.5, 39.66];
const AROUND_KHRAMORT: Box = [46.7, 39.9, 46.95, 40.1];

async function drawRectangle(page: Page, [west, south, east, north]: Box): Promise<void> {
  await drawTool(page, 'Draw rectangle').click();
  await page.getByText('Click one corner').waitFor();
  await clickAt(page, west, south);
  // The rectangle follows the pointer, so the pointer has to travel.
  const { x, y } = await pixelOf(page, east, north);
  await page.mouse.move(x - 5, y + 5);
  await page.mouse.click(x, y);
}

async function statusIs(page: Page, text: string | RegExp): Promise<void> {
  await statusOf(page).filter({ hasText: text }).waitFor();
}

describe('drawing regions', () => {
  test('a rectangle narrows list and count, a second adds to it, clearing brings all back', async () => {
    const page = await showApp({ hash: '#map=8/39.9/46.2', ...ON_LARGE_SCREEN });
    await drawRectangle(page, AROUND_GORIS);
    await statusIs(page, new RegExp(`of ${TOTAL} incidents`));
    await page.getByRole('list', { name: 'Regions' }).getByText('Region 1').waitFor();
    await answered(page);
    const first = await shownTitles(page);
    expect(first).toContain('Shelling reported in the direction of Goris');
    expect(first).not.toContain('Fire reported at Khramort');
    expect(first.length).toBeLessThan(10);

    await drawRectangle(page, AROUND_KHRAMORT);
    await page.getByRole('list', { name: 'Regions' }).getByText('Region 2').waitFor();
    await answered(page);
    const both = await shownTitles(page);
    expect(both).toContain('Fire reported at Khramort');
    for (const title of first) expect(both).toContain(title);

    await drawTool(page, 'Clear regions').click();
    await statusIs(page, new RegExp(`^${ALL_SHOWN}$`));
    await expect.poll(() => page.getByRole('list', { name: 'Regions' }).count()).toBe(0);
  });

  test('tells the definite from the possible', async () => {
    const page = await showApp({ hash: '#map=8/39.9/46.2', ...ON_LARGE_SCREEN });
    // Khramort is known to 1.5 km and lies well inside; Kalbajar District is a disc of 30 km that only reaches in.
    await drawRectangle(page, AROUND_KHRAMORT);
    await statusIs(page, new RegExp(`^[1-9] of ${TOTAL} incidents`));
    const khramort = listOf(page).getByRole('listitem').filter({ hasText: 'Fire reported at Khramort' });
    await expect.poll(() => khramort.textContent()).not.toContain('possibly');
  });

  test('the click that finishes a region opens nothing, even on an incident', async () => {
    const page = await showApp({ hash: '#map=9/40.15/45.85', ...ON_LARGE_SCREEN });
    await drawRectangle(page, [45.6, 40.0, 45.8647, 40.2031]);
    await page.getByRole('list', { name: 'Regions' }).getByText('Region 1').waitFor();
    await answered(page);
    await painted(page);
    await expect.poll(() => page.getByRole('region', { name: 'Incident details' }).count()).toBe(0);
    await clickAt(page, 45.8647, 40.2031);
    await page.getByRole('region', { name: 'Incident details' }).waitFor();
  });

  test('a rectangle can be dragged', async () => {
    const page = await showApp({ hash: '#map=8/39.9/46.2', ...ON_LARGE_SCREEN });
    await drawTool(page, 'Draw rectangle').click();
    await page.getByText('Click one corner').waitFor();
    const [west, south, east, north] = AROUND_KHRAMORT;
    await drag(page, [west, south], [east, north]);
    await statusIs(page, new RegExp(`^[1-9] of ${TOTAL} incidents`));
  });

  test('a polygon is closed by a click on its first corner', async () => {
    const page = await showApp({ hash: '#map=9/40.15/45.85', ...ON_LARGE_SCREEN });
    await drawTool(page, 'Draw polygon').click();
    await page.getByText('Click each corner').waitFor();
    const corners: [number, number][] = [
      [45.6, 40.3],
      [46.1, 40.3],
      [46.0, 40.1],
      [45.65, 40.12],
    ];
    for (const corner of corners) await clickAt(page, ...corner);
    const first = await pixelOf(page, ...corners[0]!);
    await page.mouse.move(first.x + 2, first.y + 2);
    await page.mouse.click(first.x, first.y);
    await page.getByRole('list', { name: 'Regions' }).getByText('Region 1').waitFor();
    await answered(page);
    const titles = await shownTitles(page);
    expect(titles).toContain('Shelling reported near Sotk');
    expect(titles).toContain('Shelling reported near Norabak');
    expect(titles).not.toContain('Fire reported at Khramort');
  });

  test('the tool is put down by Escape, and a click opens incidents again', async () => {
    const page = await showApp({ hash: '#map=12/40.2031/45.8647', ...ON_LARGE_SCREEN });
    await drawTool(page, 'Draw polygon').click();
    await page.getByText('Click each corner').waitFor();
    await page.keyboard.press('Escape');
    await page.getByText('Click each corner').waitFor({ state: 'detached' });
    await expect.poll(() => drawTool(page, 'Draw polygon').getAttribute('aria-pressed')).toBe('false');
    await clickAt(page, 45.8647, 40.2031);
    await page.getByRole('region', { name: 'Incident details' }).waitFor();
  });

  test('a region nothing lies in says so and offers the way back', async () => {
    const page = await showApp({ hash: '#map=8/39.9/46.2', ...ON_LARGE_SCREEN });
    await drawRectangle(page, [47.3, 39.3, 47.5, 39.5]);
    await statusIs(page, new RegExp(`^0 of ${TOTAL} incidents$`));
    await page.getByRole('tabpanel').getByRole('button', { name: 'Clear regions' }).click();
    await statusIs(page, new RegExp(`^${ALL_SHOWN}$`));
  });

  test('works by touch on a phone', async () => {
    const page = await showApp({ hash: '#map=7/39.9/46.2', ...ON_PHONE });
    const opener = page.getByRole('button', { name: 'Draw and measure' });
    await opener.click();
    await drawTool(page, 'Draw rectangle').click();
    await drawTool(page, 'Draw rectangle').waitFor({ state: 'hidden' });
    await page.getByText(/(Click|Tap) one corner/).waitFor();
    for (const [longitude, latitude] of [
      [45.75, 39.45],
      [46.9, 40.4],
    ] as const) {
      await tap(page, await pixelOf(page, longitude, latitude));
    }
    await page.getByRole('list', { name: 'Regions' }).getByText('Region 1').waitFor();
    await answered(page);
    await painted(page);
    await opener.waitFor();
  });
});

describe('regions of other kinds', () => {
  const regionsOf = (page: Page) => page.getByRole('list', { name: 'Regions' });

  test('a circle tells its radius while it is drawn, true on the ground', async () => {
    const page = await showApp({ hash: '#map=9/40.15/45.85', ...ON_LARGE_SCREEN });
    await drawTool(page, 'Draw circle').click();
    await page.getByText('Click the centre').waitFor();
    await clickAt(page, 45.85, 40.2);
    const rim = await pixelOf(page, 45.85, 40.3);
    await page.mouse.move(rim.x, rim.y - 1);
    await page.mouse.move(rim.x, rim.y);
    // A tenth of a degree of latitude here, on WGS 84; a pixel is some 230 m.
    await page.getByText(/Radius 1(0\.9|1|1\.1|1\.2|1\.3) km/).waitFor();
    await page.mouse.click(rim.x, rim.y);
    await regionsOf(page).getByText('Circle 1').waitFor();
    await regionsOf(page)
      .getByText(/circle of 1(0\.9|1|1\.1|1\.2|1\.3) km/)
      .waitFor();
    await answered(page);
    const titles = await shownTitles(page);
    expect(titles).toContain('Shelling reported near Sotk');
    expect(titles).not.toContain('Fire reported at Khramort');
  });

  test('a corridor along a line asks for its width; a freehand shape closes itself', async () => {
    const page = await showApp({ hash: '#map=9/40.15/45.85', ...ON_LARGE_SCREEN });
    await drawTool(page, 'Draw a corridor along a line').click();
    await page.getByText('Click along the middle').waitFor();
    await clickAt(page, 45.6, 40.2);
    const end = await pixelOf(page, 46.1, 40.2);
    await page.mouse.move(end.x - 4, end.y);
    await page.mouse.click(end.x, end.y);
    await page.mouse.click(end.x, end.y);
    const dialog = page.getByRole('dialog', { name: 'Region' });
    await dialog.getByLabel('Within').fill('2.5');
    await dialog.getByLabel('Name').fill('Road');
    await dialog.getByRole('button', { name: 'Save' }).click();
    await regionsOf(page).getByText('within 2.5 km of a line').waitFor();

    await drawTool(page, 'Draw freehand').click();
    await page.getByText('Click, go round').waitFor();
    const middle = await pixelOf(page, 46.2, 40.0);
    const at = (turn: number): [number, number] => [
      middle.x + 60 * Math.cos((2 * Math.PI * turn) / 24),
      middle.y + 60 * Math.sin((2 * Math.PI * turn) / 24),
    ];
    await page.mouse.move(...at(0));
    await page.mouse.down();
    for (let turn = 1; turn <= 24; turn += 1) await page.mouse.move(...at(turn));
    await page.mouse.up();
    await regionsOf(page).getByText('Region 1').waitFor();
  });

  test('the border and the zone are picked from the map', async () => {
    // On dates on which the zone's extent is known.
    const hash = '#map=9/39.9/46.2&dates=2022-01-01..2022-12-31';
    const page = await showApp({ hash, ...ON_LARGE_SCREEN });
    await drawTool(page, 'Pick the border, the zone or the exclave').click();
    await page.getByText('Click the border').waitFor();
    await clickAt(page, 46.6, 39.95);
    await regionsOf(page).getByText('Peacekeepers’ zone').waitFor();

    await drawTool(page, 'Pick the border, the zone or the exclave').click();
    await page.getByText('Click the border').waitFor();
    await clickAt(page, 46.2, 39.9);
    await page.getByText('Neither the border').waitFor();
    const [longitude, latitude] = borderVertex([46.0, 46.4], [39.5, 39.9]);
    await clickAt(page, longitude, latitude);
    const dialog = page.getByRole('dialog', { name: 'Region' });
    await dialog.getByLabel('Section').waitFor();
    await dialog.getByRole('button', { name: 'Save' }).click();
    await regionsOf(page).getByText('within 5 km of the border').waitFor();
  });

  test('they are named, left out, hidden, combined, reshaped by a corner, and all of it undone', async () => {
    const page = await showApp({
      ...ON_LARGE_SCREEN,
      hash: '#map=8/39.9/46.2&region=A~area~45.5,40;46.3,40;46.3,40.4;45.5,40.4',
    });
    const total = new RegExp(String.raw`^(\d+) of ${TOTAL} incidents`);
    const count = async () => {
      await answered(page);
      return Number(total.exec((await statusOf(page).textContent())!)![1]);
    };
    const inside = await count();
    expect(inside).toBeGreaterThan(0);

    await regionsOf(page).getByRole('button', { name: 'Hide A' }).click();
    await statusIs(page, new RegExp(`^${ALL_SHOWN}`));
    await regionsOf(page).getByRole('button', { name: 'Hide A' }).click();
    await regionsOf(page).getByRole('button', { name: 'Leave out A' }).click();
    await regionsOf(page).getByText('left out: drawn area').waitFor();
    await expect.poll(() => count()).toBeLessThan(TOTAL);
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect.poll(() => count()).toBe(inside);

    await regionsOf(page).getByRole('button', { name: 'Edit A' }).click();
    await page.getByRole('dialog', { name: 'Region' }).getByLabel('Name').fill('North');
    await page.getByRole('button', { name: 'Move corners on the map' }).click();
    await page.getByText('Drag a corner').waitFor();
    await drag(page, [46.3, 40], [46.9, 39.6]);
    await page.getByRole('button', { name: 'Done' }).click();
    const corner = /region=North~area~.*46\.(89|9)\d*,39\.(59|6)/;
    await expect.poll(() => hashOf(page)).toMatch(corner);
  });

  test('corners of holes and parts are moved each by itself, and not to where there is no inside', async () => {
    const outline = '45.5,39.8;46.5,39.8;46.5,40.5;45.5,40.5';
    const hash = `#map=8/40/46.2&region=Two~area~${outline}*45.8,40;46.2,40;46,40.2!46.8,40;47.1,40;47.1,40.3`;
    const page = await showApp({ hash, ...ON_LARGE_SCREEN });
    await regionsOf(page).getByRole('button', { name: 'Edit Two' }).click();
    await page.getByRole('button', { name: 'Move corners on the map' }).click();
    await page.getByText('Drag a corner').waitFor();
    // The outline has its corners in hand; a click takes the hole, which lies upon it, or the other part.
    await clickAt(page, 46, 40.08);
    await drag(page, [46, 40.2], [46.1, 40.35]);
    const moved = /~area~45\.5,39\.8;.*\*45\.8,40;46\.2,40;46\.(09|1)\d*,40\.3(4|5)\d*!46\.8,40;/;
    await expect.poll(() => hashOf(page)).toMatch(moved);
    await drag(page, [46.1, 40.35], [46.1, 40.6]);
    await page.getByText(/The outline has edges that cross at .* It was put back\./).waitFor();
    expect(hashOf(page)).toMatch(moved);
    await page.getByRole('button', { name: 'Done' }).click();
  });

  test('a circle is moved by its centre and set by its rim', async () => {
    const page = await showApp({
      hash: '#map=8/40/46.2&region=Round~circle~46,40~20000',
      ...ON_LARGE_SCREEN,
    });
    await regionsOf(page).getByRole('button', { name: 'Edit Round' }).click();
    await page.getByRole('button', { name: 'Move the circle on the map' }).click();
    await page.getByText('Drag the centre').waitFor();
    await drag(page, [46, 40], [46.4, 40.2]);
    await expect.poll(() => hashOf(page)).toMatch(/~circle~46\.(39|4)\d*,40\.(19|2)\d*~20000(&|$)/);
    await drag(page, [46.6, 40.2], [46.4, 40.3]);
    await expect.poll(() => hashOf(page)).toMatch(/~circle~46\.(39|4)\d*,40\.(19|2)\d*~1[01]\d{3}/);
    await page.getByRole('button', { name: 'Done' }).click();
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect.poll(() => hashOf(page)).toMatch(/~20000(&|$)/);
  });

  test('an export brings its regions back', async () => {
    const hash = '#map=8/39.9/46.2&region=Around~circle~45.86,40.2~20000&region=Zone~zone-not';
    const page = await showApp({ hash, ...ON_LARGE_SCREEN });
    await answered(page);
    const titles = await shownTitles(page);
    await page.getByRole('button', { name: 'Export' }).click();
    const exported = await savedBy(page, () => page.getByRole('menuitem', { name: 'GeoJSON' }).click());
    const other = await openApp();
    await other.locator('input[type=file]').setInputFiles({
      name: 'export.geojson',
      mimeType: 'application/geo+json',
      buffer: Buffer.from(exported.text),
    });
    await regionsOf(other).getByText('Around', { exact: true }).waitFor();
    await regionsOf(other).getByText('left out: as it stood').waitFor();
    await answered(other);
    await expect.poll(() => shownTitles(other)).toEqual(titles);
    const shown = async (page: Page) => (await statusOf(page).textContent())!.split(' of ')[0];
    await expect.poll(() => shown(other)).toBe(await shown(page));
  });

  test('a line is measured as it is drawn', async () => {
    const page = await showApp({ hash: '#map=9/40.15/45.85', ...ON_LARGE_SCREEN });
    await drawTool(page, 'Measure').click();
    await page.getByText('Click along the way').waitFor();
    await clickAt(page, 45.85, 40.1);
    const end = await pixelOf(page, 45.85, 40.2);
    await page.mouse.move(end.x, end.y - 2);
    await page.mouse.click(end.x, end.y);
    await page.getByText(/Length 1(0\.9|1|1\.1|1\.2|1\.3) km/).waitFor();
    await expect.poll(() => page.getByRole('list', { name: 'Regions' }).count()).toBe(0);
  });

  test('the coordinates under the pointer are shown', async () => {
    const page = await showApp({ hash: '#map=9/40.15/45.85', ...ON_LARGE_SCREEN });
    const { x, y } = await pixelOf(page, 45.9, 40.2);
    await page.mouse.move(x, y);
    await page.getByText(/^40\.(19|20)\d+, 45\.(89|90)\d+$/).waitFor();
  });
});

type LonLat = [longitude: number, latitude: number];

async function drag(page: Page, start: LonLat, end: LonLat): Promise<void> {
  const [from, to] = [await pixelOf(page, ...start), await pixelOf(page, ...end)];
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(to.x, to.y, { steps: 12 });
  await page.mouse.up();
}

function hashOf(page: Page): string {
  return decodeURIComponent(new URL(page.url()).hash);
}

/** A vertex of the shipped border within longitudes and latitudes. */
function borderVertex([west, east]: [number, number], [south, north]: [number, number]): LonLat {
  const { boundaries } = publishedData().geography;
  const vertices = boundaries.flatMap(({ line }) => line.coordinates as [number, number][]);
  return vertices.find(([x, y]) => x > west && x < east && y > south && y < north)!;
}
