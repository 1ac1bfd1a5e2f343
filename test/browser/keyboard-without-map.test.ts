import { expect, test } from 'vitest';
import { openApp, useBrowser } from './support/app';
import { doTaskByKeyboard, LONG } from './support/keyboard-task';

useBrowser();

test(
  'a whole task is done by keyboard alone where the map cannot be seen',
  async () => {
    const page = await openApp();
    // Made by script: the policy of the page lets no style element in.
    await page.evaluate(() => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync('canvas.maplibregl-canvas { visibility: hidden }');
      document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
    });
    await expect.poll(() => page.locator('canvas.maplibregl-canvas').isVisible()).toBe(false);
    await doTaskByKeyboard(page);
  },
  LONG,
);
