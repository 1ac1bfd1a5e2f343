/** Builds the bench's pages with the app's own configuration, so that its bundle is the app's but for the handle. */
import { resolve } from 'node:path';
import { build } from 'vite';

const PAGES = resolve('test/bench/browser/page');

export async function buildPages(outDir: string): Promise<void> {
  await build({
    configFile: resolve('vite.config.ts'),
    root: PAGES,
    publicDir: resolve('static'),
    logLevel: 'error',
    build: {
      outDir,
      rolldownOptions: { input: [resolve(PAGES, 'index.html'), resolve(PAGES, 'plain.html')] },
    },
  });
}
