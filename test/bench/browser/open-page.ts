/** A page in a fresh profile whose end is the end of whatever was asked of it. */
import type { Browser, Page } from 'playwright-core';

const DESKTOP = { width: 1440, height: 900 };

/** Does the work in a new page and closes it; fails with what went wrong in the page. */
export async function withPage<Value>(
  browser: Browser,
  work: (page: Page) => Promise<Value>,
): Promise<Value> {
  const context = await browser.newContext({ viewport: DESKTOP });
  // A slow machine shows in the figures, not in a time-out.
  context.setDefaultTimeout(0);
  try {
    const page = await context.newPage();
    const broken = new Promise<never>((_, reject) => {
      page.on('crash', () => reject(new Error('The tab crashed.')));
      page.on('pageerror', reject);
    });
    return await Promise.race([work(page), broken]);
  } finally {
    await context.close();
  }
}
