/** Records that no reader could read to their end, and how long it takes until their details are there. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import type { Bar } from '../verdict';
import { openIn } from './app-figures';
import { withPage } from './open-page';
import { spreadOf, spreadText } from './statistics';

/** Milliseconds. */
const DETAILS = 500;
const REPEATS = 5;
const CELL_CHARACTERS = 10e6;
const COLUMNS = 200_000;

const LONG = `"${'shelling 7 '.repeat(CELL_CHARACTERS / 'shelling 7 '.length)}"`;

/** Each a file of two incidents, of which the second is opened between two openings of the first. */
const FILES = {
  '10 MB in a cell': `lat,lon,name,note\n40,45,Long,${LONG}\n40,45.1,Short,x\n`,
  '10 MB in a title': `lat,lon,name\n40,45,${LONG}\n40,45.1,Short\n`,
  [`${COLUMNS.toLocaleString('en')} columns`]: `lat,lon${columns('c')}\n40,45${columns('v')}\n40,45.1${columns('w')}\n`,
};

export const MONSTROUS = Object.keys(FILES).map((what) => `details of a record with ${what}`);

/** One bar each; what could not be opened has none. */
export async function monstrousBars(browser: Browser, url: string, folder: string): Promise<Bar[]> {
  const bars: Bar[] = [];
  for (const [index, text] of Object.values(FILES).entries()) {
    const file = join(folder, `monstrous-${index}.csv`);
    await writeFile(file, text);
    const opened = await withPage(browser, async (page) => {
      const outcome = await openIn(page, url, file);
      if ('message' in outcome || outcome.count !== 2) return null;
      const milliseconds: number[] = [];
      for (let repeat = 0; repeat < REPEATS; repeat += 1) {
        milliseconds.push(await page.evaluate(() => window.handle.details(0)));
        await page.evaluate(() => window.handle.details(1));
      }
      return spreadOf(milliseconds);
    });
    if (opened === null) continue;
    bars.push({
      what: MONSTROUS[index]!,
      bar: `${DETAILS} ms`,
      measured: spreadText(opened),
      isMet: opened.median <= DETAILS,
    });
  }
  return bars;
}

function columns(letter: string): string {
  return Array.from({ length: COLUMNS }, (_, index) => `,${letter}${index}`).join('');
}
