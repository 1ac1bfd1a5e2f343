/** The map's style is sound, whatever there is to be drawn: the map itself does not look into that. */
import { createPropertyExpression, latest, validateStyleMin } from '@maplibre/maplibre-gl-style-spec';
import type { FeatureCollection } from 'geojson';
import { afterAll, expect, test, vi } from 'vitest';
import { LANGUAGES } from '../../src/core/conflict';
import { paletteOf } from '../../src/map/palette';

// Fonts have addresses beside the page's.
vi.stubGlobal('document', { baseURI: 'http://localhost/' });
const { LATER_GROUND, mapLayers, mapStyle, PLAIN_BUFFER } = await import('../../src/map/style');
afterAll(() => vi.unstubAllGlobals());

const NOTHING: FeatureCollection = { type: 'FeatureCollection', features: [] };
const SOMETHING: FeatureCollection = {
  type: 'FeatureCollection',
  features: [{ type: 'Feature', geometry: { type: 'Point', coordinates: [46, 40] }, properties: {} }],
};
const palette = paletteOf(() => '#123456');
const appearance = { palette, names: 'en', named: null, hasZone: false } as const;

test.each(LANGUAGES.flatMap((names) => [true, false].map((hasZone) => ({ names, hasZone }))))(
  'with names in $names, with or without a zone and a chosen place',
  ({ names, hasZone }) => {
    for (const named of [null, 'Sotk']) {
      const style = mapStyle({ palette, names, named, hasZone }, NOTHING, new Map([['zone', SOMETHING]]));
      expect(validateStyleMin(style)).toEqual([]);
    }
  },
);

test('what is painted is the same for all features of a layer: what differs takes the graphics programs of its own', () => {
  const byFeature = mapLayers(appearance).flatMap(({ id, paint }) =>
    Object.entries(paint ?? {}).flatMap(([name, value]) =>
      JSON.stringify(value).includes('["get",') ? [`${id} ${name}`] : [],
    ),
  );
  expect(byFeature).toEqual([]);
});

test('layers of what is not there are hidden, and no others', () => {
  const style = mapStyle(
    appearance,
    NOTHING,
    new Map([
      ['lakes', SOMETHING],
      ['zone', NOTHING],
    ]),
  );
  const hidden = new Set<string>();
  const shown = new Set<string>();
  for (const layer of style.layers) {
    if (!('source' in layer)) continue;
    (layer.layout?.visibility === 'none' ? hidden : shown).add(layer.source);
  }
  expect([...shown].toSorted()).toEqual(['countries', 'incidents', 'lakes']);
  expect([...hidden]).toEqual(expect.arrayContaining(['zone', 'regions', 'selection', 'labels']));
  for (const file of LATER_GROUND) expect(shown).not.toContain(file);
  expect(style.layers.map(({ id }) => id)).toEqual(mapLayers(appearance).map(({ id }) => id));
  expect(Object.keys(style.sources)).toEqual(expect.arrayContaining([...hidden, ...shown]));
});

test('tiles hold little beyond their edges where nothing but lines and surfaces is drawn, and enough for the broadest', () => {
  const { sources, layers } = mapStyle(appearance, NOTHING, new Map());
  for (const [id, source] of Object.entries(sources)) {
    const drawn = layers.filter((layer) => 'source' in layer && layer.source === id);
    const isPlain = drawn.every(({ type }) => type === 'line' || type === 'fill');
    expect('buffer' in source, id).toBe(isPlain);
    for (const { id: name, type, paint } of isPlain ? drawn : []) {
      if (type !== 'line') continue;
      for (let zoom = 4; zoom <= 17; zoom += 1) {
        const reach =
          widthAt(paint?.['line-width'] ?? 1, zoom) / 2 + Math.abs(Number(paint?.['line-offset'] ?? 0));
        expect(reach, name).toBeLessThanOrEqual(PLAIN_BUFFER);
      }
    }
  }
});

function widthAt(width: unknown, zoom: number): number {
  const made = createPropertyExpression(width, 'line-width', latest.paint_line['line-width'] as never);
  if (made.result === 'error') throw new Error(JSON.stringify(made.value));
  return made.value.evaluate({ zoom }) as number;
}
