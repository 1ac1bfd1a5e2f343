/** `npm run size` (after a build): everything fetched up to the first painted map, compressed; fails above the bar. */
import { gzipSync } from 'node:zlib';
import { chromium } from 'playwright-core';
import { FLAGS } from '../browser/support/flags';
import { obtainBrowser } from '../browser/support/find-browser';
import { serveFolder } from '../browser/support/serve-folder';
import { closeWith, verdictOf, type Bar } from './verdict';

/** Bytes after gzip; woff2 is compressed already and counted as it is. */
const BAR = 748_000;

/** Without any of these it was not the app that was measured. */
const PARTS: readonly [what: string, name: RegExp][] = [
  ['the page', /^index\.html$/],
  ['its script', /^assets\/page-.*\.js$/],
  ['the engine', /^assets\/engine-.*\.js$/],
  ['the map’s thread', /^assets\/maplibre-gl-worker-/],
  ['the incidents', /^assets\/incidents-.*\.geojson$/],
];

const server = await serveFolder('dist', '/some/where/');
const browser = await chromium.launch({ executablePath: obtainBrowser(), args: FLAGS });
const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
/** By name: when it was asked for, in milliseconds, and its compressed bytes. */
const fetched = new Map<string, { asked: number; bytes: Promise<number> }>();
page.on('response', (response) => {
  const name = response.url().slice(server.url.length) || 'index.html';
  const body = response.body();
  const bytes = body.then((read) => (name.endsWith('.woff2') ? read.length : gzipSync(read).length));
  // What is fetched for later may not be read before the page is closed; what counts is waited for below.
  bytes.catch(() => {});
  fetched.set(name, { asked: response.request().timing().startTime, bytes });
});
// What is fetched once the map stands, for later use, is not part of the first view.
await page.addInitScript(() => {
  const watch = new MutationObserver(() => {
    if (!document.querySelector('.map[aria-busy="false"]')) return;
    watch.disconnect();
    Object.assign(window, { painted: Date.now() });
  });
  watch.observe(document, { subtree: true, attributes: true, attributeFilter: ['aria-busy'] });
});
await page.goto(server.url);
await page.locator('.map[aria-busy="false"]').waitFor();
const painted = await page.evaluate(() => (window as unknown as { painted: number }).painted);

const rows = await Promise.all(
  [...fetched]
    .filter(([, { asked }]) => asked <= painted)
    .map(async ([name, { bytes }]) => ({ name, bytes: await bytes })),
);
await browser.close();
await server.close();

rows.sort((one, other) => other.bytes - one.bytes);
const total = rows.reduce((sum, { bytes }) => sum + bytes, 0);
for (const { name, bytes } of rows) console.log(`${(bytes / 1000).toFixed(1).padStart(8)} kB  ${name}`);
console.log(
  `${(total / 1000).toFixed(1).padStart(8)} kB  up to the first painted map; the bar is ${BAR / 1000} kB`,
);
const bars: Bar[] = [
  { what: 'bytes', bar: String(BAR), measured: String(total), isMet: total <= BAR },
  ...PARTS.map(([what, pattern]) => {
    const found = rows.filter(({ name }) => pattern.test(name)).length;
    return { what, bar: 'fetched', measured: String(found), isMet: found > 0 };
  }),
];
closeWith(verdictOf(bars));
