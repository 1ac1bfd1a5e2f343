import type { TestProject } from 'vitest/node';
import { obtainBrowser } from './find-browser';
import { findFirefox, type FirefoxPrograms } from './find-firefox';
import { serveApp } from './serve-folder';

declare module 'vitest' {
  export interface ProvidedContext {
    browser: { name: 'chromium'; path: string } | { name: 'firefox'; programs: FirefoxPrograms };
    appUrl: string;
  }
}

/** Serves the built app, and finds the browser that the project is named for. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  project.provide(
    'browser',
    project.name === 'firefox'
      ? { name: 'firefox', programs: findFirefox()! }
      : { name: 'chromium', path: obtainBrowser() },
  );
  const server = await serveApp();
  project.provide('appUrl', server.url);
  return server.close;
}
