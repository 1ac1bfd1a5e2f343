/**
 * Firefox for the tests: FIREFOX_PATH, then the PATH. On Linux it needs a screen, for it offers WebGL on none without:
 * Xvfb's, or else the desktop's. Where something is missing and we are root, Debian's packages are installed.
 */
import { findProgram, installPackages, thisMachine, type Machine } from './find-program.ts';

/** What it takes to run Firefox. */
export interface FirefoxPrograms {
  firefoxPath: string;
  /** Of Xvfb; null where the desktop's screen has to do. */
  screenPath: string | null;
}

export interface FirefoxMachine extends Machine {
  platform: NodeJS.Platform;
}

export const NO_FIREFOX =
  'No Firefox for the tests: install it (Debian: apt-get install firefox-esr xvfb) or set FIREFOX_PATH.';

/** The programs that are there, or null where they do not suffice. */
export function findFirefox(
  machine: FirefoxMachine = { ...thisMachine, platform: process.platform },
): FirefoxPrograms | null {
  const { firefoxPath, screenPath } = lookFor(machine);
  const hasScreen = machine.platform !== 'linux' || screenPath || machine.environment.DISPLAY;
  return firefoxPath && hasScreen ? { firefoxPath, screenPath } : null;
}

/** Installs what is missing of the programs, where it can. */
export function obtainFirefox(): void {
  if (findFirefox()) return;
  const { firefoxPath, screenPath } = lookFor(thisMachine);
  const missing = [...(firefoxPath ? [] : ['firefox-esr']), ...(screenPath ? [] : ['xvfb'])];
  installPackages(missing, 'There is no Firefox with a screen');
}

function lookFor(machine: Machine): { firefoxPath: string | null; screenPath: string | null } {
  return {
    firefoxPath: findProgram(machine, ['firefox', 'firefox-esr'], 'FIREFOX_PATH'),
    screenPath: findProgram(machine, ['Xvfb']),
  };
}
