import { describe, expect, test } from 'vitest';
import {
  PHONE,
  answered,
  clickAt,
  drawTool,
  listOf,
  openApp,
  painted,
  pixelOf,
  shownTitles,
  statusOf,
  useBrowser,
} from './support/app';
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
    const page = await openApp({ hash: '#map=8/39.9/46.2' });
    await drawRectangle(page, AROUND_GORIS);
    await statusIs(page, /of 23 incidents/);
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
    await statusIs(page, /^23 of 23 incidents$/);
    expect(await page.getByRole('list', { name: 'Regions' }).count()).toBe(0);
  });

  test('tells the definite from the possible', async () => {
    const page = await openApp({ hash: '#map=8/39.9/46.2' });
    // Khramort is known to 1.5 km and lies well inside; Kalbajar District is a disc of 30 km that only reaches in.
    await drawRectangle(page, AROUND_KHRAMORT);
    await statusIs(page, /^1 of 23 incidents/);
    const khramort = listOf(page).getByRole('listitem').filter({ hasText: 'Fire reported at Khramort' });
    expect(await khramort.textContent()).not.toContain('possibly');
  });

  test('the click that finishes a region opens nothing, even on an incident', async () => {
    const page = await openApp({ hash: '#map=9/40.15/45.85' });
    await drawRectangle(page, [45.6, 40.0, 45.8647, 40.2031]);
    await page.getByRole('list', { name: 'Regions' }).getByText('Region 1').waitFor();
    await answered(page);
    await painted(page);
    expect(await page.getByRole('region', { name: 'Incident details' }).count()).toBe(0);
    await clickAt(page, 45.8647, 40.2031);
    await page.getByRole('region', { name: 'Incident details' }).waitFor();
  });

  test('a rectangle can be dragged', async () => {
    const page = await openApp({ hash: '#map=8/39.9/46.2' });
    await drawTool(page, 'Draw rectangle').click();
    await page.getByText('Click one corner').waitFor();
    const from = await pixelOf(page, AROUND_KHRAMORT[0], AROUND_KHRAMORT[1]);
    const to = await pixelOf(page, AROUND_KHRAMORT[2], AROUND_KHRAMORT[3]);
    await page.mouse.move(from.x, from.y);
    await page.mouse.down();
    await page.mouse.move(to.x, to.y, { steps: 8 });
    await page.mouse.up();
    await statusIs(page, /^1 of 23 incidents/);
  });

  test('a polygon is closed by a click on its first corner', async () => {
    const page = await openApp({ hash: '#map=9/40.15/45.85' });
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
    const page = await openApp({ hash: '#map=12/40.2031/45.8647' });
    await drawTool(page, 'Draw polygon').click();
    await page.getByText('Click each corner').waitFor();
    await page.keyboard.press('Escape');
    await page.getByText('Click each corner').waitFor({ state: 'detached' });
    expect(await drawTool(page, 'Draw polygon').getAttribute('aria-pressed')).toBe('false');
    await clickAt(page, 45.8647, 40.2031);
    await page.getByRole('region', { name: 'Incident details' }).waitFor();
  });

  test('a region nothing lies in says so and offers the way back', async () => {
    const page = await openApp({ hash: '#map=8/39.9/46.2' });
    await drawRectangle(page, [47.3, 39.3, 47.5, 39.5]);
    await statusIs(page, /^0 of 23 incidents$/);
    await page.getByRole('tabpanel').getByRole('button', { name: 'Clear regions' }).click();
    await statusIs(page, /^23 of 23 incidents$/);
  });

  test('works by touch on a phone', async () => {
    const page = await openApp({ hash: '#map=7/39.9/46.2', viewport: PHONE, hasTouch: true });
    await drawTool(page, 'Draw rectangle').tap();
    await page.getByText('Click one corner').waitFor();
    for (const [longitude, latitude] of [
      [45.75, 39.45],
      [46.9, 40.4],
    ] as const) {
      const { x, y } = await pixelOf(page, longitude, latitude);
      await page.touchscreen.tap(x, y);
    }
    await page.getByRole('list', { name: 'Regions' }).getByText('Region 1').waitFor();
    await answered(page);
    await painted(page);
  });
});
