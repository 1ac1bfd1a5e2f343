/** The map's thread: MapLibre's, taught to get the ground from the page in one array of numbers. */
import type { FeatureCollection } from 'geojson';
import type { AddProtocolAction } from 'maplibre-gl';
import 'maplibre-gl/dist/maplibre-gl-worker.mjs';
import { unflatten, type FlatCollection } from './flat-collection';
import { GROUND_PROTOCOL, pageAddress } from './ground-protocol';

/** What MapLibre lets scripts do in its thread. */
declare const self: {
  addProtocol: (name: string, load: AddProtocolAction) => void;
  makeRequest: AddProtocolAction;
};

self.addProtocol(GROUND_PROTOCOL, async (request, abort) => {
  const { data } = await self.makeRequest({ ...request, url: pageAddress(request.url) }, abort);
  return { data: keptHere(unflatten(data as FlatCollection)) };
});

/** MapLibre sends back to the page what came from an address. What cannot be listed stays. */
function keptHere({ type, features }: FeatureCollection): object {
  return Object.defineProperty({ type }, 'features', { value: features });
}
