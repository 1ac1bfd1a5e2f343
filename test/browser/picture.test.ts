/** The picture that is taken away: what is on it, and that symbols stand where the map has them. */
import { readFileSync } from 'node:fs';
import type { Locator, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { framed } from '../../src/map/picture/framing';
import { FORMATS } from '../../src/ui/picture/formats';
import { TOTAL } from '../support';
import { mapOf, openApp, openFile, painted, showApp, useBrowser } from './support/app';
import { pixelInLink } from './support/mercator';

useBrowser();

/** The colours of either theme. */
const [LIGHT, DARK] = readFileSync('src/ui/tokens.css', 'utf8')
  .split('@media screen and (prefers-color-scheme: dark)')
  .map((css) => {
    const token = (name: string) => new RegExp(`--${name}: (#\\w+);`).exec(css)![1]!;
    return {
      paper: token('paper'),
      rule: token('rule'),
      unstated: token('symbol-unstated'),
      ground: ['land-one', 'land-other', 'land-around', 'lake'].map((name) => token(`map-${name}`)),
    };
  }) as [Theme, Theme];

interface Theme {
  paper: string;
  rule: string;
  unstated: string;
  /** Of what the map stands on. */
  ground: string[];
}

/** Milliseconds: each picture is drawn by a map of its own, in software. */
const LONG = 150_000;

async function openDialog(page: Page): Promise<Locator> {
  await page.getByRole('button', { name: 'Export' }).click();
  await page.getByRole('menuitem', { name: 'Picture' }).click();
  const dialog = page.getByRole('dialog', { name: 'Picture of the map' });
  await drawn(dialog);
  return dialog;
}

/** Resolves when the dialog shows what was wished for last. */
async function drawn(dialog: Locator): Promise<void> {
  await dialog.locator('.preview[aria-busy="false"]').waitFor({ timeout: LONG });
}

async function saved(page: Page, dialog: Locator): Promise<Buffer> {
  await drawn(dialog);
  const download = page.waitForEvent('download', { timeout: LONG });
  await dialog.getByRole('button', { name: 'Save PNG' }).click();
  return readFileSync(await (await download).path());
}

/** As the file's own header has it. */
function sizeOf(png: Buffer): [width: number, height: number] {
  return [png.readUInt32BE(16), png.readUInt32BE(20)];
}

interface Pixels {
  width: number;
  height: number;
  at: (x: number, y: number) => string;
  colours: ReadonlySet<string>;
}

async function pixelsOf(page: Page, png: Buffer): Promise<Pixels> {
  const [width, height] = sizeOf(png);
  const base64 = await page.evaluate(async (encoded) => {
    const bytes = Uint8Array.from(atob(encoded), (sign) => sign.charCodeAt(0));
    const image = await createImageBitmap(new Blob([bytes]));
    const context = new OffscreenCanvas(image.width, image.height).getContext('2d')!;
    context.drawImage(image, 0, 0);
    const { data } = context.getImageData(0, 0, image.width, image.height);
    let text = '';
    for (let at = 0; at < data.length; at += 8192)
      text += String.fromCharCode(...data.subarray(at, at + 8192));
    return btoa(text);
  }, png.toString('base64'));
  const data = Buffer.from(base64, 'base64');
  return {
    width,
    height,
    at: (x, y) => `#${data.toString('hex', 4 * (y * width + x), 4 * (y * width + x) + 3)}`,
    colours: new Set(
      Array.from(
        { length: width * height },
        (_, pixel) => `#${data.toString('hex', 4 * pixel, 4 * pixel + 3)}`,
      ),
    ),
  };
}

/** The colour near the first corner; of what is large no more is read. */
async function cornerOf(page: Page, png: Buffer): Promise<string> {
  const data = await page.evaluate(async (encoded) => {
    const bytes = Uint8Array.from(atob(encoded), (sign) => sign.charCodeAt(0));
    const image = await createImageBitmap(new Blob([bytes]), 2, 2, 1, 1);
    const context = new OffscreenCanvas(1, 1).getContext('2d')!;
    context.drawImage(image, 0, 0);
    return [...context.getImageData(0, 0, 1, 1).data];
  }, png.toString('base64'));
  return `#${Buffer.from(data.slice(0, 3)).toString('hex')}`;
}

/** The rows between the two rules that stand above and below the map, in the first column. */
function mapRows({ height, at }: Pixels, rule: string): { top: number; height: number } {
  const rules = Array.from({ length: height }, (_, y) => y).filter((y) => at(0, y) === rule);
  const [above, below] = [rules[0]!, rules.at(-1)!];
  return { top: above + 1, height: below - above - 1 };
}

/** The middle of the box of all pixels of a colour near a spot. */
function middleOf({ at }: Pixels, colour: string, spot: { x: number; y: number }, reach: number) {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (let y = Math.round(spot.y) - reach; y <= spot.y + reach; y += 1) {
    for (let x = Math.round(spot.x) - reach; x <= spot.x + reach; x += 1) {
      if (at(x, y) !== colour) continue;
      [left, right] = [Math.min(left, x), Math.max(right, x)];
      [top, bottom] = [Math.min(top, y), Math.max(bottom, y)];
    }
  }
  // Pixels have a middle of their own.
  return { x: (left + right + 1) / 2, y: (top + bottom + 1) / 2 };
}

const PLACES = [
  [45.31, 40.87],
  [46.42, 40.11],
  [44.93, 39.52],
] as const;

describe('a picture', () => {
  test(
    'has every symbol within a pixel of where the map has it',
    async () => {
      const page = await openApp({ hash: '#map=7.6/40.2/45.7' });
      const rows = PLACES.map(([longitude, latitude], index) => `${index},spot,${latitude},${longitude}`);
      await openFile(page, 'spots.csv', `id,title,lat,lon\n${rows.join('\n')}\n`);
      await page.getByText('Close this file').waitFor();
      await painted(page);
      const dialog = await openDialog(page);
      await dialog.getByLabel('Sharpness').selectOption({ label: '1×' });
      await dialog.getByLabel('Colours').selectOption({ label: 'Light' });
      const shown = await pixelsOf(page, await saved(page, dialog));

      const { width } = FORMATS.article;
      expect([shown.width, shown.height]).toEqual([width, FORMATS.article.height]);
      expect([...shown.colours]).toEqual(expect.arrayContaining(LIGHT.ground));
      const { top, height } = mapRows(shown, LIGHT.rule);
      expect(height).toBeGreaterThan(FORMATS.article.height * 0.4);
      const [zoom, latitude, longitude] = /map=([^&]*)/
        .exec(page.url())![1]!
        .split('/')
        .map(Number) as number[];
      const box = (await mapOf(page).boundingBox())!;
      const camera = framed({ zoom: zoom!, latitude: latitude!, longitude: longitude! }, box, {
        width,
        height,
      });
      const link = `http://localhost/#map=${camera.zoom}/${camera.latitude}/${camera.longitude}`;
      for (const [x, y] of PLACES) {
        const expected = pixelInLink(link, { x: 0, y: top, width, height }, x, y);
        const found = middleOf(shown, LIGHT.unstated, expected, 15);
        expect(Math.abs(found.x - expected.x)).toBeLessThanOrEqual(1);
        expect(Math.abs(found.y - expected.y)).toBeLessThanOrEqual(1);
      }
    },
    LONG,
  );

  test(
    'comes in every format, sharp and plain, light and dark, and tells those who do not see it what it shows',
    async () => {
      const page = await showApp();
      const dialog = await openDialog(page);
      await dialog.getByLabel('Title').fill('What was reported');
      const text = dialog.getByLabel('Text for those who do not see it');
      await expect
        .poll(() => text.inputValue())
        .toMatch(new RegExp(`^Map: What was reported\\. ${TOTAL} of ${TOTAL} incidents, `));
      const told = await text.inputValue();
      await expect.poll(() => dialog.getByRole('img').getAttribute('alt')).toBe(told);
      for (const part of ['of them on this map', 'contested', 'OpenStreetMap', 'imply no endorsement']) {
        expect(told).toContain(part);
      }
      const choices = [
        ['article', '2×', 2, 'Light', LIGHT],
        ['square', '1×', 1, 'Dark', DARK],
        ['slide', '1×', 1, 'Dark', DARK],
      ] as const;
      for (const [format, sharpness, ratio, colours, theme] of choices) {
        await dialog.getByLabel('Format').selectOption(format);
        await dialog.getByLabel('Sharpness').selectOption({ label: sharpness });
        await dialog.getByLabel('Colours').selectOption({ label: colours });
        const png = await saved(page, dialog);
        expect(sizeOf(png)).toEqual([FORMATS[format].width * ratio, FORMATS[format].height * ratio]);
        expect(await cornerOf(page, png)).toBe(theme.paper);
      }
      await page.keyboard.press('Escape');
    },
    LONG,
  );
});
