/**
 * The same rows over the same basemap, drawn by MapLibre's own sources: as circles, and as clusters with their counts,
 * filtered as those sources can be.
 */
import type { Feature, FeatureCollection, Point } from 'geojson';
import {
  Map as MapLibreMap,
  setWorkerUrl,
  type GeoJSONSource,
  type GeoJSONSourceSpecification,
  type LayerSpecification,
  type SourceSpecification,
  type StyleSpecification,
} from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?url';
import 'maplibre-gl/dist/maplibre-gl.css';
import boundariesUrl from '../../../../data/boundaries.geojson?url';
import countriesUrl from '../../../../data/countries.geojson?url';
import { unpackGeojson } from '../../../../src/core/formats/packed-geojson';
import { STRONG_FONT } from '../../../../src/map/names/fonts';
import { currentTokens } from '../../../../src/map/tokens';
import { paletteOf } from '../../../../src/map/palette';
import '../../../../src/ui/tokens.css';
import { mapStyle } from '../../../../src/map/style';
import { SymbolPainter } from '../../../../src/map/symbol-images';
import { mapExpression, passes, type FilterChange, type PointProperties } from '../filter-change';
import type { MapPlace } from './app-handle';

declare global {
  interface Window {
    showPlain: (kind: PlainKind, place: MapPlace, pointsUrl: string) => Promise<void>;
    /** There once it is shown. */
    plain: PlainMap;
  }
}

/** `filtered`: every point a circle, narrowed by `setFilter`; `clustered`: narrowed rows handed over by `setData`. */
export type PlainKind = 'filtered' | 'clustered';

type Points = FeatureCollection<Point, PointProperties>;

/** As large as the app's symbols. */
const CIRCLE = { 'circle-radius': 10, 'circle-color': '#b3261e' } as const;

setWorkerUrl(new URL(workerUrl, import.meta.url).href);

class PlainMap {
  readonly #map: MapLibreMap;
  readonly #kind: PlainKind;
  readonly #points: readonly Feature<Point, PointProperties>[];

  /** Resolves when all points are painted. */
  static async show(kind: PlainKind, place: MapPlace, pointsUrl: string): Promise<PlainMap> {
    const points = await json<Points>(pointsUrl);
    const container = document.getElementById('map')!;
    container.style.width = `${place.width}px`;
    container.style.height = `${place.height}px`;
    const source: SourceSpecification = { type: 'geojson', data: points, cluster: kind === 'clustered' };
    const map = new MapLibreMap({
      container,
      style: styleWith(
        source,
        kind,
        await json<FeatureCollection>(countriesUrl),
        await json<FeatureCollection>(boundariesUrl),
      ),
      center: [place.longitude, place.latitude],
      zoom: place.zoom,
      attributionControl: false,
      fadeDuration: 0,
    });
    // A map that lacks something is none to be compared with.
    map.on('error', ({ error }) => reportError(error));
    const painter = new SymbolPainter(currentTokens());
    map.setMissingStyleImageResolver((name) => painter.addTo(map, name));
    await map.once('idle');
    return new PlainMap(map, kind, points.features);
  }

  private constructor(map: MapLibreMap, kind: PlainKind, points: Points['features']) {
    this.#map = map;
    this.#kind = kind;
    this.#points = points;
  }

  /** Milliseconds until the map shows it and is idle. */
  async change(change: FilterChange): Promise<number> {
    const from = performance.now();
    const idle = this.#map.once('idle');
    if (this.#kind === 'filtered') this.#map.setFilter('points', mapExpression(change));
    else {
      const features = this.#points.filter(({ properties }) => passes(properties, change));
      void this.#map.getSource<GeoJSONSource>('points')!.setData({ type: 'FeatureCollection', features });
    }
    await idle;
    return performance.now() - from;
  }
}

async function json<Value>(url: string): Promise<Value> {
  return unpackGeojson(await (await fetch(url)).json()) as Value;
}

/** The app's style, with these points in place of its incidents. */
function styleWith(
  source: SourceSpecification,
  kind: PlainKind,
  countries: FeatureCollection,
  boundaries: FeatureCollection,
): StyleSpecification {
  const ground = new Map([
    ['countries', countries],
    ['boundaries', boundaryData(boundaries)],
  ] as const);
  const style = mapStyle(
    { palette: paletteOf(currentTokens()), names: 'en', named: null, hasZone: false },
    ground,
  );
  // By their data: its thread is MapLibre's own, and knows no addresses of ours.
  const sources = [...ground].map(
    ([id, data]) => [id, { ...(style.sources[id] as GeoJSONSourceSpecification), data }] as const,
  );
  return {
    ...style,
    sources: { ...Object.fromEntries(sources), points: source },
    layers: [
      ...style.layers.filter((layer) => !('source' in layer && layer.source === 'incidents')),
      ...layersOf(kind),
    ],
  };
}

/** Under the names that the style knows them by. */
function boundaryData(boundaries: FeatureCollection): FeatureCollection {
  const features = boundaries.features.map((feature) => ({
    ...feature,
    properties: { bridged: feature.properties?.bridged as unknown },
  }));
  return { type: 'FeatureCollection', features };
}

function layersOf(kind: PlainKind): LayerSpecification[] {
  const points = { source: 'points', type: 'circle' } as const;
  if (kind === 'filtered') return [{ id: 'points', ...points, paint: CIRCLE }];
  const isCluster = ['has', 'point_count'] as ['has', string];
  return [
    { id: 'points', ...points, filter: ['!', isCluster], paint: CIRCLE },
    {
      id: 'clusters',
      ...points,
      filter: isCluster,
      paint: {
        ...CIRCLE,
        'circle-radius': ['interpolate', ['linear'], ['log10', ['get', 'point_count']], 1, 11, 6, 24],
      },
    },
    {
      id: 'cluster-counts',
      source: 'points',
      type: 'symbol',
      filter: isCluster,
      layout: {
        'text-field': ['get', 'point_count_abbreviated'],
        'text-font': STRONG_FONT,
        'text-size': 12,
        'text-allow-overlap': true,
      },
    },
  ];
}

window.showPlain = async (...given) => {
  window.plain = await PlainMap.show(...given);
};
