import { describe, expect, test } from 'vitest';
import { ACCEPTED } from '../../src/core/records/formats';
import { ALL_SHOWN, publishedData, TOTAL } from '../support';
import {
  PHONE,
  SHARP,
  detailsOf,
  listOf,
  mapOf,
  openApp,
  showApp,
  painted,
  pixelOf,
  statusOf,
  useBrowser,
} from './support/app';
import { shownTitles } from './support/shown-titles';
import { mapFrame } from './support/map-frame';

useBrowser();

const { dataset } = publishedData();

describe('opening the app', () => {
  test('shows every incident and says how many', async () => {
    const page = await openApp();
    await expect.poll(() => statusOf(page).textContent()).toBe(ALL_SHOWN);
    expect((await shownTitles(page)).toSorted()).toEqual(
      dataset.incidents.map(({ title }) => title).toSorted(),
    );
    await expect.poll(() => mapOf(page).count()).toBe(1);
    await expect.poll(() => listOf(page).getByRole('listitem').count()).toBe(TOTAL);
    await expect.poll(() => page.locator('input[type="file"]').getAttribute('accept')).toBe(ACCEPTED);
  });

  test('puts the policy into the page', async () => {
    const page = await showApp();
    await expect
      .poll(() => page.locator('meta[http-equiv="Content-Security-Policy"]').getAttribute('content'))
      .toBe(
        "default-src 'none'; script-src 'self'; worker-src 'self'; style-src 'self'; font-src 'self'; img-src 'self' data: blob:; connect-src 'self'; frame-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'none'",
      );
  });

  test('paints the map: land, border and incidents are not one colour', async () => {
    const page = await showApp(SHARP);
    const { colours } = await mapFrame(page);
    expect(colours).toBeGreaterThan(50);
  });

  test('follows the view in the link to the middle of the map', async () => {
    const page = await showApp({ hash: '#map=12/40.2031/45.8647' });
    const box = (await mapOf(page).boundingBox())!;
    const { x, y } = await pixelOf(page, 45.8647, 40.2031);
    expect(Math.abs(x - (box.x + box.width / 2))).toBeLessThan(1);
    expect(Math.abs(y - (box.y + box.height / 2))).toBeLessThan(1);
  });

  test('a link to an incident opens it, in a fresh profile', async () => {
    const page = await openApp({ hash: '#incident=2022-11-12-khramort' });
    await expect
      .poll(() => detailsOf(page).getByRole('heading', { level: 2 }).textContent())
      .toBe('Fire reported at Khramort');
    await expect.poll(() => page.url()).toContain('incident=2022-11-12-khramort');
  });

  test('a bad link is dropped with a notice, the rest of it used', async () => {
    const page = await openApp({ hash: '#map=12/95/45&incident=nothing-of-the-kind&names=hy' });
    await expect.poll(() => page.getByRole('alert').textContent()).toContain('nothing-of-the-kind');
    await expect.poll(() => page.getByLabel('Names').inputValue()).toBe('hy');
    await expect.poll(() => statusOf(page).textContent()).toBe(ALL_SHOWN);
  });

  test('a link changed while the page is open is followed', async () => {
    const page = await showApp();
    await page.evaluate(() => (location.hash = '#map=11/39.5111/46.3417&incident=2022-09-13-goris'));
    await detailsOf(page).getByText('in the direction of Goris').first().waitFor();
    await painted(page);
    await expect.poll(() => page.url()).toContain('map=11/39.5111/46.3417');
  });

  test('on a phone the map, the list and the tools all fit', async () => {
    const page = await openApp({ viewport: PHONE });
    await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth)).toBe(PHONE.width);
    const boxes = await Promise.all(
      [
        page.getByRole('button', { name: 'Draw and measure' }),
        page.locator('details', { hasText: 'Legend' }),
        page.locator('.attribution'),
        statusOf(page),
        page.getByRole('button', { name: 'Export' }),
        page.locator('.maplibregl-ctrl-scale'),
      ].map(async (locator) => (await locator.boundingBox())!),
    );
    for (const [index, one] of boxes.entries()) {
      expect(one.x).toBeGreaterThanOrEqual(0);
      expect(one.x + one.width).toBeLessThanOrEqual(PHONE.width);
      expect(one.y + one.height).toBeLessThanOrEqual(PHONE.height);
      for (const other of boxes.slice(index + 1)) {
        const apart =
          one.x + one.width <= other.x ||
          other.x + other.width <= one.x ||
          one.y + one.height <= other.y ||
          other.y + other.height <= one.y;
        expect({ one, other, apart }).toMatchObject({ apart: true });
      }
    }
  });
});
