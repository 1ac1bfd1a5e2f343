/**
 * The browser for the tests: CHROME_PATH, then Chromium or Chrome on the PATH, then Playwright's own. Where there is
 * none, one is fetched: Playwright's download, or Debian's package where that is refused and we are root.
 */
import { chromium } from 'playwright-core';
import { findProgram, installPackages, run, thisMachine, type Machine } from './find-program';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];

const HOW_TO_INSTALL =
  'No browser for the tests: install Chromium (Debian: apt-get install chromium; elsewhere: npx playwright-core install chromium) or set CHROME_PATH.';

/** A machine on which Playwright may have a browser of its own. */
export interface BrowserMachine extends Machine {
  playwrightPath: () => string;
}

/** The path of a browser that is there, or null. A CHROME_PATH that leads nowhere is an error, not a hint. */
export function findBrowser(machine: BrowserMachine): string | null {
  const found = findProgram(machine, NAMES, 'CHROME_PATH');
  if (found) return found;
  const path = machine.playwrightPath();
  return path !== '' && machine.isExecutable(path) ? path : null;
}

/** The path of a browser, fetched if there is none. Throws the one line that says what to install. */
export function obtainBrowser(): string {
  const machine: BrowserMachine = { ...thisMachine, playwrightPath: () => chromium.executablePath() };
  const found = findBrowser(machine);
  if (found) return found;
  run('npx', ['playwright-core', 'install', 'chromium']);
  const downloaded = findBrowser(machine);
  if (downloaded) return downloaded;
  installPackages(['chromium'], 'Playwright’s download was refused');
  const installed = findBrowser(machine);
  if (installed) return installed;
  throw new Error(HOW_TO_INSTALL);
}
