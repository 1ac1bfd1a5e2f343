/** The built app in the real browser, watched: any breach of the policy and any request off the origin fails. */
import { readFileSync } from 'node:fs';
import { readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, BrowserContextOptions, Frame, Locator, Page } from 'playwright-core';
import { afterEach, beforeAll, expect, inject } from 'vitest';
import { launchBrowser, type TestBrowser } from './launch-browser';
import { pixelInLink } from './mercator';
import { complete } from './whole-view';

/** Small, because the map is painted in software; no lower, or the page scrolls. */
const DESKTOP = { width: 1100, height: 700 };
/**
 * With less motion, for each frame of an animation is painted in software too; and with a quarter of a screen's pixels,
 * which the page is laid out by all the same.
 */
const USUAL: BrowserContextOptions = {
  viewport: DESKTOP,
  acceptDownloads: true,
  reducedMotion: 'reduce',
  deviceScaleFactor: 0.5,
};
/** For what is told by the pixels. */
export const SHARP: BrowserContextOptions = { deviceScaleFactor: 1 };
export const PHONE = { width: 390, height: 844 };
/** For `showApp` and `openApp`: where more of the map is to be seen at once. */
export const ON_LARGE_SCREEN: BrowserContextOptions = { viewport: { width: 1440, height: 900 } };

/** Of what browsers and the map only warn, that is a fault all the same: what was fetched in vain, what no style can mean. */
const UNHEEDED = /basemap\/\S+ was preloaded using link preload but not used|^layers\[/;

/** One for all files that a worker runs; it ends with the worker. */
let launched: TestBrowser | undefined;
/** What went wrong in any page opened by the current test. */
const breaches: string[] = [];
/**
 * Pages that tests share, across files, by how they were opened, with the link to what they showed at first: the last
 * used last.
 */
const shared = new Map<string, { page: Page; overview: string }>();
/** Each holds a map and an engine in memory. */
const MOST_SHARED = 6;

/** To be called at the top of a test file. */
export function useBrowser(): void {
  beforeAll(async () => {
    launched ??= await launchBrowser();
  });
  afterEach(async ({ task }) => {
    // What a failed test leaves behind is nobody's to begin with.
    if (task.result?.state === 'fail') shared.clear();
    for (const key of [...shared.keys()].slice(0, -MOST_SHARED)) shared.delete(key);
    const kept = new Set([...shared.values()].map(({ page }) => page.context()));
    const used = theBrowser()
      .contexts()
      .filter((context) => !kept.has(context));
    await Promise.all(used.map((context) => context.close()));
    expect(breaches.splice(0).join('\n')).toBe('');
  });
}

export function theBrowser(): Browser {
  return launched!.browser;
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
  /** What the page may write as an error: the test provokes it. */
  provoked?: RegExp;
}

/**
 * The app as a link shows it, in a page that tests share: what the last one left there is put away. Not for
 * tests that open files, or look at what a reload or a fresh profile does.
 */
export async function showApp({
  hash = '',
  ...options
}: Omit<AppOptions, 'init' | 'provoked'> = {}): Promise<Page> {
  const key = JSON.stringify(options);
  const known = shared.get(key);
  if (!known) {
    const page = await openApp(options);
    shared.set(key, { page, overview: new URL(page.url()).hash });
    return hash === '' ? page : follow(page, hash);
  }
  shared.delete(key);
  shared.set(key, known);
  const { page, overview } = known;
  await putAway(page);
  return follow(page, hash.includes('map=') ? hash : `${overview}&${hash.replace('#', '')}`);
}

/** Dialogs, menus, tools, details; notices; a sheet that is open. */
async function putAway(page: Page): Promise<void> {
  await page.mouse.move(0, 0);
  for (let times = 0; times < 3; times += 1) await page.keyboard.press('Escape');
  // The last two bring a high sheet to where it was at first.
  const isHigh = (await page.getByRole('button', { name: 'Show more of the map' }).count()) > 0;
  const sheet = isHigh ? ['Show more of the map', 'Show more of the list'] : [];
  for (const name of ['Dismiss this message', ...sheet]) {
    const button = page.getByRole('button', { name });
    if ((await button.count()) > 0) await button.click();
  }
}

/** Goes to another link in the same page, and waits until it is followed. */
export async function follow(page: Page, hash: string): Promise<Page> {
  await page.evaluate((wanted) => {
    const changed = new Promise((resolve) => addEventListener('hashchange', resolve, { once: true }));
    // Never the same as it is, which would be no change.
    location.hash = `${wanted}&v=${location.hash.endsWith('v=1') ? '1&v=1' : '1'}`;
    return changed;
  }, hash);
  await answered(page);
  await painted(page);
  return page;
}

/** Opens the app in a fresh profile and waits until its map is painted. */
export async function openApp({ hash = '', init, provoked, ...options }: AppOptions = {}): Promise<Page> {
  const context = await theBrowser().newContext({ ...USUAL, ...options });
  const page = await context.newPage();
  const { origin } = new URL(inject('appUrl'));
  page.on('request', (request) => {
    const url = new URL(request.url());
    if (url.protocol.startsWith('http') && url.origin !== origin) breaches.push(`request to ${url.href}`);
  });
  page.on('response', (response) => {
    if (response.status() >= 400) breaches.push(`${response.status()} for ${response.url()}`);
  });
  page.on('pageerror', ({ message }) => {
    if (!provoked?.test(message)) breaches.push(`error: ${message}`);
  });
  page.on('console', (message) => {
    const isFault = message.type() === 'error' || UNHEEDED.test(message.text());
    if (!isFault || provoked?.test(message.text())) return;
    breaches.push(`console: ${message.text()} (${message.location().url})`);
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

/** The app in a frame of somebody else's page, as small as its code offers unless it is told otherwise. */
export async function showEmbedded({
  hash = '',
  width = 480,
  height = 320,
  ...options
}: BrowserContextOptions & { hash?: string; width?: number; height?: number } = {}): Promise<{
  page: Page;
  frame: Frame;
}> {
  const viewport = { width: width + 40, height: height + 40 };
  const context = await theBrowser().newContext({ viewport, ...options });
  const page = await context.newPage();
  const address = inject('appUrl') + hash.replaceAll('&', '&amp;');
  await page.setContent(
    `<iframe src="${address}" width="${width}" height="${height}" style="border:0"></iframe>`,
  );
  const frame = page.frames()[1]!;
  await frame.locator('.map[aria-busy="false"]').waitFor();
  await complete(frame);
  return { page, frame };
}

/** Resolves when the map stands still and is painted. */
export async function painted(page: Page): Promise<void> {
  await page.locator('.map[aria-busy="false"]').waitFor();
}

/** Resolves when counts and list are those of what was asked for last. */
export async function answered(page: Page): Promise<void> {
  // The details may lie over it.
  await page.locator('.panel[aria-busy="false"]').waitFor({ state: 'attached' });
}

export const mapOf = (page: Page): Locator => page.getByRole('region', { name: 'Map', exact: true });
export const listOf = (page: Page): Locator => page.getByRole('list', { name: 'Incidents', exact: true });
export const detailsOf = (page: Page): Locator => page.getByRole('region', { name: 'Incident details' });
export const statusOf = (page: Page): Locator => page.getByRole('status');
export const drawTool = (page: Page, name: string): Locator =>
  page.getByRole('toolbar', { name: 'Draw' }).getByRole('button', { name });

/** Where a position lies on the page, in pixels. */
export async function pixelOf(
  page: Page,
  longitude: number,
  latitude: number,
): Promise<{ x: number; y: number }> {
  return pixelInLink(page.url(), (await mapOf(page).boundingBox())!, longitude, latitude);
}

/** Clicks the map at a position. */
export async function clickAt(page: Page, longitude: number, latitude: number): Promise<void> {
  const { x, y } = await pixelOf(page, longitude, latitude);
  await page.mouse.click(x, y);
}

/** Gives the app a file, as if the user had chosen it: Playwright sees a Firefox ask for one only now and then. */
export async function openFile(page: Page, name: string, text: string): Promise<void> {
  const file = { name, mimeType: 'application/geo+json', buffer: Buffer.from(text) };
  await page.locator('header input[type=file]').setInputFiles(file);
}

/** The file that an act makes the browser save. */
export async function savedBy(page: Page, act: () => Promise<void>): Promise<{ name: string; text: string }> {
  const { downloads } = launched!;
  if (downloads === null) {
    const [download] = await Promise.all([page.waitForEvent('download'), act()]);
    return { name: download.suggestedFilename(), text: readFileSync(await download.path(), 'utf8') };
  }
  // What was saved before would give it another name.
  await Promise.all((await readdir(downloads)).map((name) => rm(join(downloads, name))));
  await act();
  let saved = { name: '', text: '' };
  // First it is empty, and what is not saved whole has another ending.
  const read = async () => {
    const [name, ...others] = await readdir(downloads);
    if (name === undefined || others.length > 0 || name.endsWith('.part')) return '';
    saved = { name, text: await readFile(join(downloads, name), 'utf8') };
    return saved.text;
  };
  await expect.poll(read).not.toBe('');
  return saved;
}
