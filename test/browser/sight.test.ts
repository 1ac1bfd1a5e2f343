/** What is seen at first, and that nothing lies over what was chosen, at every size. */
import type { Position } from 'geojson';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { LANGUAGES } from '../../src/core/conflict';
import { placeName } from '../../src/core/incident';
import { engineWith, published, publishedFile } from '../engine/support';
import { detailsOf, follow, mapOf, openApp, pixelOf, showApp, useBrowser } from './support/app';

useBrowser();

const SIZES = [
  [1440, 900],
  [1024, 768],
  [390, 844],
  [320, 640],
  [844, 390],
] as const;

const { incidents, places } = published.dataset;
const placed = incidents.filter(({ position }) => position !== null);

/** Whether a spot of the page is the map's, with nothing over it. */
function isFree(page: Page, { x, y }: { x: number; y: number }): Promise<boolean> {
  return page.evaluate(([left, top]) => document.elementFromPoint(left!, top!)?.tagName === 'CANVAS', [x, y]);
}

/** Phones are touched: their controls are larger, and leave less of the map. */
const at = ([width, height]: readonly [number, number]) =>
  ({ viewport: { width, height }, hasTouch: width < 600 }) as const;

/** Until the address says where the map stands, or another place than before. */
async function moved(page: Page, from = ''): Promise<string> {
  const camera = () => /map=([^&]*)/.exec(page.url())?.[1] ?? '';
  await expect.poll(() => camera() !== '' && camera() !== from).toBe(true);
  return camera();
}

test('at 1440 × 900 the incidents fill a third of what is free of the map', async () => {
  // The address says where the map stands once it has moved: from an incident back to all.
  const page = await openApp({ ...at(SIZES[0]), hash: '#incident=2023-09-01-sotk' });
  const chosen = await moved(page);
  await page.keyboard.press('Escape');
  await moved(page, chosen);
  const map = (await mapOf(page).boundingBox())!;
  const tools = (await page.getByRole('toolbar', { name: 'Draw' }).boundingBox())!;
  const credit = (await page.locator('.attribution').boundingBox())!;
  const free = (map.x + map.width - tools.x - tools.width) * (credit.y - map.y);
  const spots = await Promise.all(placed.map(({ position }) => pixelOf(page, position![0]!, position![1]!)));
  const [xs, ys] = [spots.map(({ x }) => x), spots.map(({ y }) => y)];
  const filled = (Math.max(...xs) - Math.min(...xs)) * (Math.max(...ys) - Math.min(...ys));
  expect(filled / free).toBeGreaterThanOrEqual(0.35);
});

/** The names that the map says stand on it. */
async function namesOn(page: Page): Promise<string[]> {
  return ((await page.locator('[data-names]').getAttribute('data-names')) ?? '').split('|');
}

describe('the opening view names, in every language of names', () => {
  const everyPlace = [...new Set(placed.map(({ placeId }) => placeId!))];
  const mostWanted = ['sotk', 'norabak', 'kalbajar-district', 'asagi-buzqov', 'nakhchivan', 'jermuk'];

  test.each([
    [SIZES[0], 'every place where something is reported', everyPlace],
    [SIZES[1], 'every place where something is reported', everyPlace],
    [SIZES[2], 'those that matter most', mostWanted],
    [SIZES[3], 'those that matter most', mostWanted],
  ] as const)('at %j %s', async (size, _, wanted) => {
    const page = await showApp(at(size));
    for (const language of LANGUAGES) {
      await follow(page, `#names=${language}`);
      const names = (await namesOn(page)).join(' | ');
      for (const id of wanted) expect(names, language).toContain(placeName(places.get(id)!, language));
    }
  });
});

describe('of what was chosen, point, disc and nearest point of the border are free', () => {
  test.each(SIZES)(
    'at %d × %d',
    async (width, height) => {
      const engine = await engineWith(publishedFile());
      const page = await showApp(at([width, height]));
      const hidden: string[] = [];
      for (const { id, position } of placed) {
        await follow(page, `#incident=${id}`);
        await detailsOf(page).waitFor();
        const { proximity } = (await engine.get(id))!;
        const spots: Position[] = [position!, ...(proximity.border ? [proximity.border.nearest] : [])];
        const free = async () =>
          (
            await Promise.all(spots.map(async ([x = 0, y = 0]) => isFree(page, await pixelOf(page, x, y))))
          ).every(Boolean);
        // The address follows the map a moment later.
        await expect
          .poll(free)
          .toBe(true)
          .catch(() => hidden.push(id));
      }
      expect(hidden).toEqual([]);
      // So many incidents, each painted: long on a busy machine.
    },
    150_000,
  );
});

test.each([
  ['Escape', (page: Page) => page.keyboard.press('Escape')],
  ['“Back”', (page: Page) => page.getByRole('button', { name: 'Back', exact: true }).click()],
])('%s returns to the view before', async (_, goBack) => {
  const page = await showApp({ ...at(SIZES[0]), hash: '#map=9/40.1/45.9' });
  const before = await moved(page);
  await page.getByRole('button', { name: 'Shelling reported near Sotk' }).click();
  await detailsOf(page).waitFor();
  const chosen = await moved(page, before);
  await goBack(page);
  expect(await moved(page, chosen)).toBe(before);
});

test('the notice of incidents without a place leads to them', async () => {
  const page = await showApp(at(SIZES[0]));
  const count = incidents.length - placed.length;
  await page.getByRole('button', { name: `${count} incidents have no place` }).click();
  await expect
    .poll(() => page.getByRole('status').textContent())
    .toContain(`${count} of ${incidents.length}`);
});

test('what only may match the dates is paler on the map than what does', async () => {
  const page = await openApp({ hash: '#map=8/39.9/46&dates=2022-09-13..2022-09-13' });
  const light = async (id: string) => {
    const [longitude, latitude] = incidents.find((incident) => incident.id === id)!.position!;
    return lightAround(page, await pixelOf(page, longitude!, latitude!));
  };
  const possible = await Promise.all(
    ['2022-09-12-dashkasan-district', '2022-09-12-lachin-district'].map(light),
  );
  const definite = await Promise.all(['2022-09-13-jermuk', '2022-09-13-sotk'].map(light));
  expect(Math.min(...possible)).toBeGreaterThan(Math.max(...definite) + 30);
});

/** How light a symbol is on the whole, from 0 to 255. */
async function lightAround(page: Page, { x, y }: { x: number; y: number }): Promise<number> {
  const clip = { x: x - 9, y: y - 9, width: 18, height: 18 };
  const picture = await page.screenshot({ clip });
  return page.evaluate(
    async (bytes) => {
      const image = await createImageBitmap(new Blob([new Uint8Array(bytes)], { type: 'image/png' }));
      const context = new OffscreenCanvas(image.width, image.height).getContext('2d')!;
      context.drawImage(image, 0, 0);
      const { data } = context.getImageData(0, 0, image.width, image.height);
      const greens = data.filter((_, at) => at % 4 === 1);
      return greens.reduce((sum, green) => sum + green, 0) / greens.length;
    },
    [...picture],
  );
}
