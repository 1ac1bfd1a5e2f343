import { expect, test } from 'vitest';
import { openApp, useBrowser } from './support/app';
import { doTaskByKeyboard, LONG } from './support/keyboard-task';

useBrowser();

test(
  'a whole task is done by keyboard alone',
  async () => {
    const page = await openApp();
    await expect.poll(() => page.locator('canvas.maplibregl-canvas').isVisible()).toBe(true);
    await doTaskByKeyboard(page);
  },
  LONG,
);
