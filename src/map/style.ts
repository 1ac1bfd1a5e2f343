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
export type LiveSource =
  | 'boundaries'
  | 'brinks'
  | 'country-lines'
  | 'country-names'
  | 'drawing'
  | 'labels'
  | 'lakes'
  | 'places'
  | 'regions'
  | 'selection'
  | 'zone';

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

/** @param data what there is already: what is empty is no part of the style, nor are layers of it */
export function mapStyle(
  appearance: Appearance,
  countries: FeatureCollection,
  data: ReadonlyMap<LiveSource, FeatureCollection>,
): StyleSpecification {
  const layers = mapLayers(appearance);
  const filled = [...data].filter(([, { features }]) => features.length > 0);
  const ground = [['countries', countries] as const, ...filled].map(
    ([id, given]) => [id, groundSource(layersOf(id, layers), given)] as const,
  );
  const sources: Record<string, SourceSpecification> = {
    incidents: { type: 'vector', tiles: [`${TILE_PROTOCOL}://{z}/{x}/{y}`], maxzoom: DEEPEST_TILE_ZOOM },
    ...Object.fromEntries(ground),
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

/**
 * @param layers of it
 * @param data or the address of a file
 */
export function groundSource(
  layers: readonly LayerSpecification[],
  data: FeatureCollection | string,
): GeoJSONSourceSpecification {
  const isPlain = layers.every(({ type }) => type === 'line' || type === 'fill');
  return { type: 'geojson', data, ...(isPlain && { buffer: PLAIN_BUFFER }) };
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
