import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { ALL_SHOWN, publishedData, publishedFeatures, TOTAL } from '../support';
import {
  detailsOf,
  listOf,
  openApp,
  openFile,
  showApp,
  painted,
  savedBy,
  statusOf,
  useBrowser,
} from './support/app';
import { shownTitles } from './support/shown-titles';

useBrowser();

const { dataset } = publishedData();

interface Exported {
  border_incidents: { exported_at: string; shown: number; of: number; licence: string; attribution: string };
  features: { id: string; geometry: unknown; properties: Record<string, unknown> }[];
}

async function exportGeojson(page: Page): Promise<{ text: string; json: Exported; name: string }> {
  await page.getByRole('button', { name: 'Export' }).click();
  const saved = await savedBy(page, () => page.getByRole('menuitem', { name: 'GeoJSON' }).click());
  return { ...saved, json: JSON.parse(saved.text) as Exported };
}

const isFocused = (element: Element) => element === document.activeElement;

const withoutMoment = ({ border_incidents, ...rest }: Exported) => ({
  ...rest,
  border_incidents: { ...border_incidents, exported_at: '' },
});

describe('export', () => {
  test('writes every shown incident with provenance and licence', async () => {
    const page = await showApp();
    const { json, name } = await exportGeojson(page);
    expect(name).toMatch(/^border-incidents-\d{4}-\d{2}-\d{2}\.geojson$/);
    expect(json.features.map(({ id }) => id).toSorted()).toEqual(
      dataset.incidents.map(({ id }) => id).toSorted(),
    );
    expect(json.border_incidents).toMatchObject({ shown: TOTAL, of: TOTAL });
    expect(json.border_incidents.licence).toMatch(/CC.BY|Creative Commons/i);
    expect(json.border_incidents.attribution).toContain('OpenStreetMap');
    const published = new Map(publishedFeatures().map((feature) => [feature.id, feature]));
    for (const { id, properties } of json.features) {
      const { derived, ...rest } = properties;
      expect(rest).toEqual(published.get(id)!.properties);
      expect(derived).toMatchObject({ match: 'definitely' });
    }
  });

  test('takes away the chosen incident, everything, and coarser coordinates, by keys alone', async () => {
    const page = await openApp({ hash: '#incident=2023-09-01-sotk&type=shelling' });
    await detailsOf(page).waitFor();
    const menu = page.getByRole('menu', { name: 'Export' });
    const chosen = menu.getByRole('menuitemradio', { name: /^The chosen incident: / });
    const idsOf = (text: string) => (JSON.parse(text) as Exported).features.map(({ id }) => id);

    await page.getByRole('button', { name: 'Export' }).press('Enter');
    await expect.poll(() => menu.getByRole('menuitem', { name: 'GeoJSON' }).evaluate(isFocused)).toBe(true);
    // Everything, then the chosen incident, stand above; choosing leaves the menu open.
    for (const key of ['ArrowUp', 'ArrowUp', 'Enter']) await page.keyboard.press(key);
    await expect.poll(() => chosen.getAttribute('aria-checked')).toBe('true');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    const one = await savedBy(page, () => page.keyboard.press('Enter'));
    expect(idsOf(one.text)).toEqual(['2023-09-01-sotk']);

    await page.getByRole('button', { name: 'Export' }).click();
    await menu.getByRole('menuitemradio', { name: `Everything: ${TOTAL} incidents` }).click();
    await menu.getByRole('menuitemradio', { name: /0\.1°/ }).click();
    const all = await savedBy(page, () => menu.getByRole('menuitem', { name: 'GeoJSON' }).click());
    expect(idsOf(all.text)).toHaveLength(TOTAL);
    expect(all.text).toContain('Coordinates coarsened to the middle of a cell of 0.1°');
  });

  test('writes tables and a map file', async () => {
    const page = await showApp();
    for (const [kind, ending, begin] of [
      ['CSV', 'zip', 'PK'],
      ['KML', 'kml', '<?xml version="1.0"'],
    ] as const) {
      await page.getByRole('button', { name: 'Export' }).click();
      const saved = await savedBy(page, () => page.getByRole('menuitem', { name: kind }).click());
      expect(saved.name).toMatch(new RegExp(`^border-incidents-\\d{4}-\\d{2}-\\d{2}\\.${ending}$`));
      expect(saved.text.startsWith(begin)).toBe(true);
    }
  });

  test('opens again without loss', async () => {
    const page = await openApp();
    const before = await exportGeojson(page);
    const titles = await shownTitles(page);
    await openFile(page, 'mine.geojson', before.text);
    await page.getByText('Close this file').waitFor();
    await painted(page);
    await expect.poll(() => statusOf(page).textContent()).toBe(ALL_SHOWN);
    await expect.poll(() => shownTitles(page)).toEqual(titles);
    const after = await exportGeojson(page);
    expect(withoutMoment(after.json)).toEqual(withoutMoment(before.json));
    await page.getByRole('button', { name: /Close this file/ }).click();
    await page.getByText('Close this file').waitFor({ state: 'detached' });
  });

  test('the menu works by keyboard and gives focus back', async () => {
    const page = await showApp();
    const button = page.getByRole('button', { name: 'Export' });
    await button.focus();
    await page.keyboard.press('Enter');
    const item = page.getByRole('menuitem', { name: 'GeoJSON' });
    await item.waitFor();
    await expect.poll(() => item.evaluate((element) => element === document.activeElement)).toBe(true);
    await page.keyboard.press('Escape');
    await item.waitFor({ state: 'hidden' });
    await expect.poll(() => button.evaluate((element) => element === document.activeElement)).toBe(true);
  });
});

describe('opening a file of someone else’s', () => {
  const FOREIGN = {
    type: 'FeatureCollection',
    features: [
      {
        type: 'Feature',
        id: 7,
        geometry: { type: 'Point', coordinates: [45.9, 40.1] },
        properties: { name: '<img src=x onerror=alert(1)>', date: '2022-11-12', 'k<b>': { deep: [1, null] } },
      },
      { type: 'Feature', geometry: null, properties: { title: 'Somewhere' } },
      { type: 'Feature', id: 7, geometry: { type: 'Point', coordinates: [46, 40, 1200] }, properties: null },
    ],
  };

  test('shows its rows as text, keeps every property, exports them as they came', async () => {
    const page = await openApp();
    await openFile(page, 'foreign.geojson', JSON.stringify(FOREIGN));
    await statusOf(page).filter({ hasText: '3 of 3 incidents' }).waitFor();
    await painted(page);
    await listOf(page).getByRole('button', { name: '<img src=x onerror=alert(1)>' }).click();
    const details = detailsOf(page);
    await details.getByText('{"deep":[1,null]}').waitFor();
    await expect.poll(() => page.locator('img').count()).toBe(0);
    const { json } = await exportGeojson(page);
    const byTitle = (one: object, other: object) => (JSON.stringify(one) < JSON.stringify(other) ? -1 : 1);
    const asTheyCame = json.features.map(({ properties, ...feature }) => {
      const { derived, ...theirs } = properties as Record<string, unknown>;
      expect(derived).toHaveProperty('zone');
      return { ...feature, properties: Object.keys(theirs).length > 0 ? theirs : null };
    });
    expect(asTheyCame.toSorted(byTitle)).toEqual(FOREIGN.features.toSorted(byTitle));
  });

  test.each([
    ['not JSON', '{"type": "FeatureCollection",', /not JSON/],
    ['not GeoJSON', '{"hello": 1}', /no GeoJSON type/],
    [
      'a circle',
      '{"type":"Feature","geometry":{"type":"Circle","coordinates":[]},"properties":{}}',
      /feature 1.*expected a geometry/,
    ],
    [
      'swapped axes',
      '{"type":"FeatureCollection","features":[{"type":"Feature","id":"x","geometry":{"type":"Point","coordinates":[40.2,145.8]},"properties":{}}]}',
      /feature 1 \(x\), geometry\.coordinates.*swapped/,
    ],
    [
      'nesting without end',
      `{"type":"Feature","geometry":null,"properties":{"a":${'['.repeat(20_000)}${']'.repeat(20_000)}}}`,
      /levels deep/,
    ],
  ])('%s: says what is wrong and where, and leaves everything as it was', async (_, text, message) => {
    const page = await showApp();
    const titles = await shownTitles(page);
    await openFile(page, 'bad.geojson', text);
    const alert = page.getByRole('alert');
    await alert.waitFor();
    await expect.poll(() => alert.textContent()).toMatch(message);
    await expect
      .poll(() => alert.textContent())
      .toContain('“bad.geojson” was not opened. Everything is as it was.');
    await expect.poll(() => shownTitles(page)).toEqual(titles);
    await alert.getByRole('button', { name: 'Dismiss this message' }).click();
    await alert.waitFor({ state: 'detached' });
  });
});
