import { existsSync } from 'node:fs';
import type { TestProject } from 'vitest/node';
import { obtainBrowser } from './find-browser';
import { obtainFirefox, type FirefoxPrograms } from './find-firefox';
import { serveFolder } from './serve-folder';

declare module 'vitest' {
  export interface ProvidedContext {
    browserPath: string;
    /** Null where no Firefox can be had. */
    firefox: FirefoxPrograms | null;
    appUrl: string;
  }
}

/** Serves the built app under a sub-path, as a shared host would, and finds the browsers to open it with. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  if (!existsSync('dist/index.html')) throw new Error('There is no dist/: run `npm run build` first.');
  project.provide('browserPath', obtainBrowser());
  project.provide('firefox', obtainFirefox());
  const server = await serveFolder('dist', '/some/where/');
  project.provide('appUrl', server.url);
  return server.close;
}
