/** MapLibre's map as this program wants it: no tilt, no turning, its own controls; tiles come from the engine. */
import type { FeatureCollection } from 'geojson';
import {
  Map as MapLibreMap,
  NavigationControl,
  ScaleControl,
  addProtocol,
  prewarm,
  setWorkerUrl,
} from 'maplibre-gl';
import { flatten } from './ground/flat-collection';
import { nameIn, PAGE_PROTOCOL } from './ground/ground-protocol';
import type { MapSetup } from './map-setup';
import threadUrl from './ground/map-thread?worker&url';
import { TILE_PROTOCOL } from './style';

setWorkerUrl(new URL(threadUrl, import.meta.url).href);
// Its thread starts while the page is still being made.
prewarm();

/**
 * Without a style yet, and nowhere in particular without a camera. Throws where the browser has no WebGL.
 *
 * @param ground by the name that a style has for it
 */
export function newMap(
  setup: Omit<MapSetup, 'events'>,
  ground: (name: string) => Promise<FeatureCollection>,
): MapLibreMap {
  const { container, camera, isEmbedded, tile } = setup;
  addProtocol(TILE_PROTOCOL, async ({ url }, { signal }) => {
    const [z, x, y] = /(\d+)\/(\d+)\/(\d+)/.exec(url)!.slice(1).map(Number) as [number, number, number];
    return { data: (await tile(z, x, y, signal)).buffer };
  });
  addProtocol(PAGE_PROTOCOL, async ({ url }) => ({ data: flatten(await ground(nameIn(url))) }));
  const map = new MapLibreMap({
    container,
    ...(camera && { center: [camera.longitude, camera.latitude], zoom: camera.zoom }),
    minZoom: 4,
    maxZoom: 17,
    attributionControl: false,
    cooperativeGestures: isEmbedded,
    dragRotate: false,
    pitchWithRotate: false,
    // No link carries a tilt.
    touchPitch: false,
    maxPitch: 0,
    fadeDuration: 0,
    // A test does that.
    validateStyle: false,
  });
  // Of a map that lies flat there is none to be seen, and the graphics would make a program for it all the same.
  map.painter.drawFunctions = { ...map.painter.drawFunctions, sky: () => {} };
  // What stands on it, and where else to find it: the canvas itself says nothing.
  map.getCanvas().setAttribute('aria-describedby', 'on-map');
  map.touchZoomRotate.disableRotation();
  map.keyboard.disableRotation();
  map.addControl(new NavigationControl({ showCompass: false }), 'top-left');
  map.addControl(new ScaleControl({ unit: 'metric' }), 'bottom-left');
  // No name runs under them.
  for (const control of map
    .getContainer()
    .querySelectorAll<HTMLElement>('.maplibregl-ctrl-group, .maplibregl-ctrl-scale')) {
    control.dataset.covers = 'left bottom';
  }
  return map;
}
