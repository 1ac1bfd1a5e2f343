/** `npm run screenshots [name]` (after a build): pictures of the app in `screenshots/`, to be looked at one by one. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { FLAGS } from '../browser/support/flags';
import { obtainBrowser } from '../browser/support/find-browser';
import { serveApp } from '../browser/support/serve-folder';
import { complete } from '../browser/support/whole-view';
import { PICTURES } from './pictures';

const FOLDER = 'screenshots';

mkdirSync(FOLDER, { recursive: true });
const wanted = process.argv[2] ?? '';
const server = await serveApp();
const browser = await chromium.launch({ executablePath: obtainBrowser(), args: FLAGS });
try {
  for (const { name, hash = '', act, paper, ...options } of PICTURES) {
    if (!name.includes(wanted)) continue;
    const context = await browser.newContext({ reducedMotion: 'reduce', ...options });
    const page = await context.newPage();
    await page.goto(server.url + hash);
    await complete(page);
    await act?.(page);
    await page.locator('.map[aria-busy="false"]').waitFor();
    const path = join(FOLDER, `${name}.${paper ? 'pdf' : 'png'}`);
    writeFileSync(path, paper ? await page.pdf({ format: paper }) : await page.screenshot());
    console.log(path);
    await context.close();
  }
} finally {
  await browser.close();
  await server.close();
}
