/**
 * The least that MapLibre can show: land, lakes and lines of countries, without a label, a symbol or data of ours; as
 * large as the app's map, where the app's overview is. Its element says when it is painted, as the app's does.
 */
import { Map as MapLibreMap, setWorkerUrl } from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?url';
import 'maplibre-gl/dist/maplibre-gl.css';
import { OVERVIEW } from '../../../../src/core/conflict';
import { basemapUrl } from '../../../../src/map/style';

setWorkerUrl(new URL(workerUrl, import.meta.url).href);

const container = document.getElementById('map')!;
const [width = '', height = ''] = location.hash.slice(1).split('x');
container.style.width = `${width}px`;
container.style.height = `${height}px`;

const source = (file: string) => ({ type: 'geojson' as const, data: basemapUrl(file) });
const map = new MapLibreMap({
  container,
  bounds: [...OVERVIEW],
  attributionControl: false,
  fadeDuration: 0,
  style: {
    version: 8,
    sources: {
      land: source('context-land'),
      lakes: source('lakes'),
      lines: source('country-lines'),
    },
    layers: [
      { id: 'sea', type: 'background', paint: { 'background-color': '#dfe7ea' } },
      { id: 'land', type: 'fill', source: 'land', paint: { 'fill-color': '#f3efe6' } },
      { id: 'lakes', type: 'fill', source: 'lakes', paint: { 'fill-color': '#c9dbe2' } },
      { id: 'lines', type: 'line', source: 'lines', paint: { 'line-color': '#8a8378' } },
    ],
  },
});
// A map that lacks something is none to be compared with.
map.on('error', ({ error }) => reportError(error));
map.once('idle', () => container.setAttribute('aria-busy', 'false'));
container.classList.add('map');
