/** The built app in the real browser, watched: any breach of the policy and any request off the origin fails. */
import { chromium, type Browser, type BrowserContextOptions, type Locator, type Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, inject } from 'vitest';
import { FLAGS } from './flags';

const DESKTOP = { width: 1440, height: 900 };
export const PHONE = { width: 390, height: 844 };

let browser: Browser;
/** What went wrong in any page opened by the current test. */
const breaches: string[] = [];

/** To be called at the top of a test file, or of a group of tests in a browser of its own. */
export function useBrowser(launch: () => Promise<Browser> = launchChromium): void {
  beforeAll(async () => {
    browser = await launch();
  });
  afterEach(async () => {
    await Promise.all(browser.contexts().map((context) => context.close()));
    expect(breaches.splice(0)).toEqual([]);
  });
  afterAll(() => browser.close());
}

export interface AppOptions extends BrowserContextOptions {
  hash?: string;
  /** Run in the page before anything of it. */
  init?: () => void;
}

/** Opens the app in a fresh profile and waits until its map is painted. */
export async function openApp({ hash = '', init, ...options }: AppOptions = {}): Promise<Page> {
  const context = await browser.newContext({ viewport: DESKTOP, acceptDownloads: true, ...options });
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

function launchChromium(): Promise<Browser> {
  return chromium.launch({ executablePath: inject('browserPath'), args: FLAGS });
}

/** Clicks the map at a position. */
export async function clickAt(page: Page, longitude: number, latitude: number): Promise<void> {
  const { x, y } = await pixelOf(page, longitude, latitude);
  await page.mouse.click(x, y);
}
