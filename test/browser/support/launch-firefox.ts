/** Firefox as it is shipped, on a screen that nobody sees. */
import { spawn } from 'node:child_process';
import { firefox, type Browser } from 'playwright-core';
import type { FirefoxPrograms } from './find-firefox';

/** The screen goes when the browser does. `downloads` is the folder for what it saves. */
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
      // A Wayland desktop would go before the screen.
      env: screen ? { ...process.env, DISPLAY: screen.name, WAYLAND_DISPLAY: undefined } : process.env,
    });
    browser.on('disconnected', () => screen?.close());
    return browser;
  } catch (error) {
    screen?.close();
    throw error;
  }
}

interface Screen {
  /** As DISPLAY has it, such as ":0". */
  name: string;
  close: () => void;
}

/** Starts Xvfb on the first free number. */
function openScreen(screenPath: string): Promise<Screen> {
  // WebGL asks for 24 bits a pixel. The number that was free comes through the fourth pipe.
  const server = spawn(screenPath, ['-displayfd', '3', '-screen', '0', '1600x1000x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  return new Promise((resolve, reject) => {
    server.on('error', reject);
    server.on('exit', (code) =>
      reject(new Error(`${screenPath} ended with ${code} before it had a screen.`)),
    );
    server.stdio[3]!.once('data', (number: Buffer) => {
      resolve({ name: `:${number.toString().trim()}`, close: () => server.kill() });
    });
  });
}
