import { existsSync } from 'node:fs';
import type { TestProject } from 'vitest/node';
import { obtainBrowser } from './find-browser';
import { findFirefox, type FirefoxPrograms } from './find-firefox';
import { serveFolder } from './serve-folder';

declare module 'vitest' {
  export interface ProvidedContext {
    browser: { name: 'chromium'; path: string } | { name: 'firefox'; programs: FirefoxPrograms };
    appUrl: string;
  }
}

/** Serves the built app under a sub-path, as a shared host would, and finds the browser that the project is named for. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  if (!existsSync('dist/index.html')) throw new Error('There is no dist/: run `npm run build` first.');
  project.provide(
    'browser',
    project.name === 'firefox'
      ? { name: 'firefox', programs: findFirefox()! }
      : { name: 'chromium', path: obtainBrowser() },
  );
  const server = await serveFolder('dist', '/some/where/');
  project.provide('appUrl', server.url);
  return server.close;
}
