/** The compact view in somebody else's page, and the dialog that gives its code. */
import type { Locator } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { FRAME_SIZES } from '../../src/core/link/embedding';
import { openApp, showApp, showEmbedded, useBrowser } from './support/app';
import { TOTAL } from '../support';

useBrowser();

type Box = { x: number; y: number; width: number; height: number };

async function boxesOf(parts: Record<string, Locator>): Promise<[name: string, box: Box][]> {
  return Promise.all(
    Object.entries(parts).map(async ([name, part]): Promise<[string, Box]> => [
      name,
      (await part.boundingBox())!,
    ]),
  );
}

function areApart(one: Box, other: Box): boolean {
  return (
    one.x + one.width <= other.x + 1 ||
    other.x + other.width <= one.x + 1 ||
    one.y + one.height <= other.y + 1 ||
    other.y + other.height <= one.y + 1
  );
}

const { small, large } = FRAME_SIZES;

describe.each([small, large])('in a frame of $width × $height', (size) => {
  test('title, map, count, legend and sources stand whole, none over another, the details among them', async () => {
    const { page, frame } = await showEmbedded({ ...size, hash: '#incident=2023-09-01-sotk' });
    const details = frame.getByRole('region', { name: 'Incident details' });
    const attribution = frame.getByText('© OpenStreetMap contributors');
    const around = {
      title: frame.getByRole('heading', { level: 1 }),
      link: frame.getByRole('link', { name: 'Open the full map' }),
      count: frame.getByText(`${TOTAL} of ${TOTAL} incidents`),
      attribution,
    };
    const frameBox = (await page.locator('iframe').boundingBox())!;
    const stand = async (parts: Record<string, Locator>) => {
      const boxes = await boxesOf(parts);
      for (const [index, [name, box]] of boxes.entries()) {
        const isWithin =
          box.x >= frameBox.x &&
          box.y >= frameBox.y &&
          box.x + box.width <= frameBox.x + frameBox.width &&
          box.y + box.height <= frameBox.y + frameBox.height;
        expect([name, isWithin]).toEqual([name, true]);
        for (const [other, next] of boxes.slice(index + 1)) {
          expect([name, other, areApart(box, next)]).toEqual([name, other, true]);
        }
      }
    };
    await stand({ ...around, details });
    await details.getByRole('button', { name: 'Close details' }).click();
    await details.waitFor({ state: 'detached' });
    await stand({
      ...around,
      legend: frame.locator('summary', { hasText: 'Legend' }),
      zoom: frame.locator('.maplibregl-ctrl-group'),
      scale: frame.locator('.maplibregl-ctrl-scale'),
    });
    const title = await around.title.evaluate((heading) => [heading.scrollWidth, heading.clientWidth]);
    expect(title[0]).toBe(title[1]);
  });
});

test('a click in a frame leads to the same view, whole', async () => {
  const { page, frame } = await showEmbedded({ hash: '#type=shelling' });
  const opened = page.waitForEvent('popup');
  await frame.getByRole('link', { name: 'Open the full map' }).click();
  const whole = await opened;
  await whole.getByRole('tab', { name: 'Filters (1)' }).waitFor();
  await expect.poll(() => new URL(whole.url()).hash).toContain('type=shelling');
});

describe('the dialog', () => {
  test('gives the code of a size that is chosen or typed, and warns of an address that only this computer has', async () => {
    const page = await showApp();
    await page.getByRole('button', { name: 'Link, cite, embed' }).click();
    const dialog = page.getByRole('dialog', { name: 'Link, cite, embed' });
    await dialog.getByText('works only on this computer').waitFor();
    const code = dialog.getByLabel('Embed', { exact: true });
    await expect.poll(() => code.inputValue()).toContain('width="800" height="500"');
    await dialog.getByLabel('Size').selectOption('small');
    await expect.poll(() => code.inputValue()).toContain('width="480" height="320"');
    await dialog.getByLabel('Width').fill('700');
    await dialog.getByLabel('Height').fill('70');
    await dialog.getByLabel('Height').blur();
    await expect.poll(() => dialog.getByRole('alert').textContent()).toContain('Height is a whole number');
    await expect.poll(() => code.inputValue()).toContain('width="700" height="320"');
    await expect.poll(() => dialog.getByLabel('Size').inputValue()).toBe('own');
  });

  test('gives a frame what is shown: by itself where nobody has moved the map, else the same in its size', async () => {
    const page = await openApp();
    const codeOf = async (size: string) => {
      await page.getByRole('button', { name: 'Link, cite, embed' }).click();
      const dialog = page.getByRole('dialog', { name: 'Link, cite, embed' });
      await dialog.getByLabel('Size').selectOption(size);
      const code = await dialog.getByLabel('Embed', { exact: true }).inputValue();
      await dialog.getByRole('button', { name: 'Close' }).click();
      return code;
    };
    // The map says where it stands once it has moved.
    await page.setViewportSize({ width: 1200, height: 700 });
    await expect.poll(() => page.url()).toContain('map=');
    expect(await codeOf('small')).not.toContain('map=');
    await page.getByRole('button', { name: 'Zoom in' }).click();
    const zoomIn = async (size: string) => Number(/map=([\d.]+)/.exec(await codeOf(size))?.[1]);
    await expect.poll(() => zoomIn('large')).toBeGreaterThan(5);
    expect(await zoomIn('small')).toBeLessThan(await zoomIn('large'));
  });

  test('shows how the frame will look, of its own origin and in a sandbox, no wider than itself', async () => {
    const page = await openApp();
    await page.getByRole('button', { name: 'Link, cite, embed' }).click();
    const dialog = page.getByRole('dialog', { name: 'Link, cite, embed' });
    await dialog.waitFor();
    const preview = dialog.locator('iframe');
    await expect.poll(() => preview.count()).toBe(0);
    await dialog.getByText('Preview', { exact: true }).click();
    await preview.contentFrame().getByRole('link', { name: 'Open the full map' }).waitFor();
    await expect.poll(() => preview.getAttribute('sandbox')).toContain('allow-scripts');
    await expect
      .poll(() => preview.getAttribute('sandbox'))
      .not.toMatch(/top-navigation|forms|modals|downloads/);
    const [outer, inner] = [(await dialog.boundingBox())!, (await preview.boundingBox())!];
    expect(inner.x + inner.width).toBeLessThanOrEqual(outer.x + outer.width);
    expect(inner.width / inner.height).toBeCloseTo(1.6, 1);
  });
});
