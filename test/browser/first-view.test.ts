/** What the first view costs before it is whole: held here, so that nobody has to look for what crept in. */
import { expect, inject, test } from 'vitest';
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
