/** The built app in WebKit: opened, watched, and used as people do, by what they see. */
import { By, until, type WebDriver, type WebElement } from 'selenium-webdriver';
import { afterAll, afterEach, beforeAll, expect, inject } from 'vitest';
import { frameInPage, type MapFrame } from '../../browser/support/map-frame';
import { titlesInPage } from '../../browser/support/shown-titles';
import { pixelInLink, type Box } from '../../browser/support/mercator';
import { launchWebKit, type WebKit } from './launch-webkit';

/** Milliseconds in which anything that is waited for is to come. */
const SOON = 20_000;
/** Of a drag. */
const STEPS = 12;
const DESKTOP = { x: 0, y: 0, width: 1440, height: 900 };
const PHONE = { x: 0, y: 0, width: 390, height: 844 };

let webkit: WebKit;

/** To be called at the top of a test file. What goes wrong in the page fails the test in which it does. */
export function useWebKit(): void {
  beforeAll(async () => {
    webkit = await launchWebKit(inject('webkit'));
    await webkit.driver.manage().window().setRect(DESKTOP);
  });
  afterEach(async () => {
    expect(await browser().executeScript('return window.breaches ?? []')).toEqual([]);
  });
  afterAll(() => webkit.close());
}

export function browser(): WebDriver {
  return webkit.driver;
}

/** Opens the app and waits until its map is painted. */
export async function openApp(hash = ''): Promise<void> {
  // From another page, for a new hash alone opens nothing.
  await browser().get('about:blank');
  await browser().get(inject('appUrl') + hash);
  await watch();
  await painted();
}

/** The same in a window as narrow as a phone's, which only what a page opens may be. */
export async function openAppOnPhone(hash = ''): Promise<void> {
  await openApp();
  const first = await browser().getWindowHandle();
  await browser().executeScript(openerInPage, inject('appUrl') + hash);
  await browser().findElement(By.id('opener')).click();
  await browser().wait(async () => (await browser().getAllWindowHandles()).length === 2, SOON);
  const phone = (await browser().getAllWindowHandles()).find((handle) => handle !== first)!;
  await browser().switchTo().window(phone);
  await browser().manage().window().setRect(PHONE);
  await browser().wait(async () => (await browser().getCurrentUrl()).startsWith('http'), SOON);
  await watch();
  await painted();
}

/** Closes that window again. */
export async function leavePhone(): Promise<void> {
  await browser().close();
  const [first] = await browser().getAllWindowHandles();
  await browser().switchTo().window(first!);
}

export async function reload(): Promise<void> {
  await browser().navigate().refresh();
  await watch();
  await painted();
}

/** Resolves when the map stands still and is painted. */
export async function painted(): Promise<void> {
  await seen('.map[aria-busy="false"]');
}

/** Resolves when counts and list are those of what was asked for last. */
export async function answered(): Promise<void> {
  await seen('.panel[aria-busy="false"]');
}

/** The element that a CSS selector leads to, once it is there. */
export function seen(selector: string): Promise<WebElement> {
  return browser().wait(until.elementLocated(By.css(selector)), SOON);
}

/** Resolves when the page has no such element any more. */
export async function gone(selector: string): Promise<void> {
  await browser().wait(async () => (await browser().findElements(By.css(selector))).length === 0, SOON);
}

/** A button, tab or the like, by its name. */
export function named(name: string): Promise<WebElement> {
  const isNamed = `@aria-label=${quoted(name)} or normalize-space()=${quoted(name)}`;
  // Of a menu the first words alone: what an item is for follows them.
  const isItem = `@role="menuitem" and starts-with(normalize-space(), ${quoted(name)})`;
  const path = `//*[self::button or self::label or self::summary or self::a][${isNamed} or (${isItem})]`;
  return browser().wait(until.elementLocated(By.xpath(path)), SOON);
}

export async function press(name: string): Promise<void> {
  await (await named(name)).click();
}

/** Resolves when the count reads so. */
export async function statusIs(text: string): Promise<void> {
  await browser().wait(async () => (await statusText()) === text, SOON, `The count never was: ${text}`);
}

export async function statusText(): Promise<string> {
  return (await seen('.panel [role="status"]')).getText();
}

export async function shownTitles(): Promise<string[]> {
  return resultInPage(titlesInPage);
}

export async function textOf(selector: string): Promise<string> {
  return browser().executeScript('return document.querySelector(arguments[0])?.textContent ?? ""', selector);
}

/** The address' hash, once it matches. */
export async function hashMatching(pattern: RegExp): Promise<string> {
  let hash = '';
  await browser().wait(
    async () => pattern.test((hash = new URL(await browser().getCurrentUrl()).hash)),
    SOON,
    `No such address: ${pattern}`,
  );
  return hash;
}

export async function mapFrame(): Promise<MapFrame> {
  return resultInPage(frameInPage);
}

/** What a function gives that is run in the page, on its own. */
async function resultInPage<T>(run: () => Promise<T>): Promise<T> {
  const script = `const done = arguments[arguments.length - 1]; (${run.toString()})().then(done);`;
  return browser().executeAsyncScript(script);
}

/** Clicks the map at a position. */
export async function clickAt(longitude: number, latitude: number): Promise<void> {
  const { x, y } = await pixelOf(longitude, latitude);
  await browser().actions().move({ x, y, duration: 0 }).press().release().perform();
}

/** Drags over the map from one position to another. */
export async function dragOver(
  from: readonly [longitude: number, latitude: number],
  to: readonly [longitude: number, latitude: number],
): Promise<void> {
  const [start, end] = [await pixelOf(...from), await pixelOf(...to)];
  let actions = browser()
    .actions()
    .move({ ...start, duration: 0 })
    .press();
  for (let step = 1; step <= STEPS; step += 1) {
    const [x, y] = [start.x, start.y].map((from, axis) =>
      Math.round(from + ((axis === 0 ? end.x : end.y) - from) * (step / STEPS)),
    ) as [number, number];
    actions = actions.move({ x, y, duration: 20 });
  }
  await actions.release().perform();
}

async function pixelOf(longitude: number, latitude: number): Promise<{ x: number; y: number }> {
  const box: Box = await browser().executeScript(
    'const { x, y, width, height } = document.querySelector("[role=region][aria-label=Map], .map").getBoundingClientRect(); return { x, y, width, height }',
  );
  const { x, y } = pixelInLink(await browser().getCurrentUrl(), box, longitude, latitude);
  return { x: Math.round(x), y: Math.round(y) };
}

async function watch(): Promise<void> {
  await browser().executeScript(watchInPage);
}

/** To be run in the page: what goes wrong from now on, and what it saves. */
function watchInPage(): void {
  const watched = window as unknown as { breaches: string[]; saved: Blob[] };
  watched.breaches = [];
  watched.saved = [];
  addEventListener('error', ({ message }) => {
    // WebKit tells so of a layout that takes another frame, which is nobody's error.
    if (!message.startsWith('ResizeObserver loop')) watched.breaches.push(`error: ${message}`);
  });
  addEventListener('unhandledrejection', ({ reason }) =>
    watched.breaches.push(`rejection: ${String(reason)}`),
  );
  document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
    watched.breaches.push(`policy: ${violatedDirective} ${blockedURI}`),
  );
  const { createObjectURL } = URL;
  URL.createObjectURL = (file) => {
    if (file instanceof Blob) watched.saved.push(file);
    return createObjectURL.call(URL, file);
  };
}

/** The text of the file that the page saved last, once there is one. */
export async function savedText(): Promise<string> {
  await browser().wait(async () => (await browser().executeScript('return window.saved.length')) !== 0, SOON);
  return browser().executeAsyncScript('const done = arguments[0]; window.saved.at(-1).text().then(done)');
}

/** To be run in the page: a window is opened only for somebody who clicks. */
function openerInPage(url: string): void {
  const button = document.body.appendChild(document.createElement('button'));
  button.id = 'opener';
  Object.assign(button.style, {
    position: 'fixed',
    top: '0',
    left: '0',
    zIndex: '9',
    width: '9rem',
    height: '3rem',
  });
  button.onclick = () => {
    window.open(url, 'phone', 'width=390,height=844,toolbar=no,menubar=no,location=no,status=no');
    button.remove();
  };
}

function quoted(text: string): string {
  return `"${text}"`;
}
