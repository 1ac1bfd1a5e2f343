/** MapLibre by itself: the same rows as circles, filtered as its own sources can be. */
import type { Feature, FeatureCollection, Point } from 'geojson';
import {
  Map as MapLibreMap,
  setWorkerUrl,
  type GeoJSONSource,
  type LayerSpecification,
  type SourceSpecification,
} from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?url';
import 'maplibre-gl/dist/maplibre-gl.css';
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
    const points = (await (await fetch(pointsUrl)).json()) as Points;
    const container = document.getElementById('map')!;
    container.style.width = `${place.width}px`;
    container.style.height = `${place.height}px`;
    const source: SourceSpecification = { type: 'geojson', data: points, cluster: kind === 'clustered' };
    const map = new MapLibreMap({
      container,
      style: { version: 8, sources: { points: source }, layers: layersOf(kind) },
      center: [place.longitude, place.latitude],
      zoom: place.zoom,
      attributionControl: false,
      fadeDuration: 0,
    });
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
  ];
}

window.showPlain = async (...given) => {
  window.plain = await PlainMap.show(...given);
};
