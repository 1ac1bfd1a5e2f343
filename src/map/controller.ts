/** The only hand on MapLibre: what is to be shown goes in, what the user does on the map comes out. */
import type { FeatureCollection, MultiPolygon, Polygon } from 'geojson';
import { removeProtocol, type GeoJSONSource, type Map as MapLibreMap } from 'maplibre-gl';
import type { Camera } from '../core/link/view';
import type { Shape } from '../core/regions/region';
import type { Tool } from '../state/drawing-tool.svelte';
import type { MapPicture, PictureWish } from '../state/picture';
import type { Frame } from '../state/viewpoint.svelte';
import { FIRST_VIEW, FrameHold } from './frame-hold';
import { Framing } from './framing';
import { Hand } from './hand';
import type { Appearance } from './layers/appearance';
import type { MapEvents, MapSetup } from './map-setup';
import { NamesInView } from './names-in-view';
import { newMap } from './new-map';
import { repaint } from './repaint';
import { basemapUrl, LATER_GROUND, mapLayers, TILE_PROTOCOL, type LiveSource } from './style';
import { SymbolPainter } from './symbol-images';
import { currentTokens } from './tokens';

const NOTHING: FeatureCollection = { type: 'FeatureCollection', features: [] };

export class MapController {
  readonly #map: MapLibreMap;
  readonly #events: MapEvents;
  readonly #data = new Map<LiveSource, FeatureCollection>();
  readonly #hold: FrameHold;
  readonly #framing: Framing;
  readonly #hand: Hand;
  readonly #names: NamesInView;
  #styleReady = false;
  #hasStood = false;
  /** Whether all of the ground has been asked for. */
  #showsAllGround = false;
  /** As it is painted. */
  #appearance: Appearance;
  /** In its colours. */
  #symbols = new SymbolPainter(currentTokens());
  /** Once it is there. */
  #snapshotOf: typeof import('./picture/snapshot').snapshotOf | null = null;

  /** Throws where the browser has no WebGL. */
  constructor(setup: MapSetup) {
    const { camera, overview, appearance, covered, events } = setup;
    this.#events = events;
    this.#appearance = appearance;
    this.#map = newMap(setup);
    this.#map.on('style.load', () => this.#takeUpStyle());
    this.#map.setMissingStyleImageResolver((name) => this.#symbols.addTo(this.#map, name));
    this.#hold = new FrameHold(this.#map, () => this.#stand());
    this.#hold.hold(FIRST_VIEW);
    this.#map.on('webglcontextlost', () => this.#takeLoss());
    this.#map.on('webglcontextrestored', () => events.onLost(false));
    this.#map.on('movestart', () => {
      events.onPainted(false);
      this.#put('brinks', NOTHING);
    });
    this.#framing = new Framing(this.#map, this.#hold, covered, camera ? null : overview);
    this.#hand = new Hand(this.#map, events);
    this.#names = new NamesInView(this.#map, setup);
    this.#map.on('moveend', () => {
      this.#keepNamesInView();
      const { clientWidth: width, clientHeight: height } = this.#map.getContainer();
      events.onCamera(this.#camera(), { width, height }, this.#framing.framed);
    });
  }

  /** The engine has another answer: its tiles are asked for again, and the old ones shown until they are there. */
  refreshIncidents(): void {
    if (!this.#styleReady) return;
    this.#events.onPainted(false);
    this.#map.refreshTiles('incidents');
  }

  setData(source: LiveSource, data: FeatureCollection): void {
    this.#data.set(source, data);
    if (!this.#styleReady) return;
    this.#events.onPainted(false);
    this.#put(source, data);
  }

  setCamera({ longitude, latitude, zoom }: Camera): void {
    this.#framing.forget();
    this.#hold.hold();
    this.#map.jumpTo({ center: [longitude, latitude], zoom });
  }

  /** Shows all of a frame's box in what is free of the map; `isCloser`: and always some closer than now. */
  fit(frame: Frame, isAnimated: boolean): void {
    this.#framing.fit(frame, isAnimated);
  }

  /** Whether it shows a frame as it was told to, and no hand has moved it since. */
  isFraming(frame: Frame): boolean {
    return this.#framing.shows(frame);
  }

  /** Where a position is on the map's element, in pixels. */
  pixelOf(longitude: number, latitude: number): { x: number; y: number } {
    return this.#map.project([longitude, latitude]);
  }

  setPointing(isOnSymbol: boolean): void {
    this.#hand.setPointing(isOnSymbol);
  }

  /** Of the countries, by id and language. */
  setCountryNames(names: ReadonlyMap<string, Record<string, string>>): void {
    this.#names.nameCountries(names);
    this.#keepNamesInView();
  }

  setAppearance(appearance: Appearance): void {
    if (!this.#styleReady) {
      this.#appearance = { ...appearance, palette: this.#appearance.palette };
      return;
    }
    if (appearance.palette !== this.#appearance.palette) {
      this.#symbols = new SymbolPainter(currentTokens());
      repaint(this.#map, appearance, this.#symbols);
    }
    this.#appearance = appearance;
    for (const layer of mapLayers(appearance)) {
      if ('filter' in layer) this.#map.setFilter(layer.id, layer.filter);
      if (layer.layout && 'text-field' in layer.layout) {
        this.#map.setLayoutProperty(layer.id, 'text-field', layer.layout['text-field']);
      }
    }
  }

  /** What is to be seen, drawn anew by a map that nobody sees, in a size, colours and a language of its own. */
  async takePicture(
    wish: PictureWish,
    appearance: Omit<Appearance, 'palette' | 'names'>,
    signal: AbortSignal,
  ): Promise<MapPicture> {
    const { takePicture } = await import('./picture/take-picture');
    return takePicture(this.#map, wish, appearance, signal);
  }

  /** What is to be seen, at once and in light colours, for paper; null where that is not possible yet. */
  snapshot(): HTMLCanvasElement | null {
    this.#hold.release();
    return this.#styleReady ? (this.#snapshotOf?.(this.#map, this.#appearance) ?? null) : null;
  }

  /** Puts a tool into the user's hand, or takes it away; resolves when the map is ready for it. */
  use(tool: Tool | null, edited: Shape | null): Promise<void> {
    return this.#hand.use(tool, edited);
  }

  remove(): void {
    this.#hand.stop();
    this.#map.remove();
    removeProtocol(TILE_PROTOCOL);
  }

  #stand(): void {
    this.#events.onNamed(this.#styleReady ? this.#names.placed(this.#appearance.names) : []);
    this.#events.onPainted(true);
    if (this.#hasStood) return;
    this.#hasStood = true;
    requestAnimationFrame(() => this.#fetchForLater());
  }

  /** Fetched when the first view is painted, so that the first click of a tool finds it there. */
  #fetchForLater(): void {
    const outlines = [import('./region-outlines'), import('./selection-features')];
    const others = [
      import('../core/regions/pick-reference'),
      import('./picture/take-picture'),
      import('./picture/snapshot').then(({ snapshotOf }) => (this.#snapshotOf = snapshotOf)),
    ];
    this.#showsAllGround = true;
    this.#showLaterGround();
    const ground = new Promise((resolve) => this.#map.once('idle', resolve));
    this.#events.onFirstView(Promise.all([this.#hand.loadDrawing(), ...others, ground, ...outlines]));
  }

  #takeUpStyle(): void {
    this.#styleReady = true;
    for (const [source, data] of this.#data) this.setData(source, data);
    this.#showLaterGround();
    this.#keepNamesInView();
  }

  /** Its style is gone until the graphics are back, and with it what was being drawn. */
  #takeLoss(): void {
    this.#styleReady = false;
    this.#hand.forgetDrawing();
    this.#events.onLost(true);
  }

  /** Where names may stand in what is to be seen now. */
  #keepNamesInView(): void {
    if (!this.#styleReady) return;
    const obstacles = (['lakes', 'zone'] as const).flatMap((source) =>
      (this.#data.get(source)?.features ?? []).map(({ geometry }) => geometry as Polygon | MultiPolygon),
    );
    const placed = this.#names.place(obstacles);
    this.#put('country-names', placed['country-names']);
    this.#put('brinks', placed.brinks);
  }

  #showLaterGround(): void {
    if (!this.#showsAllGround) return;
    for (const file of LATER_GROUND) {
      void this.#map.getSource<GeoJSONSource>(file)?.setData(basemapUrl(file));
    }
  }

  #put(source: LiveSource, data: FeatureCollection): void {
    void this.#map.getSource<GeoJSONSource>(source)?.setData(data);
  }

  #camera(): Camera {
    const { lng, lat } = this.#map.getCenter();
    return { zoom: this.#map.getZoom(), latitude: lat, longitude: lng };
  }
}
