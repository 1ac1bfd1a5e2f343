import { expect, test } from 'vitest';
import { findBrowser, type BrowserMachine } from './find-browser';

function machine(there: string[], environment: Record<string, string> = {}): BrowserMachine {
  return {
    environment: { PATH: '/usr/bin:/opt/bin', ...environment },
    isExecutable: (path) => there.includes(path),
    playwrightPath: () => '/cache/playwright/chrome',
  };
}

const EVERYWHERE = ['/my/chrome', '/opt/bin/chromium', '/cache/playwright/chrome'];

test('CHROME_PATH comes first', () => {
  expect(findBrowser(machine(EVERYWHERE, { CHROME_PATH: '/my/chrome' }))).toBe('/my/chrome');
});

test('then the PATH', () => {
  expect(findBrowser(machine(EVERYWHERE))).toBe('/opt/bin/chromium');
  expect(findBrowser(machine(['/usr/bin/google-chrome', '/opt/bin/chromium']))).toBe(
    '/usr/bin/google-chrome',
  );
});

test('then Playwright’s own', () => {
  expect(findBrowser(machine(['/cache/playwright/chrome']))).toBe('/cache/playwright/chrome');
});

test('none is none', () => {
  expect(findBrowser(machine([]))).toBeNull();
});

test('a CHROME_PATH that leads nowhere is said, not passed over', () => {
  expect(() => findBrowser(machine(EVERYWHERE, { CHROME_PATH: '/gone' }))).toThrow('CHROME_PATH is "/gone"');
});
