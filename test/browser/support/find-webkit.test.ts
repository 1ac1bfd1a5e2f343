import { expect, test } from 'vitest';
import { findWebKit, type WebKitMachine } from './find-webkit';

const FOLDERS: Record<string, string[]> = {
  '/usr/lib': ['python3', 'x86_64-linux-gnu'],
  '/usr/lib/x86_64-linux-gnu': ['webkit2gtk-4.0', 'webkit2gtk-4.1', 'libc.so.6'],
};
const BROWSER = '/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/MiniBrowser';
const OLD_BROWSER = '/usr/lib/x86_64-linux-gnu/webkit2gtk-4.0/MiniBrowser';

function machine(there: string[], environment: Record<string, string> = {}): WebKitMachine {
  return {
    environment: { PATH: '/usr/bin', ...environment },
    isExecutable: (path) => there.includes(path),
    namesIn: (folder) => FOLDERS[folder] ?? [],
  };
}

test('finds driver, newest browser and screen', () => {
  const there = ['/usr/bin/WebKitWebDriver', OLD_BROWSER, BROWSER, '/usr/bin/Xvfb'];
  expect(findWebKit(machine(there))).toEqual({
    driverPath: '/usr/bin/WebKitWebDriver',
    browserPath: BROWSER,
    screenPath: '/usr/bin/Xvfb',
  });
});

test('wants all of them; the desktop’s screen will do', () => {
  const driver = '/usr/bin/WebKitWebDriver';
  expect(findWebKit(machine([driver, BROWSER]))).toBeNull();
  expect(findWebKit(machine([driver, OLD_BROWSER], { DISPLAY: ':0' }))).toEqual({
    driverPath: driver,
    browserPath: OLD_BROWSER,
    screenPath: null,
  });
  expect(findWebKit(machine([driver, '/usr/bin/Xvfb']))).toBeNull();
  expect(findWebKit(machine([BROWSER, '/usr/bin/Xvfb']))).toBeNull();
});
