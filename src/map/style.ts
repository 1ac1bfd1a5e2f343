/**
 * The map's style as data: what is drawn, from what, in which order. One list owns the order of the layers; colours
 * come from a palette and the language of the names from the reader.
 */
import type { FeatureCollection } from 'geojson';
import type { LayerSpecification, StyleSpecification } from 'maplibre-gl';
import { FONT_FACES } from './fonts';
import type { Appearance } from './layers/appearance';
import { borderLayers } from './layers/border';
import { brinkLayers } from './layers/brinks';
import { groundLayers } from './layers/ground';
import { incidentLayers, incidentNameLayers } from './layers/incidents';
import { labelLayers } from './layers/labels';
import { regionLayers } from './layers/regions';
import { selectionGroundLayers, selectionLayers } from './layers/selection';

/** Sources whose data are set while the program runs. */
const LIVE_SOURCES = [
  'boundaries',
  'brinks',
  'country-lines',
  'country-names',
  'drawing',
  'labels',
  'lakes',
  'places',
  'regions',
  'selection',
  'zone',
] as const;
export type LiveSource = (typeof LIVE_SOURCES)[number];

/** The ground that the first view does without: files of the same names, fetched once it is painted. */
export const LATER_GROUND = ['context-land', 'rivers', 'section-lines', 'unit-labels', 'unit-lines'] as const;

/** Deepest zoom of the incidents' tiles; the map draws on from it. */
export const DEEPEST_TILE_ZOOM = 16;

export const TILE_PROTOCOL = 'incidents';

const EMPTY: FeatureCollection = { type: 'FeatureCollection', features: [] };

/** @param data what there is already; layers of what is not there are hidden */
export function mapStyle(
  appearance: Appearance,
  countries: FeatureCollection,
  data: ReadonlyMap<LiveSource, FeatureCollection>,
): StyleSpecification {
  const live = LIVE_SOURCES.map((id) => [id, data.get(id) ?? EMPTY] as const);
  const empty = new Set<string>([
    ...live.filter(([, { features }]) => features.length === 0).map(([id]) => id),
    ...LATER_GROUND,
  ]);
  return {
    version: 8,
    // Other colours hold at once: paper cannot wait for them.
    transition: { duration: 0, delay: 0 },
    'font-faces': FONT_FACES,
    sources: {
      countries: { type: 'geojson', data: countries },
      incidents: { type: 'vector', tiles: [`${TILE_PROTOCOL}://{z}/{x}/{y}`], maxzoom: DEEPEST_TILE_ZOOM },
      ...Object.fromEntries(live.map(([id, there]) => [id, { type: 'geojson', data: there }])),
      ...Object.fromEntries(LATER_GROUND.map((id) => [id, { type: 'geojson', data: EMPTY }])),
    },
    layers: mapLayers(appearance).map((layer) =>
      'source' in layer && empty.has(layer.source) ? hidden(layer) : layer,
    ),
  };
}

function hidden(layer: LayerSpecification): LayerSpecification {
  return { ...layer, layout: { ...layer.layout, visibility: 'none' } } as LayerSpecification;
}

/** A file of the embedded ground. */
export function basemapUrl(file: string): string {
  return new URL(`basemap/${file}.geojson`, document.baseURI).href;
}

/** From the ground up; where names are in each other's way, the upper ones stay. */
export function mapLayers(appearance: Appearance): LayerSpecification[] {
  return [
    groundLayers,
    borderLayers,
    regionLayers,
    selectionGroundLayers,
    labelLayers,
    incidentNameLayers,
    incidentLayers,
    selectionLayers,
    brinkLayers,
  ].flatMap((layers) => layers(appearance));
}
