/** How long the map library alone takes for the same filter changes of the same rows. */
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { FILTER_CHANGES, passes, ROUNDS } from './filter-change';
import { withPage } from './open-page';
import type { MapPlace } from './page/app-handle';
import type { PlainKind } from './page/plain';
import { spreadOf, type Spread } from './statistics';
import { writePoints } from './synthetic-rows';

export interface PlainSetup {
  browser: Browser;
  /** Where the built pages are, and their address. */
  folder: string;
  url: string;
  csvPath: string;
  place: MapPlace;
  /** The app's matches of each filter change: the library has to be asked the same. */
  matches: readonly number[];
}

/** To the idle map, by the way the source is narrowed. */
export async function measurePlain(setup: PlainSetup): Promise<Record<PlainKind, Spread>> {
  const points = await writePoints(setup.csvPath, join(setup.folder, 'points.geojson'));
  FILTER_CHANGES.forEach((change, index) => {
    const found = points.filter((point) => passes(point, change)).length;
    if (found !== setup.matches[index]) {
      throw new Error(`Filter change ${index + 1}: ${found} rows here, ${setup.matches[index]} in the app.`);
    }
  });
  return {
    filtered: await timings(setup, 'filtered'),
    clustered: await timings(setup, 'clustered'),
  };
}

async function timings({ browser, url, place }: PlainSetup, kind: PlainKind): Promise<Spread> {
  return withPage(browser, async (page) => {
    await page.goto(`${url}plain.html`);
    await page.evaluate(([kind, place]) => window.showPlain(kind, place, 'points.geojson'), [
      kind,
      place,
    ] as const);
    const milliseconds: number[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      for (const change of FILTER_CHANGES) {
        milliseconds.push(await page.evaluate((change) => window.plain.change(change), change));
      }
    }
    return spreadOf(milliseconds);
  });
}
