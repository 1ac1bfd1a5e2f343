/** Builds the bench's pages with the app's own configuration, so that its bundle is the app's but for the handle. */
import { resolve } from 'node:path';
import { build } from 'vite';

const PAGES = resolve('test/bench/browser/page');

/** The app, and what it is set beside. */
export const APP_PAGE = 'index.html';
const ALL_PAGES = [APP_PAGE, 'plain.html', 'bare.html', 'peers.html'];

/** Each by itself, so that neither has code of the other's to fetch. */
export async function buildPages(outDir: string, pages: readonly string[] = ALL_PAGES): Promise<void> {
  for (const page of pages) {
    await build({
      configFile: resolve('vite.config.ts'),
      root: PAGES,
      publicDir: resolve('static'),
      logLevel: 'error',
      build: { outDir, emptyOutDir: false, rolldownOptions: { input: resolve(PAGES, page) } },
    });
  }
}
