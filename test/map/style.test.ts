/** The map's style is sound, whatever there is to be drawn: the map itself does not look into that. */
import { createPropertyExpression, latest, validateStyleMin } from '@maplibre/maplibre-gl-style-spec';
import type { FeatureCollection } from 'geojson';
import type { StyleSpecification } from 'maplibre-gl';
import { afterAll, expect, test, vi } from 'vitest';
import { LANGUAGES } from '../../src/core/conflict';
import type { Appearance } from '../../src/map/layers/appearance';
import { paletteOf } from '../../src/map/palette';

// Fonts have addresses beside the page's.
vi.stubGlobal('document', { baseURI: 'http://localhost/' });
const { drawnSource, layersOf, mapLayers, mapStyle, PLAIN_BUFFER } = await import('../../src/map/style');
afterAll(() => vi.unstubAllGlobals());

const NOTHING: FeatureCollection = { type: 'FeatureCollection', features: [] };
const SOMETHING: FeatureCollection = {
  type: 'FeatureCollection',
  features: [{ type: 'Feature', geometry: { type: 'Point', coordinates: [46, 40] }, properties: {} }],
};
const palette = paletteOf(() => '#123456');
const appearance = { palette, names: 'en', named: null, hasZone: false } as const;

/** With all that there may be in it. */
function whole(appearance: Appearance): StyleSpecification {
  const style = mapStyle(appearance, new Map());
  const layers = mapLayers(appearance);
  const later = layers.flatMap((layer) =>
    'source' in layer && layer.source !== 'incidents'
      ? [[layer.source, drawnSource(layer.source, layersOf(layer.source, layers), SOMETHING)] as const]
      : [],
  );
  return { ...style, layers, sources: { ...style.sources, ...Object.fromEntries(later) } };
}

test.each(LANGUAGES.flatMap((names) => [true, false].map((hasZone) => ({ names, hasZone }))))(
  'with names in $names, with or without a zone and a chosen place',
  ({ names, hasZone }) => {
    for (const named of [null, 'Sotk']) {
      const style = whole({ palette, names, named, hasZone });
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

test('what is not there is no part of it, nor are layers of that', () => {
  const { sources, layers } = mapStyle(
    appearance,
    new Map([
      ['lakes', SOMETHING],
      ['zone', NOTHING],
    ]),
  );
  const there = ['incidents', 'lakes'];
  expect(Object.keys(sources).toSorted()).toEqual(there);
  const ids = layers.map(({ id }) => id);
  const wanted = mapLayers(appearance).filter(
    (layer) => !('source' in layer) || there.includes(layer.source),
  );
  expect(ids).toEqual(wanted.map(({ id }) => id));
});

test('tiles hold little beyond their edges where nothing but lines and surfaces is drawn, and enough for the broadest', () => {
  const layers = mapLayers(appearance);
  const ids = new Set(layers.flatMap((layer) => ('source' in layer ? [layer.source] : [])));
  for (const id of ids) {
    const drawn = layersOf(id, layers);
    const source = drawnSource(id, drawn, NOTHING);
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
