import type { TestProject } from 'vitest/node';
import { findWebKit, NO_WEBKIT, type WebKitPrograms } from '../../browser/support/find-webkit';
import { serveApp } from '../../browser/support/serve-folder';

declare module 'vitest' {
  export interface ProvidedContext {
    webkit: WebKitPrograms;
  }
}

/** Serves the built app, and finds WebKit. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const programs = findWebKit();
  if (!programs) throw new Error(NO_WEBKIT);
  project.provide('webkit', programs);
  const server = await serveApp();
  project.provide('appUrl', server.url);
  return server.close;
}
