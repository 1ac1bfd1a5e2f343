/** The browser that the tests of a project run in, and how it hands over what it downloads. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Browser } from 'playwright-core';
import { inject } from 'vitest';
import { FLAGS } from './flags';
import { launchFirefox } from './launch-firefox';

/** What is painted in software need not go through WebGL's to be put together. */
const PLAIN_COMPOSITING = '--disable-gpu-compositing';

export interface TestBrowser {
  browser: Browser;
  /** Where it puts downloads without asking; null where it tells of them instead. */
  downloads: string | null;
}

/** It ends with the process, a worker of many files, which is told to end by a signal. */
export async function launchBrowser(): Promise<TestBrowser> {
  process.once('SIGTERM', () => process.exit());
  const wanted = inject('browser');
  if (wanted.name === 'chromium') {
    const browser = await chromium.launch({
      executablePath: wanted.path,
      args: [...FLAGS, PLAIN_COMPOSITING],
    });
    return { browser, downloads: null };
  }
  const downloads = mkdtempSync(join(tmpdir(), 'border-incidents-downloads-'));
  const browser = await launchFirefox(wanted.programs, downloads);
  process.once('exit', () => rmSync(downloads, { recursive: true }));
  return { browser, downloads };
}
