/**
 * WebKit for the tests: its small browser, driven by its own driver, as Debian's `webkit2gtk-driver` has both, on Xvfb's
 * screen or the desktop's.
 */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { findProgram, thisMachine, type Machine } from './find-program.ts';

/** What it takes to run WebKit. */
export interface WebKitPrograms {
  driverPath: string;
  browserPath: string;
  /** Of Xvfb; null where the desktop's screen has to do. */
  screenPath: string | null;
}

export interface WebKitMachine extends Machine {
  /** Names in a folder; none where there is no such folder. */
  namesIn: (folder: string) => readonly string[];
}

export const NO_WEBKIT =
  'No WebKit for the tests: install it (Debian: apt-get install webkit2gtk-driver xvfb).';

const LIBRARIES = '/usr/lib';

const thisWebKitMachine: WebKitMachine = {
  ...thisMachine,
  namesIn: (folder) => {
    try {
      return readdirSync(folder);
    } catch {
      return [];
    }
  },
};

/** The programs that are there, or null where they do not suffice. */
export function findWebKit(machine: WebKitMachine = thisWebKitMachine): WebKitPrograms | null {
  const driverPath = findProgram(machine, ['WebKitWebDriver']);
  const browserPath = findBrowser(machine);
  const screenPath = findProgram(machine, ['Xvfb']);
  const hasScreen = screenPath !== null || Boolean(machine.environment.DISPLAY);
  return driverPath && browserPath && hasScreen ? { driverPath, browserPath, screenPath } : null;
}

/** In a folder for the architecture, in one for the version: the newest. */
function findBrowser({ namesIn, isExecutable }: WebKitMachine): string | null {
  const folders = namesIn(LIBRARIES).flatMap((architecture) =>
    namesIn(join(LIBRARIES, architecture))
      .filter((name) => name.startsWith('webkit2gtk-'))
      .map((name) => join(LIBRARIES, architecture, name)),
  );
  const newestFirst = folders.toSorted((one, other) => other.localeCompare(one, 'en', { numeric: true }));
  return newestFirst.map((folder) => join(folder, 'MiniBrowser')).find(isExecutable) ?? null;
}
