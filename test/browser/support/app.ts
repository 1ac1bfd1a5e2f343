/** The built app in the real browser, watched: any breach of the policy and any request off the origin fails. */
import { readFileSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { BrowserContextOptions, Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, inject } from 'vitest';
import { launchBrowser, type TestBrowser } from './launch-browser';

const DESKTOP = { width: 1440, height: 900 };
export const PHONE = { width: 390, height: 844 };

let launched: TestBrowser;
/** What went wrong in any page opened by the current test. */
const breaches: string[] = [];

/** To be called at the top of a test file. */
export function useBrowser(): void {
  beforeAll(async () => {
    launched = await launchBrowser();
  });
  afterEach(async () => {
    await Promise.all(launched.browser.contexts().map((context) => context.close()));
    expect(breaches.splice(0)).toEqual([]);
  });
  afterAll(() => launched.browser.close());
}

/** Playwright cannot do everything to a Firefox as it is shipped: put fingers on it, click twice. */
const IS_CHROMIUM = inject('browser').name === 'chromium';

/** For `openApp`: a phone. */
export const ON_PHONE: BrowserContextOptions = { viewport: PHONE, hasTouch: IS_CHROMIUM };

/** Puts a finger on a spot of a phone, in pixels; in Firefox a mouse does what it would. */
export async function tap(page: Page, { x, y }: { x: number; y: number }): Promise<void> {
  await (IS_CHROMIUM ? page.touchscreen.tap(x, y) : page.mouse.click(x, y));
}

/** Where two clicks of Playwright's are two single ones, the page is told of a double one. */
export async function doubleClick(target: Locator, position: { x: number; y: number }): Promise<void> {
  await target.dblclick({ position });
  if (!IS_CHROMIUM) await target.dispatchEvent('dblclick');
}

export interface AppOptions extends BrowserContextOptions {
  hash?: string;
  /** Run in the page before anything of it. */
  init?: () => void;
}

/** Opens the app in a fresh profile and waits until its map is painted. */
export async function openApp({ hash = '', init, ...options }: AppOptions = {}): Promise<Page> {
  const context = await launched.browser.newContext({ viewport: DESKTOP, acceptDownloads: true, ...options });
  const page = await context.newPage();
  const { origin } = new URL(inject('appUrl'));
  page.on('request', (request) => {
    const url = new URL(request.url());
    if (url.protocol.startsWith('http') && url.origin !== origin) breaches.push(`request to ${url.href}`);
  });
  page.on('response', (response) => {
    if (response.status() >= 400) breaches.push(`${response.status()} for ${response.url()}`);
  });
  page.on('pageerror', (error) => breaches.push(`error: ${error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error') breaches.push(`console: ${message.text()}`);
  });
  await page.exposeFunction('reportBreach', (directive: string) => breaches.push(`policy: ${directive}`));
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      (window as unknown as { reportBreach: (text: string) => void }).reportBreach(
        `${event.violatedDirective} ${event.blockedURI}`,
      );
    });
  });
  if (init) await page.addInitScript(init);
  await page.goto(inject('appUrl') + hash);
  await painted(page);
  return page;
}

/** Resolves when the map stands still and is painted. */
export async function painted(page: Page): Promise<void> {
  await page.locator('.map[aria-busy="false"]').waitFor();
}

/** Resolves when counts and list are those of what was asked for last. */
export async function answered(page: Page): Promise<void> {
  await page.locator('.panel[aria-busy="false"]').waitFor();
}

export const mapOf = (page: Page): Locator => page.getByRole('region', { name: 'Map', exact: true });
export const listOf = (page: Page): Locator => page.getByRole('list', { name: 'Incidents', exact: true });
export const detailsOf = (page: Page): Locator => page.getByRole('region', { name: 'Incident details' });
export const statusOf = (page: Page): Locator => page.getByRole('status');
export const drawTool = (page: Page, name: string): Locator =>
  page.getByRole('toolbar', { name: 'Draw' }).getByRole('button', { name });

export const shownTitles = (page: Page): Promise<string[]> =>
  listOf(page).locator('.title').allTextContents();

/** Where a position lies on the page, in pixels, reckoned from the view in the link alone (Web Mercator). */
export async function pixelOf(
  page: Page,
  longitude: number,
  latitude: number,
): Promise<{ x: number; y: number }> {
  const hash = new URL(page.url()).hash;
  const [zoom, centreLatitude, centreLongitude] = /map=([^&]*)/.exec(hash)![1]!.split('/').map(Number) as [
    number,
    number,
    number,
  ];
  const world = 512 * 2 ** zoom;
  const x = (degrees: number) => (degrees / 360 + 0.5) * world;
  const y = (degrees: number) =>
    (0.5 - Math.log(Math.tan(Math.PI / 4 + (degrees * Math.PI) / 360)) / (2 * Math.PI)) * world;
  const box = (await mapOf(page).boundingBox())!;
  return {
    x: box.x + box.width / 2 + x(longitude) - x(centreLongitude),
    y: box.y + box.height / 2 + y(latitude) - y(centreLatitude),
  };
}

/** Clicks the map at a position. */
export async function clickAt(page: Page, longitude: number, latitude: number): Promise<void> {
  const { x, y } = await pixelOf(page, longitude, latitude);
  await page.mouse.click(x, y);
}

/** The file that an act makes the browser save. */
export async function savedBy(page: Page, act: () => Promise<void>): Promise<{ name: string; text: string }> {
  const { downloads } = launched;
  if (downloads === null) {
    const [download] = await Promise.all([page.waitForEvent('download'), act()]);
    return { name: download.suggestedFilename(), text: readFileSync(await download.path(), 'utf8') };
  }
  const before = new Set(await readdir(downloads));
  await act();
  // What is not saved whole has another ending.
  const saved = async () =>
    (await readdir(downloads)).find((name) => !before.has(name) && !name.endsWith('.part'));
  await expect.poll(saved, { timeout: 20_000 }).toBeDefined();
  const name = (await saved())!;
  await expect.poll(() => readFileSync(join(downloads, name), 'utf8')).not.toBe('');
  return { name, text: readFileSync(join(downloads, name), 'utf8') };
}
