/** Makes the script that imports it MapLibre's thread. */
declare module 'maplibre-gl/dist/maplibre-gl-worker.mjs';
