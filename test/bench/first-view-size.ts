/**
 * `npm run size` (after a build): everything fetched up to the whole first view, compressed, and what comes after it;
 * fails above the bar.
 */
import { chromium } from 'playwright-core';
import { FLAGS } from '../browser/support/flags';
import { obtainBrowser } from '../browser/support/find-browser';
import { serveFolder } from '../browser/support/serve-folder';
import { fetchedBy, type Fetched } from '../browser/support/whole-view';
import { closeWith, verdictOf, type Bar } from './verdict';

/** Bytes. */
const BAR = 748_000;
/** Bytes from which on what comes later is named. */
const NAMED = 5000;

/** Without any of these it was not the app that was measured. */
const PARTS: readonly [what: string, name: RegExp][] = [
  ['the page', /^index\.html$/],
  ['its script', /^assets\/page-.*\.js$/],
  ['the map’s thread', /^assets\/map-thread-/],
  ['what it shows first', /^assets\/first-answers-.*\.json$/],
];

const server = await serveFolder('dist', '/some/where/');
const browser = await chromium.launch({ executablePath: obtainBrowser(), args: FLAGS });
const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
const fetched = await fetchedBy(page, server.url);
await browser.close();
await server.close();

const first = fetched.filter(({ isFirst }) => isFirst);
const later = fetched.filter(({ isFirst }) => !isFirst);
const large = later.filter(({ bytes }) => bytes >= NAMED);
for (const { bytes, name } of large) console.log(line(bytes, name));
console.log(
  line(sumOf(later), `after it, in ${later.length} files; those from ${NAMED / 1000} kB on are named`),
);
for (const { bytes, name } of first) console.log(line(bytes, name));
const total = sumOf(first);
console.log(line(total, `up to the whole first view; the bar is ${BAR / 1000} kB`));
const bars: Bar[] = [
  { what: 'bytes', bar: String(BAR), measured: String(total), isMet: total <= BAR },
  ...PARTS.map(([what, pattern]) => {
    const found = first.filter(({ name }) => pattern.test(name)).length;
    return { what, bar: 'fetched', measured: String(found), isMet: found > 0 };
  }),
];
closeWith(verdictOf(bars));

function sumOf(files: readonly Fetched[]): number {
  return files.reduce((bytes, file) => bytes + file.bytes, 0);
}

function line(bytes: number, what: string): string {
  return `${(bytes / 1000).toFixed(1).padStart(8)} kB  ${what}`;
}
