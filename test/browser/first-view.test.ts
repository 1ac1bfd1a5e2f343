/** What the first view costs before it is whole: held here, so that nobody has to look for what crept in. */
import { readFileSync } from 'node:fs';
import { inflateSync } from 'node:zlib';
import { expect, inject, test } from 'vitest';
import { drawnLetter, familyOf, isOfMap } from '../../data/letters/drawn-letter';
import { recordedLetters, recordLetters } from '../../data/letters/recorded';
import { LETTERS_FILE } from '../../src/core/presentation/fonts';
import { readLetters, type Letter } from '../../src/map/names/letters';
import { mapOf, openApp, theBrowser, useBrowser } from './support/app';
import { complete, fetchedBy } from './support/whole-view';

useBrowser();

/** Files, three of them the script of the page in its parts, and bytes of them compressed. */
const MOST_FILES = 16;
const MOST_BYTES = 748_000;
/** Large, and of no use to most: fetched by those alone who draw one. */
const CORRIDOR = /corridor-outline/;

test('few files come before it, and nothing is read back from the graphics', async () => {
  const page = await theBrowser().newPage({ viewport: { width: 1440, height: 900 } });
  await page.addInitScript(() => {
    const readBack: string[] = [];
    Object.assign(window, { readBack });
    const told = (name: string, isSlow: (context: CanvasRenderingContext2D) => boolean) => {
      const kind = CanvasRenderingContext2D.prototype as unknown as Record<
        string,
        (...given: unknown[]) => unknown
      >;
      const own = kind[name]!;
      kind[name] = function (this: CanvasRenderingContext2D, ...given) {
        if (isSlow(this)) readBack.push(name);
        return own.apply(this, given);
      };
    };
    told('getImageData', (context) => context.getContextAttributes().willReadFrequently !== true);
    for (const kind of [WebGLRenderingContext, WebGL2RenderingContext]) {
      const own = kind.prototype.readPixels as (...given: unknown[]) => void;
      kind.prototype.readPixels = function (this: WebGLRenderingContext, ...given: unknown[]) {
        readBack.push('readPixels');
        own.apply(this, given);
      } as typeof kind.prototype.readPixels;
    }
    for (const name of ['toDataURL', 'toBlob'] as const) {
      const own = HTMLCanvasElement.prototype[name] as (...given: unknown[]) => unknown;
      HTMLCanvasElement.prototype[name] = function (this: HTMLCanvasElement, ...given: unknown[]) {
        readBack.push(name);
        return own.apply(this, given);
      } as never;
    }
  });
  const fetched = await fetchedBy(page, inject('appUrl'));
  const readBack = await page.evaluate(() => (window as unknown as { readBack: string[] }).readBack);
  expect(readBack).toEqual([]);
  const first = fetched.filter(({ isFirst }) => isFirst);
  expect(first.map(({ name }) => name)).toContain('index.html');
  expect(first.length).toBeLessThanOrEqual(MOST_FILES);
  expect(first.reduce((sum, { bytes }) => sum + bytes, 0)).toBeLessThanOrEqual(MOST_BYTES);
  expect(fetched.filter(({ name }) => CORRIDOR.test(name))).toEqual([]);
});

test('none of it is a picture, which would be a document of its own', async () => {
  const page = await openApp();
  await complete(page);
  const pictures = () =>
    page.evaluate(() =>
      [...document.querySelectorAll('*')].flatMap((element) => {
        const isPicture = [undefined, '::before', '::after'].some((part) => {
          const { backgroundImage, maskImage, content } = getComputedStyle(element, part);
          return [backgroundImage, maskImage, content].some((value) => value.includes('url('));
        });
        return isPicture || element.matches('img, svg image, input[type="image"]') ? [element.className] : [];
      }),
    );
  await expect.poll(pictures).toEqual([]);
});

test('the map is framed alike whenever the letters come that its panels are as wide as', async () => {
  const maps = await Promise.all(
    [false, true].map(async (areLate) => {
      const page = await theBrowser().newPage({ viewport: { width: 1440, height: 900 } });
      let bringLetters = () => {};
      const letters = new Promise<void>((resolve) => (bringLetters = resolve));
      await page.route('**/fonts/**', (route) => letters.then(() => route.continue()));
      if (!areLate) bringLetters();
      await page.goto(inject('appUrl'), { waitUntil: 'commit' });
      await page.locator('canvas.maplibregl-canvas').waitFor();
      bringLetters();
      // The ground that comes later is drawn sooner by one of them.
      await complete(page);
      return mapOf(page);
    }),
  );
  await expect
    .poll(async () => {
      const [usual, late] = await Promise.all(maps.map((map) => map.screenshot()));
      return usual!.equals(late!);
    })
    .toBe(true);
});

test('its letters come drawn', async () => {
  const page = await theBrowser().newPage({ viewport: { width: 1440, height: 900 } });
  await recordLetters(page);
  await page.goto(inject('appUrl'));
  await complete(page);
  expect((await recordedLetters(page)).filter(isOfMap)).toEqual([]);
});

test('where they cannot come the map draws the same', async () => {
  const page = await theBrowser().newPage({ viewport: { width: 1440, height: 900 } });
  await page.route(`**/${LETTERS_FILE}`, (route) => route.abort());
  await recordLetters(page);
  await page.goto(inject('appUrl'));
  await complete(page);
  const come = readLetters(new Uint8Array(inflateSync(readFileSync(`static/${LETTERS_FILE}`))));
  const drawn = (await recordedLetters(page)).filter(isOfMap);
  expect(drawn.length).toBeGreaterThan(50);
  for (const recorded of drawn) {
    const [one, other] = [come.get(familyOf(recorded))!.get(recorded.letter)!, drawnLetter(recorded)];
    expect(Math.abs(one.glyphAdvance - other.glyphAdvance)).toBeLessThan(OTHER_MACHINES);
    expect(Math.abs(one.glyphTop - other.glyphTop)).toBeLessThanOrEqual(OTHER_MACHINES);
    expect(Math.abs(one.glyphLeft - other.glyphLeft)).toBeLessThanOrEqual(OTHER_MACHINES);
    expect(Math.abs(inkOf(one) / inkOf(other) - 1)).toBeLessThan(0.1);
    expect(apart(one, other)).toBeLessThan(0.1);
  }
});

/** Pixels by which the fonts of another machine, other rules of smoothing, may move an edge of letters of 48. */
const OTHER_MACHINES = 1;
/** From which a distance lies within the letter. */
const EDGE = 191;

/** Pixels within it; a space has none. */
function inkOf({ data }: Letter): number {
  return 1 + data.filter((distance) => distance >= EDGE).length;
}

/** The share of pixels that lie within one of two and well outside of the other. */
function apart(one: Letter, other: Letter): number {
  const at = ({ data, width, height, glyphLeft, glyphTop }: Letter, x: number, y: number) => {
    const [column, row] = [x - glyphLeft, y + glyphTop];
    return column < 0 || row < 0 || column >= width || row >= height ? 0 : data[row * width + column]!;
  };
  let count = 0;
  for (let y = -60; y < 60; y += 1) {
    for (let x = -60; x < 120; x += 1) {
      const [here, there] = [at(one, x, y), at(other, x, y)];
      if (Math.max(here, there) >= EDGE && Math.abs(here - there) > 40) count += 1;
    }
  }
  return count / inkOf(other);
}
