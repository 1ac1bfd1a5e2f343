/**
 * The browser for the tests: CHROME_PATH, then Chromium or Chrome on the PATH, then Playwright's own. Where there is
 * none, one is fetched: Playwright's download, or Debian's package where that is refused and we are root.
 */
import { spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from 'playwright-core';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];

const HOW_TO_INSTALL =
  'No browser for the tests: install Chromium (Debian: apt-get install chromium; elsewhere: npx playwright-core install chromium) or set CHROME_PATH.';

/** What finding a browser asks of the machine; tests hand in machines of their own making. */
export interface Machine {
  environment: Record<string, string | undefined>;
  isExecutable: (path: string) => boolean;
  playwrightPath: () => string;
}

const thisMachine: Machine = {
  environment: process.env,
  isExecutable: (path) => {
    try {
      accessSync(path, constants.X_OK);
      return true;
    } catch {
      return false;
    }
  },
  playwrightPath: () => chromium.executablePath(),
};

/** The path of a browser that is there, or null. A CHROME_PATH that leads nowhere is an error, not a hint. */
export function findBrowser({ environment, isExecutable, playwrightPath }: Machine): string | null {
  const chosen = environment.CHROME_PATH;
  if (chosen) {
    if (isExecutable(chosen)) return chosen;
    throw new Error(`CHROME_PATH is "${chosen}", which cannot be run.`);
  }
  const folders = (environment.PATH ?? '').split(delimiter).filter(Boolean);
  const onPath = folders.flatMap((folder) => NAMES.map((name) => join(folder, name)));
  return [...onPath, playwrightPath()].find((path) => path !== '' && isExecutable(path)) ?? null;
}

/** The path of a browser, fetched if there is none. Throws the one line that says what to install. */
export function obtainBrowser(machine: Machine = thisMachine): string {
  const found = findBrowser(machine);
  if (found) return found;
  run('npx', ['playwright-core', 'install', 'chromium']);
  const downloaded = findBrowser(machine);
  if (downloaded) return downloaded;
  if (process.getuid?.() === 0) {
    process.stdout.write(
      'Playwright’s download was refused; installing Debian’s chromium package as root.\n',
    );
    run('apt-get', ['update']);
    run('apt-get', ['install', '-y', '--no-install-recommends', 'chromium']);
  }
  const installed = findBrowser(machine);
  if (installed) return installed;
  throw new Error(HOW_TO_INSTALL);
}

function run(command: string, words: string[]): void {
  process.stdout.write(`${[command, ...words].join(' ')}\n`);
  spawnSync(command, words, { stdio: ['ignore', 'ignore', 'inherit'] });
}
