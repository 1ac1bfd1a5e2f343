/**
 * What the map draws besides incidents. What is there before the map has a style is part of it, so that its thread cuts
 * it into tiles once. What has nothing to be drawn is no part of the map at all, and costs it nothing: source and layers
 * come with the first thing, and stay.
 */
import type { FeatureCollection } from 'geojson';
import type { GeoJSONSource, Map as MapLibreMap } from 'maplibre-gl';
import { fetchBasemap } from './ground/embedded';
import { groundAddress } from './ground/ground-protocol';
import type { Appearance } from './layers/appearance';
import {
  BY_ADDRESS,
  drawnSource,
  givenAs,
  LATER_GROUND,
  layersOf,
  mapLayers,
  mapStyle,
  type LiveSource,
} from './style';

const NOTHING: FeatureCollection = { type: 'FeatureCollection', features: [] };

export class LiveData {
  readonly #map: MapLibreMap;
  readonly #appearance: () => Appearance;
  readonly #data = new Map<LiveSource, FeatureCollection>();
  /** Fetched when the map first asks for it, and kept: pictures are drawn of it too. */
  readonly #later = new Map<string, Promise<FeatureCollection>>();
  /** What the map has of it. */
  readonly #given = new Map<LiveSource, FeatureCollection>();
  #hasStyle = false;

  /** @param appearance of the layers that the map has */
  constructor(map: MapLibreMap, appearance: () => Appearance) {
    this.#map = map;
    this.#appearance = appearance;
  }

  get(source: LiveSource): FeatureCollection | null {
    return this.#data.get(source) ?? null;
  }

  /** What the map is drawn on, by the name of its source. */
  async ground(name: string): Promise<FeatureCollection> {
    const there = this.#data.get(name as LiveSource) ?? this.#later.get(name);
    if (there) return there;
    const fetching = fetchBasemap(name);
    this.#later.set(name, fetching);
    return fetching;
  }

  /** Whether the map draws anything anew for it; what comes before it has a style, it is given as soon as it has. */
  set(source: LiveSource, data: FeatureCollection): boolean {
    this.#data.set(source, data);
    return this.#hasStyle && this.#give(source, data);
  }

  /** Gives the map its style, with all that is there. */
  style(): void {
    for (const [source, data] of this.#data) this.#given.set(source, data);
    this.#map.setStyle(mapStyle(this.#appearance(), this.#data));
  }

  /** The map has its style. */
  takeUp(): void {
    this.#hasStyle = true;
    for (const source of BY_ADDRESS) this.#tellAddress(source);
    for (const [source, data] of this.#data) {
      if (this.#given.get(source) !== data) this.#give(source, data);
    }
  }

  /** The style is gone, and comes again with what it had or less. */
  lose(): void {
    this.#hasStyle = false;
    this.#given.clear();
  }

  /** Has the map fetch the ground that its first view does without. */
  showLaterGround(): void {
    if (!this.#hasStyle) return;
    for (const file of LATER_GROUND) {
      // The map asks for it itself.
      if (!this.#map.getSource(file)) this.#add(file, NOTHING);
    }
  }

  #give(source: LiveSource, data: FeatureCollection): boolean {
    this.#given.set(source, data);
    const there = this.#map.getSource<GeoJSONSource>(source);
    if (there) void there.setData(givenAs(source, data));
    else if (data.features.length > 0) this.#add(source, data);
    else return false;
    return true;
  }

  #add(source: string, data: FeatureCollection): void {
    const layers = mapLayers(this.#appearance());
    const own = layersOf(source, layers);
    this.#map.addSource(source, drawnSource(source, own, data));
    if (BY_ADDRESS.includes(source)) this.#tellAddress(source);
    for (const layer of own) {
      const over = layers.slice(layers.indexOf(layer) + 1).find(({ id }) => this.#map.getLayer(id));
      this.#map.addLayer(layer, over?.id);
    }
  }

  /** Of such a source MapLibre has no data to tell, when the graphics come back or a picture is taken. */
  #tellAddress(id: string): void {
    const source = this.#map.getSource<GeoJSONSource>(id);
    if (!source) return;
    const serialize = source.serialize.bind(source);
    source.serialize = () => ({ ...serialize(), data: groundAddress(id) });
  }
}
