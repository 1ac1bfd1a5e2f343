/** The main paths once more, in Firefox where one can be had. */
import type { Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { publishedData } from '../support';
import {
  answered,
  detailsOf,
  drawTool,
  listOf,
  openApp,
  painted,
  shownTitles,
  statusOf,
  useBrowser,
} from './support/app';
import { findFirefox, type FirefoxMachine } from './support/find-firefox';
import { launchFirefox } from './support/launch-firefox';

describe('finding Firefox', () => {
  function machine(there: string[], changes: Partial<FirefoxMachine> = {}): FirefoxMachine {
    return {
      environment: { PATH: '/usr/bin:/opt/bin' },
      isExecutable: (path) => there.includes(path),
      platform: 'linux',
      ...changes,
    };
  }

  test('takes FIREFOX_PATH before the PATH, and its own screen before the desktop’s', () => {
    const there = ['/my/firefox', '/opt/bin/firefox', '/usr/bin/firefox-esr', '/usr/bin/Xvfb'];
    const environment = { PATH: '/usr/bin:/opt/bin', DISPLAY: ':0' };
    expect(findFirefox(machine(there, { environment }))).toEqual({
      firefoxPath: '/usr/bin/firefox-esr',
      screenPath: '/usr/bin/Xvfb',
    });
    const chosen = { ...environment, FIREFOX_PATH: '/my/firefox' };
    expect(findFirefox(machine(there, { environment: chosen }))?.firefoxPath).toBe('/my/firefox');
    const wrong = { ...environment, FIREFOX_PATH: '/gone' };
    expect(() => findFirefox(machine(there, { environment: wrong }))).toThrow('FIREFOX_PATH is "/gone"');
  });

  test('wants a screen on Linux, the desktop’s if there is no other', () => {
    const there = ['/opt/bin/firefox'];
    const found = { firefoxPath: '/opt/bin/firefox', screenPath: null };
    expect(findFirefox(machine(there))).toBeNull();
    expect(findFirefox(machine(there, { environment: { PATH: '/opt/bin', DISPLAY: ':0' } }))).toEqual(found);
    expect(findFirefox(machine(there, { platform: 'darwin' }))).toEqual(found);
    expect(findFirefox(machine(['/usr/bin/Xvfb']))).toBeNull();
  });
});

const programs = inject('firefox');
// Where there is no Firefox, the set-up has said so.
if (programs) {
  describe('in Firefox', () => {
    useBrowser(() => launchFirefox(programs));

    test('the map is painted, and every incident listed', async () => {
      const page = await openApp();
      expect(await page.evaluate(() => navigator.userAgent)).toContain(' Firefox/');
      expect(await statusOf(page).textContent()).toBe('23 of 23 incidents');
      const titles = publishedData().dataset.incidents.map(({ title }) => title);
      expect((await shownTitles(page)).toSorted()).toEqual(titles.toSorted());
      const colours = coloursOfNextFrame(page);
      await page.getByRole('button', { name: 'Zoom in' }).click();
      expect(await colours).toBeGreaterThan(50);
    });

    test('an incident opens from the list, with both sides’ claims', async () => {
      const page = await openApp();
      await listOf(page).getByRole('button', { name: 'Shelling reported near Sotk' }).click();
      const ledger = detailsOf(page).getByRole('table');
      const buildUp = ledger.locator('tbody', { hasText: 'Build-up and posture' });
      await buildUp.waitFor();
      const [armenian, azerbaijani] = await buildUp.getByRole('cell').allTextContents();
      expect(armenian).toContain('asserts');
      expect(azerbaijani).toContain('denies');
      await painted(page);
    });

    test('a filter, a search and a typed region narrow, and the link shows it all again after a reload', async () => {
      const page = await openApp({ hash: '#map=8/40.1/46.2' });
      await page.getByRole('tab', { name: 'Filters' }).click();
      await page.getByRole('checkbox', { name: 'Contested' }).first().check();
      await statusOf(page).getByText('10 of 23 incidents').waitFor();
      await page.getByRole('searchbox').fill('Sotk');
      await statusOf(page).getByText('5 of 23 incidents').waitFor();
      await drawTool(page, 'Type or import a region').click();
      await page.getByLabel('What it is').selectOption({ label: 'Circle' });
      await page.getByLabel('Centre').fill('40.2031, 45.8647');
      await page.getByLabel('Radius').fill('10');
      await page.getByRole('button', { name: 'Add region' }).click();
      await statusOf(page).getByText('3 of 23 incidents').waitFor();
      await page.getByRole('tab', { name: 'Incidents' }).click();
      await listOf(page).getByRole('button', { name: 'Shelling reported near Sotk' }).click();
      await page.waitForURL(/#map=8\/40\.1\/46\.2&incident=2023-09-01-sotk&q=Sotk&claims=contested&region=/);

      const before = await everythingOf(page);
      expect(before.titles).toEqual([
        'Shelling reported near Norabak',
        'Shelling reported near Sotk',
        'Shelling reported in the direction of Sotk',
      ]);
      expect(before.region).toContain('circle of 10 km');
      await page.reload();
      expect(await everythingOf(page)).toEqual(before);
    });

    test('a CSV file opens', async () => {
      const page = await openApp();
      const text = 'id,title,event_date,latitude,longitude\n1,First,2022-05-01,40.1,45.9\n2,Second,,x,45.9\n';
      await page
        .locator('header input[type="file"]')
        .setInputFiles({ name: 'mine.csv', mimeType: 'text/csv', buffer: Buffer.from(text) });
      await statusOf(page).getByText('1 of 1 incidents').waitFor();
      expect(await page.getByRole('alert').textContent()).toMatch(/line 3.*latitude: found "x"/);
      expect(await shownTitles(page)).toEqual(['First']);
      await painted(page);
    });
  });
}

/**
 * How many colours the map's canvas has in the next frame that draws it, for it is blank outside of one. Playwright's
 * screenshots will not do: in Firefox they add a style to the page, which the policy refuses.
 */
function coloursOfNextFrame(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const map = document.querySelector('canvas.maplibregl-canvas') as HTMLCanvasElement;
        const copy = new OffscreenCanvas(200, 200).getContext('2d')!;
        let framesLeft = 600;
        const { port1: turn, port2: later } = new MessageChannel();
        turn.onmessage = () => requestAnimationFrame(look);
        const look = () => {
          copy.drawImage(map, 0, 0, 200, 200);
          const pixels = new Uint32Array(copy.getImageData(0, 0, 200, 200).data.buffer);
          const colours = new Set(pixels).size;
          framesLeft -= 1;
          if (colours > 1 || framesLeft === 0) resolve(colours);
          // Asked for in a task of its own, so that its turn comes after the map's in that frame.
          else later.postMessage(null);
        };
        requestAnimationFrame(look);
      }),
  );
}

/** What the link has to bring back, and the link. */
async function everythingOf(page: Page) {
  await painted(page);
  await answered(page);
  const title = detailsOf(page).getByRole('heading', { level: 2 });
  return {
    status: await statusOf(page).textContent(),
    titles: await shownTitles(page),
    opened: await title.textContent(),
    region: await page.getByRole('list', { name: 'Regions' }).textContent(),
    searched: await page.getByRole('searchbox').inputValue(),
    hash: new URL(page.url()).hash,
  };
}
