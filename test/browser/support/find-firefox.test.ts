import { expect, test } from 'vitest';
import { findFirefox, type FirefoxMachine } from './find-firefox';

function machine(there: string[], changes: Partial<FirefoxMachine> = {}): FirefoxMachine {
  return {
    environment: { PATH: '/usr/bin:/opt/bin' },
    isExecutable: (path) => there.includes(path),
    platform: 'linux',
    ...changes,
  };
}

test('takes FIREFOX_PATH before the PATH, and its own screen before the desktop’s', () => {
  const there = ['/my/firefox', '/opt/bin/firefox', '/usr/bin/firefox-esr', '/usr/bin/Xvfb'];
  const environment = { PATH: '/usr/bin:/opt/bin', DISPLAY: ':0' };
  expect(findFirefox(machine(there, { environment }))).toEqual({
    firefoxPath: '/usr/bin/firefox-esr',
    screenPath: '/usr/bin/Xvfb',
  });
  const chosen = { ...environment, FIREFOX_PATH: '/my/firefox' };
  expect(findFirefox(machine(there, { environment: chosen }))?.firefoxPath).toBe('/my/firefox');
  const wrong = { ...environment, FIREFOX_PATH: '/gone' };
  expect(() => findFirefox(machine(there, { environment: wrong }))).toThrow('FIREFOX_PATH is "/gone"');
});

test('wants a screen on Linux, the desktop’s if there is no other', () => {
  const there = ['/opt/bin/firefox'];
  const found = { firefoxPath: '/opt/bin/firefox', screenPath: null };
  expect(findFirefox(machine(there))).toBeNull();
  expect(findFirefox(machine(there, { environment: { PATH: '/opt/bin', DISPLAY: ':0' } }))).toEqual(found);
  expect(findFirefox(machine(there, { platform: 'darwin' }))).toEqual(found);
  expect(findFirefox(machine(['/usr/bin/Xvfb']))).toBeNull();
});
