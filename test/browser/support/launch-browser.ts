/** The browser that the tests of a project run in, and how it hands over what it downloads. */
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Browser } from 'playwright-core';
import { inject } from 'vitest';
import { FLAGS } from './flags';
import { launchFirefox } from './launch-firefox';

/**
 * Tests are many short lives of a page on few cores. What is painted in software need not go through WebGL's to be put
 * together, and to optimise code takes a third of the time of pages that end before it has paid.
 */
const BRIEF = ['--disable-gpu-compositing', '--js-flags=--no-turbofan'];

/** Mesa, where the machine has it, paints in software in less time than what Chromium brings. */
const MESA = '/usr/share/glvnd/egl_vendor.d/50_mesa.json';
const WITH_MESA = {
  args: ['--use-angle=gl-egl'],
  env: { LIBGL_ALWAYS_SOFTWARE: '1', EGL_PLATFORM: 'surfaceless' },
};

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
    const { args, env } = existsSync(MESA) ? WITH_MESA : { args: [], env: {} };
    const browser = await chromium.launch({
      executablePath: wanted.path,
      // Of a flag that is given twice the last counts.
      args: [...FLAGS, ...BRIEF, ...args],
      env: { ...process.env, ...env },
    });
    return { browser, downloads: null };
  }
  const downloads = mkdtempSync(join(tmpdir(), 'border-incidents-downloads-'));
  const browser = await launchFirefox(wanted.programs, downloads);
  process.once('exit', () => rmSync(downloads, { recursive: true }));
  return { browser, downloads };
}
