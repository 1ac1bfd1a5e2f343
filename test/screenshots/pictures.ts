/** The pictures: what is seen in them, at which size, in which colours, and what was done before. */
import type { BrowserContextOptions, Page } from 'playwright-core';

interface Picture extends BrowserContextOptions {
  name: string;
  hash?: string;
  act?: (page: Page) => Promise<unknown>;
  /** Printed, as a PDF. */
  paper?: 'A4' | 'Letter';
}

const LAPTOP = { viewport: { width: 1440, height: 900 } };
const SMALL = { viewport: { width: 1024, height: 768 } };
const PHONE = { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2, hasTouch: true };
const LEAST = { viewport: { width: 320, height: 640 }, deviceScaleFactor: 2, hasTouch: true };
const TURNED = { viewport: { width: 844, height: 390 }, deviceScaleFactor: 2, hasTouch: true };
const DARK = { colorScheme: 'dark' } as const;
const SOTK = '#incident=2023-09-01-sotk';
const REGIONS = '#region=Goris~circle~46.34,39.51~25000&region=Zone~zone';

const press = (name: string) => (page: Page) => page.getByRole('button', { name, exact: true }).click();
const choose = (tab: string) => (page: Page) => page.getByRole('tab', { name: tab }).click();
const legend = (page: Page) => page.locator('summary', { hasText: 'Legend' }).click();
const details = (page: Page) => page.getByRole('region', { name: 'Incident details' }).waitFor();

/** What is printed is gathered when the page has rested a while: until then paper has no incidents. */
async function gathered(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    dispatchEvent(new Event('beforeprint'));
    const isThere = document.querySelector('.paper article') !== null;
    dispatchEvent(new Event('afterprint'));
    return isThere;
  });
}

async function fold(page: Page): Promise<void> {
  const more = page.getByRole('button', { name: 'Show more of the list' });
  while ((await more.count()) > 0) await more.click();
}

async function openFlawed(page: Page): Promise<void> {
  await page.locator('header input[type=file]').setInputFiles({
    name: 'flawed.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(
      'id,date,latitude,longitude\na,2023-01-01,40,45\nb,yesterday,40,46\nc,2023-01-03,95,46\n',
    ),
  });
  await page.getByRole('button', { name: 'Dismiss this message' }).waitFor();
}

export const PICTURES: readonly Picture[] = [
  { name: 'opening-1440', ...LAPTOP },
  { name: 'opening-1440-dark', ...LAPTOP, ...DARK },
  { name: 'opening-1024', ...SMALL },
  { name: 'opening-390', ...PHONE },
  { name: 'opening-390-dark', ...PHONE, ...DARK },
  { name: 'opening-320', ...LEAST },
  { name: 'opening-844x390', ...TURNED },
  { name: 'zoomed-200', viewport: { width: 720, height: 450 }, deviceScaleFactor: 2 },
  { name: 'zoomed-400', viewport: { width: 360, height: 225 }, deviceScaleFactor: 4 },
  { name: 'forced-colours-1440', ...LAPTOP, forcedColors: 'active', hash: SOTK, act: details },
  { name: 'details-1440', ...LAPTOP, hash: SOTK, act: details },
  { name: 'details-1024', ...SMALL, hash: SOTK, act: details },
  { name: 'details-390', ...PHONE, hash: SOTK, act: details },
  { name: 'details-844x390', ...TURNED, hash: SOTK, act: details },
  { name: 'list-high-390', ...PHONE, act: fold },
  { name: 'filters-1440', ...LAPTOP, act: choose('Filters') },
  { name: 'summary-390', ...PHONE, act: choose('Summary') },
  { name: 'dates-390', ...PHONE, act: press('Choose dates') },
  { name: 'legend-1024', ...SMALL, act: legend },
  { name: 'legend-390', ...PHONE, act: legend },
  { name: 'regions-armenian-1440', ...LAPTOP, hash: `${REGIONS}&names=hy` },
  { name: 'flawed-file-1440', ...LAPTOP, hash: SOTK, act: openFlawed },
  { name: 'print-a4', ...LAPTOP, paper: 'A4', act: gathered },
  { name: 'print-letter-dark', ...PHONE, ...DARK, paper: 'Letter', hash: '#claims=contested', act: gathered },
];
