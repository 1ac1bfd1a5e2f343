/** Builds the bench's pages with the app's own configuration, so that its bundle is the app's but for the handle. */
import { resolve } from 'node:path';
import { build } from 'vite';

const PAGES = resolve('test/bench/browser/page');

/** Each by itself, so that neither has code of the other's to fetch. */
export async function buildPages(outDir: string): Promise<void> {
  for (const page of ['index.html', 'plain.html', 'bare.html', 'peers.html']) {
    await build({
      configFile: resolve('vite.config.ts'),
      root: PAGES,
      publicDir: resolve('static'),
      logLevel: 'error',
      build: { outDir, emptyOutDir: false, rolldownOptions: { input: resolve(PAGES, page) } },
    });
  }
}
