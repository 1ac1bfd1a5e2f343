/** The view in the link, both ways: what it holds comes back whole, and nothing in it does harm. */
import fc from 'fast-check';
import type { Page } from 'playwright-core';
import { expect, inject, test } from 'vitest';
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

useBrowser();

const AREA = 'Sotk and Norabak~area~45.5,40;46.2,40;46.2,40.4;45.5,40.4';
const PARTS = 'Two parts~area~45,39;46,39;46,40*45.2,39.2;45.4,39.2;45.4,39.4!46.5,39;47,39;47,39.5';
const CIRCLE = 'Around Goris~circle~46.341234,39.511234~25500.5';
const CORRIDOR = 'Կորիդոր & more~corridor~45.8,40.3;45.9,40.1;46.3,39.6~12000';
const BORDER = 'Border aside~border-aside~gegharkunik-kalbajar~4000';
const ZONE = 'Not in the zone~zone-not';

/** A hash of parameters, the same name as often as it comes. */
function hashOf(...pairs: [name: string, value: string][]): string {
  return `#${pairs.map(([name, value]) => `${name}=${encodeURIComponent(value)}`).join('&')}`;
}

function wholeView(regions: readonly string[]): string {
  return hashOf(
    ['map', '8.53/39.912345/46.054321'],
    ['incident', '2023-09-01-sotk'],
    ['names', 'hy'],
    ['panel', 'incidents'],
    ['sort', 'title'],
    ['days', '2021-01-01..2023-12-31'],
    ['dates', '2021-06-01..2023-09-30'],
    ['km', '0..40'],
    ['type', 'shelling,small_arms_fire,drone_strike'],
    ['claims', 'contested,one_sided'],
    ...regions.map((region): [string, string] => ['region', region]),
  );
}

/** Of every kind but one. */
const REGIONS = [AREA, PARTS, CIRCLE, CORRIDOR, BORDER, ZONE];
const EXCLAVE = 'Exclave~surface~nakhchivan-ar';

/** All of the view that a reader sees or a link says. */
async function viewOf(page: Page) {
  await answered(page);
  await detailsOf(page).waitFor();
  await painted(page);
  // The link follows the view at a pace of its own.
  await page.waitForURL(/[#&]data=/);
  const regions = page.getByRole('list', { name: 'Regions' }).getByRole('listitem');
  await regions.first().waitFor();
  return {
    status: await statusOf(page).textContent(),
    titles: await shownTitles(page),
    rows: await listOf(page).getByRole('listitem').allTextContents(),
    filters: await page.getByRole('list', { name: 'Active filters' }).getByRole('listitem').allTextContents(),
    regions: await regions.allTextContents(),
    hidden: await regions.getByRole('button', { name: 'Hide', pressed: true }).count(),
    leftOut: await regions.getByRole('button', { name: 'Leave out', pressed: true }).count(),
    details: await detailsOf(page).textContent(),
    hash: new URL(page.url()).hash,
  };
}

test('a link reproduces the exact view in a fresh profile', async () => {
  const page = await openApp({ hash: wholeView([...REGIONS, EXCLAVE]) });
  const view = await viewOf(page);
  expect(view.regions).toHaveLength(7);
  expect([view.hidden, view.leftOut]).toEqual([1, 1]);
  expect(view.filters).toHaveLength(5);
  expect(view.titles.length).toBeGreaterThan(1);
  expect(view.titles.length).toBeLessThan(23);
  expect(view.details).toContain('Shelling reported near Sotk');
  expect(view.hash).toContain('map=8.53/39.9123/46.0543&');
  expect(await page.getByRole('alert').count()).toBe(0);

  const other = await openApp({ hash: new URL(page.url()).hash });
  expect(await viewOf(other)).toEqual(view);
  expect(await other.getByRole('alert').count()).toBe(0);
});

test('an opened file is there again after a reload, and forgotten once it is closed', async () => {
  const page = await openApp();
  const text =
    'id,title,event_date,latitude,longitude\n1,First,2022-05-01,40.1,45.9\n2,Second,2022-05-02,40.2,45.8\n';
  const file = { name: 'mine.csv', mimeType: 'text/csv', buffer: Buffer.from(text) };
  await page.locator('header input[type="file"]').setInputFiles(file);
  await statusOf(page).getByText('2 of 2 incidents').waitFor();
  await page.getByRole('searchbox').fill('Second');
  await statusOf(page).getByText('1 of 2 incidents').waitFor();
  await page.getByRole('button', { name: 'Zoom in' }).click();
  await page.waitForURL(/&q=Second&.*file=mine\.csv/);
  await painted(page);
  await keptFiles(page, 1);

  const { hash } = new URL(page.url());
  await page.reload();
  await statusOf(page).getByText('1 of 2 incidents').waitFor();
  await painted(page);
  expect(await shownTitles(page)).toEqual(['Second']);
  expect(await page.getByRole('alert').count()).toBe(0);
  await expect.poll(() => new URL(page.url()).hash).toBe(hash);

  await page.getByRole('button', { name: /Close this file/ }).click();
  await keptFiles(page, 0);
  await page.goto('about:blank');
  await page.goto(`${inject('appUrl')}${hash}`);
  await page.getByRole('alert').getByText('the file “mine.csv”, which is not open here').waitFor();

  // Once it is opened, the link shows what it was made to show.
  await page.locator('header input[type="file"]').setInputFiles(file);
  await statusOf(page).getByText('1 of 2 incidents').waitFor();
  await expect.poll(() => new URL(page.url()).hash).toBe(hash);
});

test('a region too large for a link is there again after a reload; elsewhere its absence is told', async () => {
  const page = await openApp({ hash: '#map=8/40/46&claims=contested' });
  const corner = (index: number) => [46 + 0.5 * Math.cos(index / 100), 40 + 0.3 * Math.sin(index / 100)];
  const ring = [...Array.from({ length: 620 }, (_, index) => corner(index)), corner(0)];
  await drawTool(page, 'Type or import a region').click();
  await page.locator('dialog input[type="file"]').setInputFiles({
    name: 'coast.geojson',
    mimeType: 'application/geo+json',
    buffer: Buffer.from(JSON.stringify({ type: 'Polygon', coordinates: [ring] })),
  });
  const regions = page.getByRole('list', { name: 'Regions' });
  await regions.getByText('coast 1').waitFor();
  await answered(page);
  await page.waitForURL(/elsewhere=[0-9a-f]{16}(&|$)/);
  const [titles, { hash }] = [await shownTitles(page), new URL(page.url())];
  await page.reload();
  await regions.getByText('coast 1').waitFor();
  await answered(page);
  expect(await shownTitles(page)).toEqual(titles);
  expect(await page.getByRole('alert').count()).toBe(0);

  const other = await openApp({ hash });
  await other.getByRole('alert').getByText('too large for a link and not kept in this browser').waitFor();
});

/** Resolves when the browser keeps so many files. */
async function keptFiles(page: Page, count: number): Promise<void> {
  const kept = () =>
    page.evaluate(async () => {
      // To open a database that is not there would make it.
      const there = await indexedDB.databases();
      if (!there.some(({ name }) => name === 'border-incidents-files')) return 0;
      return new Promise<number>((resolve, reject) => {
        const opening = indexedDB.open('border-incidents-files');
        opening.onerror = () => reject(opening.error!);
        opening.onsuccess = () => {
          const telling = opening.result.transaction('files').objectStore('files').get('#kept');
          telling.onsuccess = () => resolve(Object.keys((telling.result ?? {}) as object).length);
        };
      });
    });
  await expect.poll(kept).toBe(count);
}

const GOOD = [
  // Without the exclave, which takes seconds each time.
  wholeView(REGIONS),
  ...REGIONS.map((region) => hashOf(['region', region])),
  hashOf(['map', '12/40.2031/45.8647'], ['incident', '2022-11-12-khramort']),
  hashOf(['q', 'Սոթք'], ['weapon', 'drone,artillery'], ['accused', 'AM'], ['by', 'AZ'], ['names', 'ru']),
  hashOf(['region', AREA], ['region', CIRCLE], ['regions', 'all'], ['names', 'az']),
  hashOf(['losses', 'killed'], ['place', 'exact'], ['dated', 'day'], ['side', 'AM'], ['zone', 'outside']),
  hashOf(['elsewhere', '0123456789abcdef,0123456789abcdef']),
  hashOf(['file', 'mine.geojson'], ['data', '0123456789abcdef'], ['v', '1'], ['source', 'none']),
];

/** Names that are known, and names that objects bring along. */
const NAMES = [
  'map incident names shown panel sort days q dates km type weapon accused by claims losses place dated source side zone',
  'region regions elsewhere data file v __proto__ constructor toString hasOwnProperty',
].flatMap((names) => names.split(' '));

const anyNumber = fc.oneof(
  fc.double(),
  fc.constantFrom(
    '1e999',
    '-1e308',
    '9'.repeat(400),
    '0',
    '-0',
    '90',
    '-180',
    '0x1F',
    '٣',
    'NaN',
    '20000000',
  ),
  fc.integer({ min: -200, max: 200 }),
);

const anyText = fc.oneof(
  fc.constantFrom(
    '__proto__',
    'constructor',
    '<script>alert(1)</script>',
    '"><img src=https://example.org/x onerror=alert(1)>',
    'https://example.org/stolen.geojson',
    'javascript:alert(1)',
    '../../etc/passwd',
    '',
    ',,,',
    '..',
    '\u202e\u0000\ud800',
  ),
  fc.string({ unit: 'grapheme', maxLength: 40 }),
  fc.string({ unit: 'binary', maxLength: 40 }),
  anyNumber.map(String),
);

const anyDegrees = fc.oneof(
  { weight: 6, arbitrary: fc.double({ min: 38, max: 48, noNaN: true }) },
  { weight: 2, arbitrary: fc.double({ min: -180, max: 180, noNaN: true }) },
  { weight: 1, arbitrary: fc.constantFrom(-180, -90, 0, 40, 90, 180) },
);
const anyLine = fc
  .array(fc.tuple(anyDegrees, anyDegrees), { minLength: 1, maxLength: 8 })
  .map((positions) => positions.map((position) => position.join(',')).join(';'));
const anyMetres = fc.oneof(
  fc.constantFrom('0', '0.1', '1', '20000000', '99999999'),
  fc.integer({ min: 0, max: 300_000 }).map(String),
);

/** Regions that look right: degenerate, crossing themselves, across the date line, over a pole, as wide as the earth. */
const anyRegion = fc
  .tuple(
    fc.oneof(fc.constant('Region'), anyText),
    fc.constantFrom('', '-not', '-aside', '-not-aside', '-nothing'),
    fc.oneof(
      fc.array(anyLine, { minLength: 1, maxLength: 3 }).map((rings) => ['area', rings.join('*')]),
      fc
        .tuple(fc.tuple(anyDegrees, anyDegrees), anyMetres)
        .map(([at, metres]) => ['circle', at.join(), metres]),
      fc
        .tuple(fc.array(anyLine, { minLength: 1, maxLength: 2 }), anyMetres)
        .map(([lines, metres]) => ['corridor', lines.join('!'), metres]),
      fc
        .tuple(fc.constantFrom('', 'tavush-tovuz', '__proto__', 'no-such'), anyMetres)
        .map(([section, metres]) => ['border', section, metres]),
      fc.constantFrom(['zone'], ['surface', 'no-such'], ['surface', '__proto__'], ['constructor', '']),
    ),
  )
  .map(([name, flags, [kind = '', ...parts]]) => [name, kind + flags, ...parts].join('~'));

/** Half a character cannot be escaped. */
const wellFormed = (text: string) => text.replace(/\p{Surrogate}/gu, '\ufffd');
const escaped = (text: string) => encodeURIComponent(wellFormed(text));

const anyPair = fc.oneof(
  fc.tuple(fc.constantFrom(...NAMES), anyText).map(([name, text]) => `${name}=${escaped(text)}`),
  fc.tuple(fc.constantFrom(...NAMES), anyText).map(([name, text]) => `${name}=${text}`),
  { weight: 2, arbitrary: anyRegion.map((region) => `region=${escaped(region)}`) },
  fc.tuple(anyNumber, anyNumber, anyNumber).map((numbers) => `map=${numbers.join('/')}`),
  fc.tuple(anyNumber, anyNumber).map((numbers) => `km=${numbers.join('..')}`),
);

const anyGood = fc.constantFrom(...GOOD);

/** Hashes as they come to grief: cut short, bytes changed, escapes broken, parameters repeated; and made to do harm. */
const anyHash = fc.oneof(
  fc.array(anyPair, { minLength: 1, maxLength: 5 }).map((pairs) => `#${pairs.join('&')}`),
  fc
    .array(anyRegion, { minLength: 1, maxLength: 3 })
    .map((regions) => hashOf(...regions.map((region): [string, string] => ['region', wellFormed(region)]))),
  fc.tuple(anyGood, fc.nat({ max: 400 })).map(([hash, length]) => hash.slice(0, length)),
  fc
    .tuple(
      anyGood,
      fc.array(fc.tuple(fc.nat(), fc.integer({ min: 1, max: 0xff })), { minLength: 1, maxLength: 4 }),
    )
    .map(([hash, flips]) => {
      const codes = [...hash].map((letter) => letter.codePointAt(0)!);
      for (const [at, bits] of flips) codes[at % codes.length]! ^= bits;
      return `#${String.fromCodePoint(...codes)}`;
    }),
  fc
    .tuple(anyGood, fc.constantFrom('%', '%E', '%E0%A4', '%FF', '%00', '%2', '%zz'), fc.nat())
    .map(([hash, broken, at]) => {
      const place = 1 + (at % hash.length);
      return hash.slice(0, place) + broken + hash.slice(place);
    }),
  fc
    .tuple(anyGood, anyPair, fc.integer({ min: 2, max: 30 }))
    .map(([hash, pair, times]) => `${hash}&${Array(times).fill(pair).join('&')}`),
  fc.tuple(anyGood, anyNumber).map(([hash, number]) => hash.replace(/\d+(\.\d+)?/, String(number))),
  fc
    .tuple(
      fc.constantFrom(...NAMES),
      fc.constantFrom('x', 'a,', '1', '45,40;', 'Ա', '%41', 'x~area~', '&'),
      fc.nat({ max: 9 }),
    )
    .map(([name, unit, over]) =>
      `#${name}=${unit.repeat(Math.ceil(8192 / unit.length))}`.slice(0, 8188 + over),
    ),
);

const HOW_MANY = 1000;
const BATCH = 50;
/** Milliseconds in which even the worst hash is to be answered. */
const LONGEST = 20_000;
/** Hashes followed from one painting of the map to the next. */
const BETWEEN_FRAMES = 5;

/** Goes to one hash after the other, each as soon as the last is answered; how many the browser told the app of. */
function follow(page: Page, hashes: readonly string[]): Promise<number> {
  return page.evaluate(
    async ({ hashes, longest, betweenFrames }) => {
      const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
      const isAnswered = () => document.querySelector('.panel[aria-busy="false"]') !== null;
      let told = 0;
      for (const [index, hash] of hashes.entries()) {
        const from = location.href;
        const change = new Promise((resolve) => addEventListener('hashchange', resolve, { once: true }));
        location.hash = hash;
        // The same hash again is no change.
        if (location.href !== from) {
          await change;
          told += 1;
        }
        const begun = performance.now();
        await new Promise<void>((resolve, reject) => {
          const observer = new MutationObserver(look);
          function look() {
            if (!isAnswered()) return;
            observer.disconnect();
            resolve();
          }
          function watch() {
            if (performance.now() - begun > longest) reject(new Error(`There is no answer to ${hash}`));
            else if (!isAnswered()) requestAnimationFrame(watch);
          }
          observer.observe(document.body, { attributeFilter: ['aria-busy'], subtree: true });
          look();
          watch();
        });
        // To paint takes longer than to answer.
        if (index % betweenFrames === 0) await frame();
      }
      return told;
    },
    { hashes, longest: LONGEST, betweenFrames: BETWEEN_FRAMES },
  );
}

test('a thousand broken or hostile links never throw, hang or fetch', async () => {
  // Small, because the map is painted anew for each.
  const page = await openApp({ viewport: { width: 320, height: 240 } });
  // What is fetched on first use is fetched here: after that nothing is to be.
  await follow(page, [
    ...GOOD,
    hashOf(['region', EXCLAVE]),
    '#map=nowhere',
    hashOf(['q', 'nothing-of-the-kind']),
  ]);
  for (const names of ['hy', 'az', 'ru']) {
    await follow(page, [`#map=7/40/46&names=${names}`]);
    await painted(page);
  }
  await page.evaluate(() => Promise.all([...document.fonts].map((font) => font.load())));
  await page.waitForLoadState('networkidle');
  await painted(page);
  const requests: string[] = [];
  page.on('request', (request) => {
    // Chromium asks for the page's icon again at every change of its address.
    if (!request.url().endsWith('/icons/icon.svg')) requests.push(request.url());
  });
  const hashes = fc.sample(anyHash, { numRuns: HOW_MANY, seed: 1 });
  let told = 0;
  for (let first = 0; first < hashes.length; first += BATCH) {
    told += await follow(page, hashes.slice(first, first + BATCH));
  }
  expect(requests).toEqual([]);
  expect(told).toBeGreaterThan(0.9 * HOW_MANY);

  await follow(page, ['#map=7/40/46']);
  await statusOf(page).getByText('23 of 23 incidents', { exact: true }).waitFor();
  expect(await shownTitles(page)).toHaveLength(23);
  await painted(page);
}, 300_000);
