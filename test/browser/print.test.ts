/** What is shown, on paper. */
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { published } from '../engine/support';
import { mapOf, openApp, statusOf, useBrowser } from './support/app';
import { complete } from './support/whole-view';
import { layoutFaults } from './support/layout';

useBrowser();

/** CSS pixels of what margins leave of a sheet's width. */
const SHEETS = { A4: 680, Letter: 702 } as const;

const words = (text: string) => text.replaceAll(/\s+/g, ' ').trim();

/** As a browser does that prints; `act` while the paper is laid out. */
async function onPaper<Seen>(page: Page, act: () => Promise<Seen>): Promise<Seen> {
  await page.emulateMedia({ media: 'print' });
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  const seen = await act();
  await page.evaluate(() => dispatchEvent(new Event('afterprint')));
  await page.emulateMedia({ media: 'screen' });
  return seen;
}

/** How light the map is that the browser's own menu prints, of 255. */
function printedLight(page: Page): Promise<number> {
  return page.evaluate(() => {
    dispatchEvent(new Event('beforeprint'));
    const canvas = document.querySelector<HTMLCanvasElement>('.paper canvas')!;
    const { data } = canvas.getContext('2d')!.getImageData(0, 0, canvas.width, canvas.height);
    dispatchEvent(new Event('afterprint'));
    return data.reduce((sum, value) => sum + value, 0) / data.length;
  });
}

/** Gathered once the question has rested. */
async function gathered(page: Page): Promise<void> {
  const count = () => onPaper(page, () => page.locator('.paper article').count());
  await expect.poll(count).toBeGreaterThan(0);
}

test('title, question, map, claims, sources and disclaimer are printed, no controls, and nothing is cut', async () => {
  const page = await openApp({ hash: '#claims=contested&from=2022-01-01', colorScheme: 'dark' });
  await complete(page);
  await gathered(page);
  const screen = await mapOf(page).screenshot();
  expect(await printedLight(page)).toBeGreaterThan(200);
  await expect.poll(async () => screen.equals(await mapOf(page).screenshot())).toBe(true);
  const [, shown = ''] = /^(\d+) of/.exec((await statusOf(page).textContent())!) ?? [];
  for (const [format, width] of Object.entries(SHEETS)) {
    await page.setViewportSize({ width, height: 900 });
    const { text, ink, controls, faults, articles, colours } = await onPaper(page, async () => ({
      text: words(await page.locator('body').innerText()),
      ink: await page
        .locator('h1')
        .last()
        .evaluate((title) => getComputedStyle(title).color),
      controls: await page
        .locator('button, input, select, canvas.maplibregl-canvas')
        .filter({ visible: true })
        .count(),
      faults: await layoutFaults(page, 0),
      articles: await page.locator('article').count(),
      colours: await page.locator('.paper canvas').evaluate((canvas: HTMLCanvasElement) => {
        const { data } = canvas.getContext('2d')!.getImageData(0, 0, canvas.width, canvas.height);
        return new Set(new Uint32Array(data.buffer)).size;
      }),
    }));
    expect(text).toContain('Armenia–Azerbaijan border incidents');
    expect(text).toMatch(/Claims: Contested/i);
    expect(text).toContain('Boundaries and names shown imply no endorsement');
    expect(articles).toBe(Number(shown));
    const { incidents, sources } = published.dataset;
    const sotk = incidents.find(({ id }) => id === '2023-09-01-sotk')!;
    for (const claim of sotk.claims) expect(text).toContain(words(claim.text));
    for (const { sourceId } of sotk.sources) expect(text).toContain(words(sources.get(sourceId)!.title));
    expect(ink).toBe('rgb(26, 34, 48)');
    expect(controls).toBe(0);
    expect([...faults.cut, ...faults.overlapping]).toEqual([]);
    expect(colours).toBeGreaterThan(50);
    const sheet = { format: format as keyof typeof SHEETS };
    await expect.poll(async () => (await page.pdf(sheet)).length).toBeGreaterThan(50_000);
  }
  await page.locator('.paper').waitFor({ state: 'detached' });
});

test('Ctrl+P prints with the map in light colours', async () => {
  const page = await openApp({
    colorScheme: 'dark',
    init: () => {
      Object.assign(window, { printed: [] });
      window.print = () => {
        dispatchEvent(new Event('beforeprint'));
        const canvas = document.querySelector<HTMLCanvasElement>('.paper canvas')!;
        const { data } = canvas.getContext('2d')!.getImageData(0, 0, canvas.width, canvas.height);
        const mean = data.reduce((sum, value) => sum + value, 0) / data.length;
        (window as unknown as { printed: unknown[] }).printed.push(mean);
        dispatchEvent(new Event('afterprint'));
      };
    },
  });
  await complete(page);
  await page.keyboard.press('Control+P');
  const printed = () => page.evaluate(() => (window as unknown as { printed: number[] }).printed);
  await expect.poll(async () => (await printed()).length).toBe(1);
  expect((await printed())[0]).toBeGreaterThan(200);
});
