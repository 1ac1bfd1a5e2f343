/** Firefox as it is shipped, on a screen that nobody sees. */
import { firefox, type Browser } from 'playwright-core';
import type { FirefoxPrograms } from './find-firefox';
import { onScreen, openScreen } from './screen';

/** The screen goes when the process does. `downloads` is the folder for what it saves. */
export async function launchFirefox(
  { firefoxPath, screenPath }: FirefoxPrograms,
  downloads: string,
): Promise<Browser> {
  const screen = screenPath === null ? null : await openScreen(screenPath);
  try {
    const browser = await firefox.launch({
      // Over WebDriver BiDi, which every Firefox speaks; without it Playwright asks for a build of its own.
      channel: 'moz-firefox',
      executablePath: firefoxPath,
      downloadsPath: downloads,
      // Its list of downloads would take the focus from the page.
      firefoxUserPrefs: { 'browser.download.alwaysOpenPanel': false },
      // Without a window there is no WebGL on Linux.
      headless: false,
      env: onScreen(screen),
    });
    process.once('exit', () => screen?.close());
    return browser;
  } catch (error) {
    screen?.close();
    throw error;
  }
}
