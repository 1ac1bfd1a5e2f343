/**
 * The map's style as data: what is drawn, from what, in which order. One list owns the order of the layers; colours
 * come from a palette and the language of the names from the reader.
 */
import type { FeatureCollection } from 'geojson';
import type { LayerSpecification, SourceSpecification, StyleSpecification } from 'maplibre-gl';
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

/**
 * Pixels beyond the edge of a tile within which lines and surfaces are still part of it: half of the broadest line. With
 * what names need, 128, a tile would hold twice as much as is seen of it.
 */
export const PLAIN_BUFFER = 8;

const EMPTY: FeatureCollection = { type: 'FeatureCollection', features: [] };

/** @param data what there is already; layers of what is not there are hidden */
export function mapStyle(
  appearance: Appearance,
  countries: FeatureCollection,
  data: ReadonlyMap<LiveSource, FeatureCollection>,
): StyleSpecification {
  const layers = mapLayers(appearance);
  const pointed = withPoints(layers);
  const geojson = (id: string, data: FeatureCollection): SourceSpecification => ({
    type: 'geojson',
    data,
    ...(!pointed.has(id) && { buffer: PLAIN_BUFFER }),
  });
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
      countries: geojson('countries', countries),
      incidents: { type: 'vector', tiles: [`${TILE_PROTOCOL}://{z}/{x}/{y}`], maxzoom: DEEPEST_TILE_ZOOM },
      ...Object.fromEntries(live.map(([id, there]) => [id, geojson(id, there)])),
      ...Object.fromEntries(LATER_GROUND.map((id) => [id, geojson(id, EMPTY)])),
    },
    layers: layers.map((layer) => ('source' in layer && empty.has(layer.source) ? hidden(layer) : layer)),
  };
}

/** Of which names, symbols or points are drawn too. */
function withPoints(layers: readonly LayerSpecification[]): Set<string> {
  const isPlain = ({ type }: LayerSpecification) => type === 'line' || type === 'fill';
  return new Set(layers.flatMap((layer) => ('source' in layer && !isPlain(layer) ? [layer.source] : [])));
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
