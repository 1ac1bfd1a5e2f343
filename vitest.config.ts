import { defineConfig, type TestProjectConfiguration } from 'vitest/config';
import { findFirefox } from './test/browser/support/find-firefox.ts';

/** The built app in a real browser, which a project is named for. */
function inBrowser(name: 'chromium' | 'firefox'): TestProjectConfiguration {
  return {
    extends: './vite.config.ts',
    test: {
      name,
      root: '.',
      include: ['test/browser/*.test.ts'],
      globalSetup: 'test/browser/support/global-setup.ts',
      testTimeout: 60_000,
      hookTimeout: 60_000,
      fileParallelism: false,
    },
  };
}

export default defineConfig({
  test: {
    reporters: ['default', './test/count-reporter.ts'],
    projects: [
      {
        extends: './vite.config.ts',
        test: {
          name: 'core',
          root: '.',
          // Property tests run long on a busy machine.
          testTimeout: 60_000,
          include: [
            'test/{core,engine,state,ui,data,cli}/**/*.test.ts',
            'test/browser/support/*.test.ts',
            'test/*.test.ts',
          ],
        },
      },
      {
        extends: './vite.config.ts',
        // What is built, and no browser.
        test: { name: 'built', root: '.', include: ['test/built/*.test.ts'], testTimeout: 60_000 },
      },
      inBrowser('chromium'),
      ...(findFirefox() ? [inBrowser('firefox')] : []),
    ],
  },
});
