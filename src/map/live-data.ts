/**
 * What the map draws besides incidents. What is there before the map has a style is part of it, so that its thread cuts
 * it into tiles once. A source that has nothing yet costs nothing: its layers are hidden until the first thing comes.
 */
import type { FeatureCollection } from 'geojson';
import type { GeoJSONSource, Map as MapLibreMap } from 'maplibre-gl';
import type { Appearance } from './layers/appearance';
import { basemapUrl, LATER_GROUND, mapStyle, type LiveSource } from './style';

export class LiveData {
  readonly #map: MapLibreMap;
  readonly #data = new Map<LiveSource, FeatureCollection>();
  /** What the map has of it. */
  readonly #given = new Map<LiveSource, FeatureCollection>();
  #hasStyle = false;

  constructor(map: MapLibreMap) {
    this.#map = map;
  }

  get(source: LiveSource): FeatureCollection | null {
    return this.#data.get(source) ?? null;
  }

  /** Whether the map has been given it, or else will be as soon as it has a style. */
  set(source: LiveSource, data: FeatureCollection): boolean {
    this.#data.set(source, data);
    if (this.#hasStyle) this.#give(source, data);
    return this.#hasStyle;
  }

  /** Gives the map its style, with all that is there. */
  style(appearance: Appearance, countries: FeatureCollection): void {
    for (const [source, data] of this.#data) this.#given.set(source, data);
    this.#map.setStyle(mapStyle(appearance, countries, this.#data));
  }

  /** The map has its style. */
  takeUp(): void {
    this.#hasStyle = true;
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
      void this.#map.getSource<GeoJSONSource>(file)?.setData(basemapUrl(file));
      this.#reveal(file);
    }
  }

  #give(source: LiveSource, data: FeatureCollection): void {
    this.#given.set(source, data);
    void this.#map.getSource<GeoJSONSource>(source)?.setData(data);
    if (data.features.length > 0) this.#reveal(source);
  }

  #reveal(source: string): void {
    for (const id of this.#map.getLayersOrder()) {
      if (this.#map.getLayer(id)?.source === source) this.#map.setLayoutProperty(id, 'visibility', 'visible');
    }
  }
}
