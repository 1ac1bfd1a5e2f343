/** At every size no text lies over another or is cut, and what is pressed is large enough for a mouse or a finger. */
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import {
  detailsOf,
  follow,
  listOf,
  mapOf,
  ON_PHONE,
  openApp,
  openFile,
  painted,
  pixelOf,
  showApp,
  useBrowser,
} from './support/app';
import { complete } from './support/whole-view';
import { layoutFaults } from './support/layout';
import { pixelInLink } from './support/mercator';
import { published } from '../engine/support';

useBrowser();

const SIZES = [
  [1440, 900, false],
  [1440, 600, false],
  [1024, 768, false],
  [390, 844, true],
  [320, 640, true],
  [844, 390, true],
] as const;

const legendOf = (page: Page) => page.locator('summary', { hasText: 'Legend' });

/** One after the other, on the same page. */
const STATES: [
  name: string,
  act: (page: Page) => Promise<unknown>,
  leave?: (page: Page) => Promise<unknown>,
][] = [
  ['opening', complete],
  [
    'pointer on the map',
    async (page) => {
      const map = (await mapOf(page).boundingBox())!;
      await page.mouse.move(map.x + map.width - 60, map.y + map.height - 60);
    },
    (page) => page.mouse.move(0, 0),
  ],
  ['legend', (page) => legendOf(page).click(), (page) => legendOf(page).click()],
  [
    'dates',
    (page) => page.getByRole('button', { name: 'Choose dates' }).click(),
    (page) => page.keyboard.press('Escape'),
  ],
  [
    'filters',
    async (page) => {
      await page.getByRole('tab', { name: 'Filters' }).click();
      await page.getByRole('region', { name: 'Filters' }).getByRole('checkbox').first().waitFor();
    },
    (page) => page.getByRole('tab', { name: 'Incidents' }).click(),
  ],
  [
    'details',
    async (page) => {
      await follow(page, '#incident=2023-09-01-sotk');
      await detailsOf(page).waitFor();
    },
  ],
  [
    'pointer on a symbol',
    async (page) => {
      await expect.poll(() => page.url()).toContain('map=');
      const { x, y } = await pixelOf(page, 45.8653, 40.2031);
      await page.mouse.move(x, y);
      await page.locator('.hint').waitFor();
    },
    (page) => page.mouse.move(0, 0),
  ],
  [
    'a dated note',
    (page) => page.locator('.events button').last().focus(),
    (page) => page.keyboard.press('Escape'),
  ],
  [
    'a flawed file',
    async (page) => {
      await openFile(
        page,
        'flawed.csv',
        'id,date,latitude,longitude\na,2023-01-01,40,45\nb,yesterday,40,46\nc,2023-01-02,99,45\n' +
          'd,2023-01-03,0,0\ne,2023-01-04,,\na,2023-01-05,40,45\n',
      );
      await page.getByRole('button', { name: 'Dismiss this message' }).waitFor();
    },
  ],
  [
    'a flawed file beside the details',
    async (page) => {
      await listOf(page).getByRole('button', { name: 'a', exact: false }).first().click();
      await detailsOf(page).waitFor();
    },
  ],
];

/** What is wrong in each of the states, one after the other. */
async function faultsIn(page: Page, states: typeof STATES, hasTouch: boolean): Promise<object> {
  const found: Record<string, unknown> = {};
  for (const [name, act, leave] of states) {
    await act(page);
    await painted(page);
    const { fine, ...faults } = await layoutFaults(page, hasTouch ? 44 : 24);
    const all = Object.entries({ ...faults, fine: hasTouch ? fine : [] }).filter(
      ([, some]) => some.length > 0,
    );
    if (all.length > 0) found[name] = Object.fromEntries(all);
    await leave?.(page);
  }
  return found;
}

/** Whole, above what stands below the list. */
async function threeRowsShow(page: Page): Promise<void> {
  const below = [page.getByRole('region', { name: 'Timeline' }), page.locator('.strip')];
  const tops = await Promise.all(below.map(async (part) => (await part.boundingBox())?.y ?? Infinity));
  const third = (await listOf(page).getByRole('listitem').nth(2).boundingBox())!;
  expect(third.y + third.height).toBeLessThanOrEqual(Math.min(...tops) + 1);
}

test.each(SIZES)(
  'at %d × %d no texts overlap, nothing is cut, all can be pressed',
  async (width, height, hasTouch) => {
    const page = await openApp({ viewport: { width, height }, hasTouch });
    if (!hasTouch) await threeRowsShow(page);
    expect(await faultsIn(page, STATES, hasTouch)).toEqual({});
  },
);

/** The reader's own size of letters, by which all is laid out. */
test.each([
  [32, 1440, 900],
  [24, 390, 844],
])('with letters of %d pixels at %d × %d as well', async (standard, width, height) => {
  const page = await openApp({ viewport: { width, height } });
  const browser = await page.context().newCDPSession(page);
  await browser.send('Page.setFontSizes', { fontSizes: { standard } });
  await page.reload();
  await painted(page);
  const states = STATES.filter(([name]) => ['opening', 'dates', 'details'].includes(name));
  expect(await faultsIn(page, states, false)).toEqual({});
});

const { incidents } = published.dataset;
const placed = incidents.flatMap(({ position }) => (position ? [position] : []));

/** Of all that is shown, what lies outside of the map or under what covers it. */
async function hiddenOf(page: Page): Promise<number> {
  const spots = await Promise.all(placed.map(([x = 0, y = 0]) => pixelOf(page, x, y)));
  return page.evaluate(
    (all) => all.filter(({ x, y }) => document.elementFromPoint(x, y)?.tagName !== 'CANVAS').length,
    spots,
  );
}

describe('on a phone', () => {
  test('the map shows all again when it is turned', async () => {
    const page = await openApp(ON_PHONE);
    await complete(page);
    for (const [width, height] of [
      [844, 390],
      [390, 844],
    ] as const) {
      await page.setViewportSize({ width, height });
      // The address follows the map a moment later.
      await expect.poll(() => hiddenOf(page)).toBe(0);
    }
  });

  test('two fingers move and enlarge the map, and do not tilt it', async () => {
    const page = await showApp({ ...ON_PHONE, hash: '#map=9/40/45.9' });
    const map = (await mapOf(page).boundingBox())!;
    const touch = await page.context().newCDPSession(page);
    const [left, top] = [map.x + 120, map.y + 120];
    const put = (type: 'touchStart' | 'touchMove' | 'touchEnd', ys: readonly number[]) =>
      touch.send('Input.dispatchTouchEvent', {
        type,
        touchPoints: ys.map((y, id) => ({ x: left + id * 100, y, id })),
      });
    await put('touchStart', [top, top]);
    for (let moved = 10; moved <= 100; moved += 10) await put('touchMove', [top + moved, top + moved]);
    await put('touchEnd', []);
    await painted(page);
    // Where the middle was it is a hundred pixels lower now, but for what the map takes for standing still.
    const middle = { x: map.x + map.width / 2, y: map.y + map.height / 2 };
    const moved = async () => pixelInLink(page.url(), map, 45.9, 40).y - middle.y;
    await expect.poll(moved).toBeGreaterThan(60);
  });

  test('the sheet has three heights, by keys, presses and drags', async () => {
    const page = await showApp(ON_PHONE);
    const side = page.locator('.side');
    const height = async () => (await side.boundingBox())!.height;
    const more = page.getByRole('button', { name: 'Show more of the list' });
    const middle = await height();
    await more.focus();
    await page.keyboard.press('ArrowDown');
    const low = await height();
    await page.keyboard.press('ArrowDown');
    await expect.poll(() => height()).toBe(low);
    await page.keyboard.press('ArrowUp');
    await expect.poll(() => height()).toBe(middle);
    await more.press('Enter');
    const high = await height();
    expect(low).toBeLessThan(middle);
    expect(middle).toBeLessThan(high);
    const box = (await side.boundingBox())!;
    await page.mouse.move(box.x + 100, box.y + 5);
    await page.mouse.down();
    await page.mouse.move(box.x + 100, box.y + 200, { steps: 3 });
    await page.mouse.move(box.x + 100, box.y + box.height - middle, { steps: 3 });
    await page.mouse.up();
    await expect.poll(() => height()).toBe(middle);
  });
});

test('on the narrowest phone title, dates and three incidents are seen at once', async () => {
  const page = await openApp({ viewport: { width: 320, height: 640 }, hasTouch: true });
  await page.getByRole('region', { name: 'Timeline' }).getByText('13 February 2024').waitFor();
  await threeRowsShow(page);
  await page.getByRole('heading', { name: 'Border incidents' }).waitFor();
});

describe('enlarged', () => {
  test.each([
    [720, 450],
    [360, 225],
  ])('to %d × %d the list is in the first screen', async (width, height) => {
    const page = await openApp({ viewport: { width, height } });
    const first = (await listOf(page).getByRole('listitem').first().boundingBox())!;
    expect(first.y + first.height).toBeLessThanOrEqual(height);
  });
});

test('in forced colours the chosen tab and row are told apart', async () => {
  const page = await openApp({ forcedColors: 'active', hash: '#incident=2023-09-01-sotk' });
  await detailsOf(page).waitFor();
  const looks = (selector: string) =>
    page.locator(selector).evaluateAll((all) =>
      all.map((element) => {
        const { backgroundColor, borderBottomColor, outlineStyle } = getComputedStyle(element);
        return [backgroundColor, borderBottomColor, outlineStyle].join();
      }),
    );
  for (const [chosen, others] of [
    ['[role=tab][aria-selected=true]', '[role=tab][aria-selected=false]'],
    ['.incident[aria-current=true]', '.incident:not([aria-current])'],
  ] as const) {
    const [look] = await looks(chosen);
    await expect.poll(() => looks(others)).not.toContain(look);
  }
});
