import { defineConfig, type TestProjectConfiguration } from 'vitest/config';

/** Where browsers differ: what draws, takes keys, opens and saves files, and keeps the address. */
const WHERE_BROWSERS_DIFFER = 'test/browser/{draw,files,keyboard,keyboard-without-map,link}.test.ts';

/** The built app in a real browser, which a project is named for. */
function inBrowser(
  name: 'chromium' | 'firefox' | 'webkit',
  include: string,
  setup: string,
): TestProjectConfiguration {
  return {
    extends: './vite.config.ts',
    test: {
      name,
      root: '.',
      include: [include],
      globalSetup: setup,
      // Files share a browser and its pages: to start one and to load the app takes longer than most tests.
      isolate: false,
      testTimeout: 60_000,
      hookTimeout: 60_000,
      // A page on a busy machine answers late; what is asked for is that it answers.
      expect: { poll: { timeout: 20_000 } },
    },
  };
}

export default defineConfig({
  test: {
    reporters: ['default', './test/run/report-writer.ts'],
    // Each core has its own; what a browser paints in software takes the rest.
    maxWorkers: '100%',
    projects: [
      {
        extends: './vite.config.ts',
        test: {
          name: 'core',
          root: '.',
          // Files share what is loaded and compiled: it takes longer than most of them.
          isolate: false,
          setupFiles: ['test/run/leave-nothing.ts', 'test/run/same-cases.ts'],
          // Property tests run long on a busy machine.
          testTimeout: 120_000,
          include: [
            'test/{core,engine,state,map,ui,data,cli}/**/*.test.ts',
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
      inBrowser('chromium', 'test/browser/*.test.ts', 'test/browser/support/global-setup.ts'),
      inBrowser('firefox', WHERE_BROWSERS_DIFFER, 'test/browser/support/global-setup.ts'),
      inBrowser('webkit', 'test/webkit/*.test.ts', 'test/webkit/support/global-setup.ts'),
    ],
  },
});
