/** What the map draws is what was last given, whenever that was; what has nothing to draw is hidden until it has. */
import fc from 'fast-check';
import type { FeatureCollection } from 'geojson';
import type { LayerSpecification, Map as MapLibreMap, StyleSpecification } from 'maplibre-gl';
import { afterAll, expect, test, vi } from 'vitest';
import { paletteOf } from '../../src/map/palette';
import type { LiveSource } from '../../src/map/style';

// Fonts have addresses beside the page's.
vi.stubGlobal('document', { baseURI: 'http://localhost/' });
const { LiveData } = await import('../../src/map/live-data');
afterAll(() => vi.unstubAllGlobals());

/** What of a map is asked of it here: sources that have data, and layers that show or do not. */
class Stand {
  #style: StyleSpecification | null = null;
  readonly data = new Map<string, unknown>();
  readonly hidden = new Set<string>();
  given = 0;

  setStyle(style: StyleSpecification): void {
    this.#style = style;
    for (const [id, source] of Object.entries(style.sources)) {
      if (source.type === 'geojson') this.data.set(id, source.data);
    }
    for (const { id, layout } of style.layers) if (layout?.visibility === 'none') this.hidden.add(id);
  }

  getSource(id: string) {
    const setData = (data: unknown) => {
      this.given += 1;
      this.data.set(id, data);
    };
    return this.data.has(id) ? { setData } : undefined;
  }

  getLayersOrder(): string[] {
    return this.#style!.layers.map(({ id }) => id);
  }

  getLayer(wanted: string): LayerSpecification | undefined {
    return this.#style!.layers.find(({ id }) => id === wanted);
  }

  setLayoutProperty(id: string): void {
    this.hidden.delete(id);
  }

  layersOf(source: string): string[] {
    return this.#style!.layers.filter((layer) => 'source' in layer && layer.source === source).map(
      ({ id }) => id,
    );
  }
}

const appearance = { palette: paletteOf(() => '#123456'), names: 'en', named: null, hasZone: false } as const;
const NOTHING: FeatureCollection = { type: 'FeatureCollection', features: [] };
const SOURCES: readonly LiveSource[] = ['zone', 'regions', 'selection', 'labels', 'brinks'];

const something = (count: number): FeatureCollection => ({
  type: 'FeatureCollection',
  features: Array.from({ length: count }, (_, at) => ({
    type: 'Feature',
    geometry: { type: 'Point', coordinates: [at, 0] },
    properties: {},
  })),
});

const gift = fc.record({ source: fc.constantFrom(...SOURCES), count: fc.nat({ max: 2 }) });
const gifts = fc.array(gift, { maxLength: 8 });

test('it has what was last given, and shows what has ever had something', () => {
  fc.assert(
    fc.property(gifts, gifts, gifts, (before, meanwhile, after) => {
      const map = new Stand();
      const live = new LiveData(map as unknown as MapLibreMap);
      const last = new Map<LiveSource, FeatureCollection>();
      const give = ({ source, count }: { source: LiveSource; count: number }) => {
        const data = something(count);
        last.set(source, data);
        return live.set(source, data);
      };
      expect(before.map(give)).toEqual(before.map(() => false));
      live.style(appearance, NOTHING);
      expect(meanwhile.map(give)).toEqual(meanwhile.map(() => false));
      live.takeUp();
      // What the style has already is not given again.
      expect(map.given).toBe(new Set(meanwhile.map(({ source }) => source)).size);
      expect(after.map(give)).toEqual(after.map(() => true));
      const withStyle = [...new Map(before.map(({ source, count }) => [source, count]))];
      const ended = [...new Map(meanwhile.map(({ source, count }) => [source, count]))];
      const filled = new Set(
        [...withStyle, ...ended, ...after.map(({ source, count }) => [source, count] as const)]
          .filter(([, count]) => count > 0)
          .map(([source]) => source),
      );
      for (const source of SOURCES) {
        expect(live.get(source)).toBe(last.get(source) ?? null);
        if (last.has(source)) expect(map.data.get(source)).toBe(last.get(source));
        for (const layer of map.layersOf(source)) expect(map.hidden.has(layer)).toBe(!filled.has(source));
      }
    }),
  );
});

test('a style that comes back is given all anew', () => {
  const map = new Stand();
  const live = new LiveData(map as unknown as MapLibreMap);
  live.set('zone', something(1));
  live.style(appearance, NOTHING);
  live.takeUp();
  live.lose();
  expect(live.set('regions', something(2))).toBe(false);
  live.takeUp();
  expect(map.given).toBe(2);
});
