/** Files that once emptied a pane, or left another incident's content in it. */
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { publishedFeatures } from '../support';
import { answered, detailsOf, listOf, openApp, openFile, useBrowser } from './support/app';
import { shownTitles } from './support/shown-titles';

useBrowser();

const FILES = ['dup-notes', 'dup-claim-id', 'dup-claims', 'dup-related-real', 'dup-feature-id', 'xss-own'];

async function open(page: Page, name: string, text: string): Promise<void> {
  await openFile(page, name, text);
  // The address is that of what is shown.
  await page.waitForURL((address) => address.hash.includes(`file=${name}`));
  await answered(page);
}

/** Opens each incident of the list in turn: the pane has to show the one that was chosen, whole. */
async function expectEachToShow(page: Page): Promise<void> {
  const rows = listOf(page).locator('.incident');
  const details = detailsOf(page);
  const titles = await shownTitles(page);
  await expect.poll(() => rows.count()).toBe(titles.length);
  for (const row of await rows.all()) {
    const title = (await row.locator('.title').textContent())!.slice(0, 100);
    await row.click();
    await expect.poll(() => details.getByRole('heading', { level: 2 }).textContent()).toContain(title);
    await details.getByRole('button', { name: 'Copy citation' }).waitFor();
    await expect.poll(() => page.getByText('could not be shown').count()).toBe(0);
  }
}

test('each incident shows as itself, whatever it repeats and whatever is written in it', async () => {
  const page = await openApp();
  for (const name of FILES) {
    const file = JSON.parse(readFileSync(`test/fixtures/robust/${name}.geojson`, 'utf8')) as {
      features: unknown[];
    };
    file.features.push(...publishedFeatures().slice(-1));
    await open(page, `${name}.geojson`, JSON.stringify(file));
    await expectEachToShow(page);
  }
});

test('where the pane fails at an incident it names it, and shows the next one', async () => {
  const [first, ...more] = publishedFeatures();
  const claims = first!.properties.claims as { attribute: string }[];
  const failing = {
    ...first!,
    id: '2021-05-12-failing',
    properties: {
      ...first!.properties,
      title: 'What fails',
      related: [],
      claims: [{ ...claims[0], attribute: 'purpose', value: 'what_makes_it_fail' }],
    },
  };
  const page = await openApp({
    // As if a browser lacked what the pane needs.
    init: () => {
      const replaceAll = String.prototype.replaceAll;
      String.prototype.replaceAll = function (this: string, ...given: [string, string]) {
        if (this.includes('what_makes_it_fail')) throw new Error('provoked');
        return (replaceAll as (...given: string[]) => string).apply(this, given);
      } as typeof replaceAll;
    },
    provoked: /provoked/,
  });
  const file = { type: 'FeatureCollection', features: [failing, ...more.slice(0, 2)] };
  await open(page, 'failing.geojson', JSON.stringify(file));
  const rows = listOf(page);
  const [, second] = await shownTitles(page);
  await rows.getByText(second!).first().click();
  await detailsOf(page).getByRole('heading', { level: 2, name: second! }).waitFor();
  await rows.getByText('What fails').click();
  await page.getByRole('alert').getByText('“What fails” could not be shown').waitFor();
  await expect.poll(() => detailsOf(page).count()).toBe(0);
  await rows.getByText(second!).first().click();
  await detailsOf(page).getByRole('heading', { level: 2, name: second! }).waitFor();
  await expect.poll(() => page.getByText('could not be shown').count()).toBe(0);
});
