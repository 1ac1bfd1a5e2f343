/** What the page says of itself, from wherever it is asked for. */
import { describe, expect, test } from 'vitest';
import { ENGLISH } from '../../src/core/words/english';
import { aboutTexts } from '../../src/core/words/english/about-texts';
import { publishedData } from '../support';
import { detailsOf, ON_PHONE, openApp, showApp, useBrowser } from './support/app';

useBrowser();

const { about } = ENGLISH;
const { dataset } = publishedData();

describe('about this map', () => {
  test('says how many incidents there are, and links every source that has an address', async () => {
    const page = await showApp();
    await page.getByRole('button', { name: about.open, exact: true }).click();
    const dialog = page.getByRole('dialog', { name: about.title });
    await dialog.waitFor();
    await expect.poll(() => dialog.textContent()).toContain(`${dataset.incidents.length} incidents from `);
    const addresses = await dialog
      .getByRole('link')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href')));
    for (const { url, archive } of dataset.sources.values()) {
      for (const address of [url, archive]) if (address !== '') expect(addresses).toContain(address);
    }
    await expect.poll(() => dialog.textContent()).toContain(aboutTexts.noContact);
    // The file of licences is there.
    const notices = await dialog
      .getByRole('link', { name: aboutTexts.allNotices })
      .evaluate((link) => (link as HTMLAnchorElement).href);
    await expect.poll(async () => (await page.request.get(notices)).ok()).toBe(true);
  });

  test('is opened from the details, and closing it leads back there', async () => {
    const page = await showApp({ hash: '#incident=2023-09-01-norabak' });
    const button = detailsOf(page).getByRole('button', { name: about.openFromDetails });
    await button.press('Enter');
    await page.getByRole('dialog', { name: about.title }).waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await expect.poll(() => button.evaluate((element) => element === document.activeElement)).toBe(true);
  });

  test('fits a phone', async () => {
    const page = await openApp(ON_PHONE);
    await page.getByRole('button', { name: 'More', exact: true }).click();
    await page.getByRole('menuitem', { name: about.open }).click();
    const dialog = page.getByRole('dialog', { name: about.title });
    await dialog.waitFor();
    await expect
      .poll(() => dialog.evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth))
      .toBeLessThanOrEqual(0);
  });
});
