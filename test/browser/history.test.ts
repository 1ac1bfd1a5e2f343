/** The browser's Back and Forward: over what was opened, and never out of the app before all of it. */
import fc from 'fast-check';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { answered, detailsOf, listOf, openApp, painted, useBrowser } from './support/app';

useBrowser();

const WORDS = ['Jermuk', 'Sotk', 'fire', ''];

type Step =
  | { does: 'opens'; index: number }
  | { does: 'shows'; panel: 'Incidents' | 'Filters' | 'Summary' }
  | { does: 'searches'; text: string }
  | { does: 'closes' };

const anyStep: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ does: fc.constant('opens' as const), index: fc.nat(3) }),
  fc.record({
    does: fc.constant('shows' as const),
    panel: fc.constantFrom('Incidents' as const, 'Filters' as const, 'Summary' as const),
  }),
  fc.record({ does: fc.constant('searches' as const), text: fc.constantFrom(...WORDS) }),
  fc.record({ does: fc.constant('closes' as const) }),
);

async function take(page: Page, step: Step): Promise<void> {
  if (step.does === 'shows') await page.getByRole('tab', { name: step.panel }).click();
  else if (step.does === 'searches') await page.getByRole('searchbox').fill(step.text);
  else if (step.does === 'closes') {
    const close = page.getByRole('button', { name: 'Close details' });
    if ((await close.count()) > 0) await close.click();
  } else {
    const buttons = listOf(page).getByRole('button');
    // Only where the panel shows the list.
    if ((await listOf(page).count()) === 0) return;
    await buttons.nth(Math.min(step.index, (await buttons.count()) - 1)).click();
    await detailsOf(page).waitFor();
  }
  await answered(page);
  await painted(page);
}

const seen = async (page: Page) => ({
  panel: await page.getByRole('tab', { selected: true }).textContent(),
  incident:
    (await detailsOf(page).count()) > 0
      ? await detailsOf(page).getByRole('heading', { level: 2 }).textContent()
      : null,
  text: await page.getByRole('searchbox').inputValue(),
  camera: /map=[^&]*/.exec(new URL(page.url()).hash)?.[0],
});

test('any steps, and Back as often, give the first view again; Forward gives the last', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(anyStep, { minLength: 1, maxLength: 5 }), async (steps) => {
      const page = await openApp();
      try {
        const views = [await seen(page)];
        const lengths = [await page.evaluate(() => history.length)];
        for (const step of steps) {
          await take(page, step);
          views.push(await seen(page));
          lengths.push(await page.evaluate(() => history.length));
        }
        const entries = lengths.at(-1)! - lengths[0]!;
        for (let back = 0; back < entries; back += 1) await goTo(page, () => page.goBack());
        await expect.poll(() => seen(page)).toEqual(views[0]);
        for (let on = 0; on < entries; on += 1) await goTo(page, () => page.goForward());
        await expect.poll(() => seen(page)).toEqual(views.at(-1));
        // Each step that changed something has an entry of its own.
        const changed = views.filter((view, index) => index > 0 && !isSame(view, views[index - 1]!)).length;
        expect(entries).toBe(changed);
      } finally {
        await page.context().close();
      }
    }),
    { numRuns: 2, seed: 20221113 },
  );
}, 240_000);

type Seen = Awaited<ReturnType<typeof seen>>;

function isSame(one: Seen, other: Seen): boolean {
  return one.panel === other.panel && one.incident === other.incident && one.text === other.text;
}

async function goTo(page: Page, turn: () => Promise<unknown>): Promise<void> {
  await turn();
  await answered(page);
  await painted(page);
}
