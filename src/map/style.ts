/**
 * The map's style as data: what is drawn, from what, in which order. One list owns the order of the layers; colours
 * come from a palette and the language of the names from the reader.
 */
import type { FeatureCollection } from 'geojson';
import type {
  GeoJSONSourceSpecification,
  LayerSpecification,
  SourceSpecification,
  StyleSpecification,
} from 'maplibre-gl';
import { FONT_FACES } from './names/fonts';
import { groundAddress } from './ground/ground-protocol';
import type { Appearance } from './layers/appearance';
import { borderLayers } from './layers/border';
import { brinkLayers } from './layers/brinks';
import { groundLayers } from './layers/ground';
import { incidentLayers, incidentNameLayers } from './layers/incidents';
import { labelLayers } from './layers/labels';
import { regionLayers } from './layers/regions';
import { selectionGroundLayers, selectionLayers } from './layers/selection';

/** The ground of the first view. */
const FIRST_GROUND = ['countries', 'country-lines', 'labels', 'lakes'] as const;
/** And what that does without: files of the same names, fetched once it is painted. */
export const LATER_GROUND = ['context-land', 'rivers', 'section-lines', 'unit-labels', 'unit-lines'] as const;

/** What has many corners, and is given to the map by an address. */
export const BY_ADDRESS: readonly string[] = [...FIRST_GROUND, ...LATER_GROUND, 'boundaries', 'zone'];

/** Sources whose data are set while the program runs. */
export type LiveSource =
  | (typeof FIRST_GROUND)[number]
  | 'boundaries'
  | 'brinks'
  | 'country-names'
  | 'drawing'
  | 'places'
  | 'regions'
  | 'selection'
  | 'zone';

/** Deepest zoom of the incidents' tiles; the map draws on from it. */
export const DEEPEST_TILE_ZOOM = 16;

export const TILE_PROTOCOL = 'incidents';

/**
 * Pixels beyond the edge of a tile within which lines and surfaces are still part of it: half of the broadest line. With
 * what names need, 128, a tile would hold twice as much as is seen of it.
 */
export const PLAIN_BUFFER = 8;

/** @param data what there is already: what is empty is no part of the style, nor are layers of it */
export function mapStyle(
  appearance: Appearance,
  data: ReadonlyMap<LiveSource, FeatureCollection>,
): StyleSpecification {
  const layers = mapLayers(appearance);
  const filled = [...data].filter(([, { features }]) => features.length > 0);
  const drawn = filled.map(([id, given]) => [id, drawnSource(id, layersOf(id, layers), given)] as const);
  const sources: Record<string, SourceSpecification> = {
    incidents: { type: 'vector', tiles: [`${TILE_PROTOCOL}://{z}/{x}/{y}`], maxzoom: DEEPEST_TILE_ZOOM },
    ...Object.fromEntries(drawn),
  };
  return {
    version: 8,
    // Other colours hold at once: paper cannot wait for them.
    transition: { duration: 0, delay: 0 },
    'font-faces': FONT_FACES,
    sources,
    layers: layers.filter((layer) => !('source' in layer) || layer.source in sources),
  };
}

/** @param layers of it */
export function drawnSource(
  id: string,
  layers: readonly LayerSpecification[],
  data: FeatureCollection,
): GeoJSONSourceSpecification {
  const isPlain = layers.every(({ type }) => type === 'line' || type === 'fill');
  return { type: 'geojson', data: givenAs(id, data), ...(isPlain && { buffer: PLAIN_BUFFER }) };
}

/** As the map gets it: itself, or an address that the map's thread knows what to do with. */
export function givenAs<Data>(source: string, data: Data): Data | string {
  return BY_ADDRESS.includes(source) ? groundAddress(source) : data;
}

export function layersOf(source: string, layers: readonly LayerSpecification[]): LayerSpecification[] {
  return layers.filter((layer) => 'source' in layer && layer.source === source);
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
