/** What is left when something is missing: WebGL, the map's graphics, the network, the data. */
import { describe, expect, test } from 'vitest';
import {
  answered,
  detailsOf,
  drawTool,
  listOf,
  SHARP,
  openApp,
  painted,
  savedBy,
  statusOf,
  useBrowser,
} from './support/app';
import { complete } from './support/whole-view';
import { shownTitles } from './support/shown-titles';
import { mapFrame } from './support/map-frame';
import { ALL_SHOWN, TOTAL } from '../support';

useBrowser();

/** The browser refuses every WebGL context. */
function refuseWebgl(): void {
  const prototype = HTMLCanvasElement.prototype as unknown as {
    getContext: (this: unknown, type: string, ...more: unknown[]) => unknown;
  };
  const { getContext } = prototype;
  prototype.getContext = function (type, ...more) {
    return type.startsWith('webgl') ? null : getContext.call(this, type, ...more);
  };
}

/** The first WebGL context is lost before anything is made with it, and comes back once the page tells of that. */
function loseWebgl(): void {
  const prototype = HTMLCanvasElement.prototype as unknown as {
    getContext: (this: unknown, type: string, ...more: unknown[]) => WebGLRenderingContext | null;
  };
  const { getContext } = prototype;
  prototype.getContext = function (type, ...more) {
    const context = getContext.call(this, type, ...more);
    if (type.startsWith('webgl') && context && !('toldOfLoss' in window)) {
      const loss = context.getExtension('WEBGL_lose_context')!;
      Object.assign(window, { toldOfLoss: false });
      const watch = new MutationObserver(() => {
        if (!document.body.textContent.includes('taken the map’s graphics away')) return;
        watch.disconnect();
        Object.assign(window, { toldOfLoss: true });
        // Not while it is still told that it was lost.
        requestAnimationFrame(() => loss.restoreContext());
      });
      watch.observe(document, { subtree: true, childList: true, characterData: true });
      void Promise.resolve().then(() => loss.loseContext());
    }
    return context;
  };
}

describe('without WebGL', () => {
  test('list, search, filters, timeline, regions by coordinates, table and details go on', async () => {
    const page = await openApp({ init: refuseWebgl });
    await page.getByText('this browser offers no WebGL').waitFor();
    await statusOf(page)
      .filter({ hasText: new RegExp(`^${ALL_SHOWN}$`) })
      .waitFor();
    await expect.poll(() => drawTool(page, 'Draw polygon').count()).toBe(0);

    await drawTool(page, 'Type or import a region').click();
    await page.getByLabel('What it is').selectOption({ label: 'Circle' });
    await page.getByLabel('Centre').fill('40.2031, 45.8647');
    await page.getByLabel('Radius').fill('10');
    await page.getByRole('button', { name: 'Add region' }).click();
    await page.getByRole('list', { name: 'Regions' }).getByText('Circle 1').waitFor();
    await answered(page);
    const titles = await shownTitles(page);
    expect(titles).toContain('Shelling reported near Sotk');
    expect(titles).not.toContain('Fire reported at Khramort');

    await page.getByRole('region', { name: 'Timeline' }).getByRole('slider').first().waitFor();
    await page.getByRole('button', { name: 'Show as a table' }).click();
    await page.getByRole('table', { name: 'Incidents, as a table' }).waitFor();
    await page.getByRole('button', { name: 'Show as a table' }).click();
    await listOf(page).getByText('Shelling reported near Sotk').click();
    await detailsOf(page).getByRole('heading', { name: 'Shelling reported near Sotk' }).waitFor();
  });
});

describe('when the browser takes the map’s graphics away', () => {
  test('a notice says so, the list goes on, and the map comes back with them', async () => {
    const page = await openApp(SHARP);
    // With all of the ground.
    await complete(page);
    await painted(page);
    const before = (await mapFrame(page)).picture;
    await page.evaluate(() => {
      const canvas = document.querySelector<HTMLCanvasElement>('canvas.maplibregl-canvas')!;
      const loss = canvas.getContext('webgl2')!.getExtension('WEBGL_lose_context')!;
      Object.assign(window, { loss });
      loss.loseContext();
    });
    const notice = page.getByText('taken the map’s graphics away');
    await notice.waitFor();
    await page.getByRole('searchbox').fill('Khramort');
    await statusOf(page)
      .filter({ hasText: new RegExp(`^1 of ${TOTAL} incidents$`) })
      .waitFor();
    await page.getByRole('searchbox').fill('');
    await statusOf(page)
      .filter({ hasText: new RegExp(`^${ALL_SHOWN}$`) })
      .waitFor();
    await page.evaluate(() => (window as unknown as { loss: WEBGL_lose_context }).loss.restoreContext());
    await notice.waitFor({ state: 'detached' });
    await painted(page);
    await expect.poll(async () => (await mapFrame(page)).picture).toBe(before);
  });
});

test('graphics that are taken away before the map has drawn anything come back with all of it', async () => {
  const usual = await openApp(SHARP);
  await complete(usual);
  await painted(usual);
  const { picture } = await mapFrame(usual);
  const page = await openApp({ ...SHARP, init: loseWebgl });
  await expect
    .poll(() => page.evaluate(() => (window as unknown as { toldOfLoss: boolean }).toldOfLoss))
    .toBe(true);
  await complete(page);
  await painted(page);
  await expect.poll(async () => (await mapFrame(page)).picture).toBe(picture);
});

describe('once the page stands', () => {
  test('everything works without a network', async () => {
    const page = await openApp();
    await complete(page);
    await page.context().setOffline(true);
    await page.getByText('offline: what was loaded goes on working').waitFor();
    await page.getByRole('tab', { name: 'Summary' }).click();
    await page.locator('section[aria-label="Summary"][aria-busy="false"]').waitFor();
    await page.getByRole('tab', { name: 'Filters' }).click();
    await page.getByRole('region', { name: 'Filters' }).waitFor();
    await page.getByRole('button', { name: 'Link, cite, embed' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Close' }).click();
    await drawTool(page, 'Draw circle').click();
    await page.getByText('Click the centre').waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('tab', { name: 'Incidents' }).click();
    await listOf(page).getByText('Shelling reported near Sotk').click();
    await detailsOf(page).waitFor();
    await page.getByRole('button', { name: 'Export' }).click();
    const { text } = await savedBy(page, () => page.getByRole('menuitem', { name: 'GeoJSON' }).click());
    expect(text).toContain('"Shelling reported near Sotk"');
    await page.locator('input[type=file]').setInputFiles({
      name: 'mine.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from('id,date,latitude,longitude\na,2023-01-01,40,45\nb,2023-01-02,40,46\n'),
    });
    await statusOf(page)
      .filter({ hasText: /^2 of 2 incidents$/ })
      .waitFor();
  });
});
