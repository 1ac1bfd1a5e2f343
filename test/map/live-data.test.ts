/** What the map draws is what was last given, whenever that was; what has nothing to draw is no part of it until it has. */
import fc from 'fast-check';
import type { FeatureCollection } from 'geojson';
import type {
  GeoJSONSourceSpecification,
  LayerSpecification,
  Map as MapLibreMap,
  StyleSpecification,
} from 'maplibre-gl';
import { afterAll, expect, test, vi } from 'vitest';
import { paletteOf } from '../../src/map/palette';
import type { LiveSource } from '../../src/map/style';

// Fonts have addresses beside the page's.
vi.stubGlobal('document', { baseURI: 'http://localhost/' });
const { LiveData } = await import('../../src/map/live-data');
const { BY_ADDRESS, givenAs, LATER_GROUND, mapLayers } = await import('../../src/map/style');
afterAll(() => vi.unstubAllGlobals());

/** What of a map is asked of it here: sources with data, and layers in an order. */
class Stand {
  readonly sources = new Map<string, Source>();
  layers: LayerSpecification[] = [];
  given = 0;

  setStyle(style: StyleSpecification): void {
    this.layers = [...style.layers];
    for (const [id, source] of Object.entries(style.sources)) {
      if (source.type === 'geojson') this.sources.set(id, new Source(this, source.data));
    }
  }

  getSource(id: string): Source | undefined {
    return this.sources.get(id);
  }

  addSource(id: string, { data }: GeoJSONSourceSpecification): void {
    if (this.sources.has(id)) throw new Error(`${id} is there already.`);
    this.given += 1;
    this.sources.set(id, new Source(this, data));
  }

  getLayer(wanted: string): LayerSpecification | undefined {
    return this.layers.find(({ id }) => id === wanted);
  }

  addLayer(layer: LayerSpecification, under?: string): void {
    if (this.getLayer(layer.id)) throw new Error(`${layer.id} is there already.`);
    const at = this.layers.findIndex(({ id }) => id === under);
    this.layers.splice(at === -1 ? this.layers.length : at, 0, layer);
  }
}

class Source {
  readonly #map: Stand;
  data: unknown;

  constructor(map: Stand, data: unknown) {
    this.#map = map;
    this.data = data;
  }

  setData(data: unknown): void {
    this.#map.given += 1;
    this.data = data;
  }

  serialize(): object {
    return { type: 'geojson', data: SENT_BACK };
  }
}

/** By MapLibre's thread, of what came from an address. */
const SENT_BACK = 'nothing';

const appearance = { palette: paletteOf(() => '#123456'), names: 'en', named: null, hasZone: false } as const;
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

/** The layers of some sources, from the ground up. */
const layersOf = (sources: ReadonlySet<string>) =>
  mapLayers(appearance).flatMap((layer) =>
    !('source' in layer) || sources.has(layer.source) ? [layer.id] : [],
  );
const ALWAYS = ['incidents'];

test('it has what was last given, and draws what has ever had something, each in its place', () => {
  fc.assert(
    fc.property(gifts, gifts, gifts, fc.boolean(), (before, meanwhile, after, showsLater) => {
      const map = new Stand();
      const live = new LiveData(map as unknown as MapLibreMap, () => appearance);
      const last = new Map<LiveSource, FeatureCollection>();
      const filled = new Set<string>();
      const give = ({ source, count }: { source: LiveSource; count: number }) => {
        const data = something(count);
        last.set(source, data);
        return live.set(source, data);
      };
      const fill = (given: Iterable<readonly [string, number]>) => {
        for (const [source, count] of given) if (count > 0) filled.add(source);
      };
      const ended = (given: typeof before) => new Map(given.map(({ source, count }) => [source, count]));
      expect(before.map(give)).toEqual(before.map(() => false));
      live.style();
      fill(ended(before));
      expect(meanwhile.map(give)).toEqual(meanwhile.map(() => false));
      const inStyle = new Set(filled);
      live.takeUp();
      fill(ended(meanwhile));
      // What the style has already is not given again, and nothing is said of what neither has nor had anything.
      const regiven = [...ended(meanwhile)].filter(([source, count]) => count > 0 || inStyle.has(source));
      expect(map.given).toBe(regiven.length);
      if (showsLater) live.showLaterGround();
      for (const gift of after) {
        const draws = gift.count > 0 || filled.has(gift.source);
        expect(give(gift)).toBe(draws);
        fill([[gift.source, gift.count]]);
      }
      for (const source of SOURCES) {
        expect(live.get(source)).toBe(last.get(source) ?? null);
        expect(map.sources.get(source)?.data).toBe(
          filled.has(source) ? givenAs(source, last.get(source)) : undefined,
        );
      }
      const drawn = new Set([...ALWAYS, ...filled, ...(showsLater ? LATER_GROUND : [])]);
      expect(map.layers.map(({ id }) => id)).toEqual(layersOf(drawn));
      for (const [id, source] of map.sources) {
        const { data } = source.serialize() as { data: unknown };
        expect(data).toBe(BY_ADDRESS.includes(id) ? source.data : SENT_BACK);
      }
    }),
  );
});

test('a style that comes back is given all anew', () => {
  const map = new Stand();
  const live = new LiveData(map as unknown as MapLibreMap, () => appearance);
  live.set('zone', something(1));
  live.style();
  live.takeUp();
  live.lose();
  expect(live.set('regions', something(2))).toBe(false);
  live.takeUp();
  expect(map.given).toBe(2);
});
