/** The browser bench itself: of what does not work it does not say that it does. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openIn } from '../bench/browser/app-figures';
import { openedBar, openedName } from '../bench/browser/bars';
import { APP_PAGE, buildPages } from '../bench/browser/build-pages';
import { withPage } from '../bench/browser/open-page';
import { syntheticFile } from '../bench/browser/synthetic-rows';
import { verdictOf } from '../bench/verdict';
import { theBrowser, useBrowser } from './support/app';
import { serveFolder, type FolderServer } from './support/serve-folder';

useBrowser();

const ROWS = 20;
const folder = mkdtempSync(join(tmpdir(), 'border-incidents-bench-'));
let server: FolderServer;
let file: string;

beforeAll(async () => {
  await buildPages(folder, [APP_PAGE]);
  server = await serveFolder(folder, '/', {
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-embedder-policy': 'require-corp',
  });
  file = await syntheticFile(folder, ROWS);
});

afterAll(async () => {
  await server.close();
  rmSync(folder, { recursive: true });
});

/** Whoever chooses a file is not heard by the app. */
function breakOpener(): void {
  const stop = (event: Event) => event.stopPropagation();
  document.addEventListener('change', stop, { capture: true });
}

function opened(spoil: () => void) {
  return withPage(theBrowser(), async (page) => {
    await page.addInitScript(spoil);
    return openedBar(ROWS, await openIn(page, server.url, file));
  });
}

test('a file that is opened meets the bar, one that is not and of which nothing is said does not', async () => {
  const whole = await opened(() => {});
  expect(whole).toMatchObject({ measured: 'opened', isMet: true });
  expect(verdictOf([whole], [openedName(ROWS)])).toEqual([]);

  const broken = await opened(breakOpener);
  expect(broken).toMatchObject({ measured: 'neither', isMet: false });
  expect(verdictOf([broken], [openedName(ROWS)])).toEqual([`Not met: ${openedName(ROWS)} (neither).`]);
});

test('a bench that measured nothing, or not all that it was asked for, says no', () => {
  expect(verdictOf([])).toEqual(['Nothing was measured.']);
  const met = { what: 'one', bar: '1', measured: '1', isMet: true };
  expect(verdictOf([met], ['one', 'other'])).toEqual(['Not measured: other.']);
  expect(openedBar(ROWS, { message: 'The tab crashed.', isTold: false }).isMet).toBe(false);
  expect(openedBar(ROWS, { message: 'It is too large.', isTold: true }).isMet).toBe(true);
});
