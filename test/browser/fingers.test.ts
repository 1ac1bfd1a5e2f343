/** What fingers do to a map that is drawn on: real touches, sent by Chromium's own protocol. */
import type { CDPSession, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { ON_PHONE, drawTool, painted, pixelOf, showApp, useBrowser } from './support/app';

useBrowser();

interface Spot {
  x: number;
  y: number;
}

/** Each finger from where it comes down to where it is lifted, in CSS pixels; the first comes first and goes first. */
type Fingers = readonly { from: Spot; to: Spot }[];

async function touch(session: CDPSession, fingers: Fingers): Promise<void> {
  const at = (share: number, count = fingers.length) =>
    fingers.slice(0, count).map(({ from, to }, id) => ({
      id,
      x: from.x + (to.x - from.x) * share,
      y: from.y + (to.y - from.y) * share,
    }));
  const send = (type: 'touchStart' | 'touchMove' | 'touchEnd', touchPoints: object[]) =>
    session.send('Input.dispatchTouchEvent', { type, touchPoints: touchPoints as never });
  for (let count = 1; count <= fingers.length; count += 1) await send('touchStart', at(0, count));
  for (let step = 1; step <= 6; step += 1) await send('touchMove', at(step / 6));
  for (let left = fingers.length - 1; left >= 0; left -= 1)
    await send('touchEnd', at(1).slice(fingers.length - left));
}

/** What moves the map and means no spot: pinches from next to nothing to wide, and pans. */
function gesturesAround({ x, y }: Spot): Fingers[] {
  const pinches = [0, 6, 40, -28].map((by): Fingers => [
    { from: { x: x - 30, y }, to: { x: x - 30 - by / 2, y } },
    { from: { x: x + 30, y: y + 10 }, to: { x: x + 30 + by / 2, y: y + 10 } },
  ]);
  const pans = [5, 40, -45].map((by): Fingers => [{ from: { x, y }, to: { x: x + by, y } }]);
  return [...pinches, ...pans];
}

/** Resolves when the map stands still and the address, which follows at a pace of its own, says where. */
async function stands(page: Page): Promise<void> {
  await painted(page);
  await page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        let [address, since] = [location.hash, performance.now()];
        const look = (now: number) => {
          if (location.hash !== address) [address, since] = [location.hash, now];
          if (now - since > 500) resolve();
          else requestAnimationFrame(look);
        };
        requestAnimationFrame(look);
      }),
  );
}

/** The app on a phone with a tool in hand. */
async function withTool(name: string): Promise<{ page: Page; session: CDPSession }> {
  const page = await showApp({ hash: '#map=8/39.9/46.2', ...ON_PHONE });
  const session = await page.context().newCDPSession(page);
  await page.getByRole('button', { name: 'Draw and measure' }).click();
  await drawTool(page, name).click();
  await page.locator('.hint').waitFor();
  return { page, session };
}

const tapAt = async (page: Page, session: CDPSession, longitude: number, latitude: number): Promise<Spot> => {
  const spot = await pixelOf(page, longitude, latitude);
  await touch(session, [{ from: spot, to: spot }]);
  return spot;
};

test('pinches and pans neither lengthen a measuring line nor give it corners', async () => {
  const { page, session } = await withTool('Measure');
  await tapAt(page, session, 46, 40.1);
  const end = await tapAt(page, session, 46.3, 39.9);
  const length = page.getByText(/^Length /);
  await length.waitFor();
  const told = await length.textContent();
  for (const fingers of gesturesAround({ x: end.x - 60, y: end.y + 20 })) {
    await touch(session, fingers);
    await painted(page);
    await expect.poll(() => length.textContent()).toBe(told);
  }
});

test('nor do they give a polygon corners, or set a circle’s centre', async () => {
  const { page, session } = await withTool('Draw polygon');
  // Below the hint, which lies over the map.
  const corners = [
    [46, 40],
    [46.4, 40],
    [46.3, 39.75],
  ] as const;
  await tapAt(page, session, ...corners[0]);
  await tapAt(page, session, ...corners[1]);
  for (const fingers of gesturesAround(await pixelOf(page, 46.2, 39.9))) await touch(session, fingers);
  await stands(page);
  await tapAt(page, session, ...corners[2]);
  await tapAt(page, session, ...corners[0]);
  await page.getByRole('list', { name: 'Regions' }).getByText('Region 1').waitFor();
  const region = () => decodeURIComponent(/region=([^&]*)/.exec(page.url())?.[1] ?? '');
  await expect.poll(() => region().split(';').length).toBe(3);

  const other = await withTool('Draw circle');
  for (const fingers of gesturesAround(await pixelOf(page, 46.4, 39.9)).slice(0, 3))
    await touch(session, fingers);
  await stands(other.page);
  await tapAt(page, session, 46.2, 39.8);
  await tapAt(page, session, 46.2, 39.95);
  await expect.poll(region).toMatch(/~circle~46\.(19|2)\d*,39\.(79|8)/);
});
