/** The only hand on MapLibre: what is to be shown goes in, what the user does on the map comes out. */
import type { FeatureCollection, MultiPolygon, Polygon } from 'geojson';
import { removeProtocol, type Map as MapLibreMap } from 'maplibre-gl';
import type { Camera } from '../core/link/view';
import type { Shape } from '../core/regions/region';
import { nextTask } from '../engine/next-task';
import type { Tool } from '../state/drawing-tool.svelte';
import type { MapPicture, PictureWish } from '../state/picture';
import type { Frame } from '../state/viewpoint.svelte';
import { fetchEmbedded, type Embedded } from './ground/embedded';
import { fetchLatinFonts, hasLatinFonts } from './names/fonts';
import { FIRST_VIEW, FrameHold } from './frame-hold';
import { Framing } from './framing';
import { PAGE_PROTOCOL } from './ground/ground-protocol';
import { Hand } from './drawing/hand';
import type { Appearance } from './layers/appearance';
import { fetchLetters, giveLetters, type Letters } from './names/letters';
import { LiveData } from './live-data';
import type { MapEvents, MapSetup } from './map-setup';
import { NamesInView } from './names/names-in-view';
import { newMap } from './new-map';
import { layersOn, repaint } from './repaint';
import { TILE_PROTOCOL, type LiveSource } from './style';
import { SymbolPainter } from './symbol-images';
import { currentTokens } from './tokens';

const NOTHING: FeatureCollection = { type: 'FeatureCollection', features: [] };

export class MapController {
  readonly #map: MapLibreMap;
  readonly #events: MapEvents;
  readonly #live: LiveData;
  readonly #hold: FrameHold;
  readonly #framing: Framing;
  readonly #hand: Hand;
  readonly #names: NamesInView;
  #hasGround = false;
  #letters: Letters = new Map();
  #hasStyle = false;
  #styleReady = false;
  #isLost = false;
  #hasStood = false;
  #isRemoved = false;
  /** Whether all of the ground has been asked for. */
  #showsAllGround = false;
  /** As it is painted, and as it is to be. */
  #appearance: Appearance;
  #wanted: Appearance;
  /** In its colours. */
  #symbols = new SymbolPainter(currentTokens());
  /** Once it is there. */
  #snapshotOf: typeof import('./picture/snapshot').snapshotOf | null = null;

  /** Throws where the browser has no WebGL. */
  constructor(setup: MapSetup) {
    const { camera, overview, appearance, countries, covered, events } = setup;
    this.#events = events;
    this.#appearance = this.#wanted = appearance;
    this.#map = newMap(setup, (name) => this.#live.ground(name));
    this.#live = new LiveData(this.#map, () => this.#appearance);
    this.#live.set('countries', countries);
    this.#map.on('style.load', () => this.#takeUpStyle());
    this.#map.setMissingStyleImageResolver((name) => this.#symbols.addTo(this.#map, name));
    this.#hold = new FrameHold(this.#map, () => this.#stand());
    this.#map.on('webglcontextlost', () => this.#takeLoss());
    this.#map.on('webglcontextrestored', () => this.#takeBack());
    this.#map.on('movestart', () => {
      events.onPainted(false);
      this.#live.set('brinks', NOTHING);
    });
    this.#framing = new Framing(this.#map, this.#hold, covered);
    this.#hand = new Hand(this.#map, events, (sketch) => void this.#live.set('drawing', sketch));
    this.#names = new NamesInView(this.#map, setup);
    this.#map.on('moveend', () => {
      if (this.#hasGround) this.#keepNamesInView();
      const { clientWidth: width, clientHeight: height } = this.#map.getContainer();
      events.onCamera(this.#camera(), { width, height }, this.#framing.framed);
    });
    if (!camera) this.#framing.fit(overview, false);
    const isLaidOut = hasLatinFonts();
    void Promise.all([fetchEmbedded(), fetchLetters(), fetchLatinFonts()]).then(([ground, letters]) => {
      // With the letters of others panels cover more of the map, or less.
      if (!isLaidOut && !this.#isRemoved) this.#framing.again();
      this.#letters = letters;
      this.#takeGround(ground);
    });
  }

  /** The engine has another answer: its tiles are asked for again, and the old ones shown until they are there. */
  refreshIncidents(): void {
    if (!this.#styleReady) return;
    this.#events.onPainted(false);
    this.#map.refreshTiles('incidents');
  }

  setData(source: LiveSource, data: FeatureCollection): void {
    if (this.#live.set(source, data)) this.#events.onPainted(false);
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

  setAppearance(appearance: Appearance): void {
    this.#wanted = appearance;
    if (this.#styleReady) this.#paintAsWanted();
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
    this.#isRemoved = true;
    this.#hand.stop();
    this.#map.remove();
    for (const protocol of [TILE_PROTOCOL, PAGE_PROTOCOL]) removeProtocol(protocol);
  }

  #stand(): void {
    this.#events.onPainted(true);
    if (this.#hasStood) {
      this.#tellNames();
      return;
    }
    this.#hasStood = true;
    void this.#goOn();
  }

  /** Behind the frame that shows the first view, so that nothing holds it up. */
  async #goOn(): Promise<void> {
    for (let frames = 0; frames < 2; frames += 1) {
      await new Promise((resolve) => requestAnimationFrame(resolve));
    }
    await nextTask();
    if (this.#isRemoved) return;
    this.#tellNames();
    this.#fetchForLater();
  }

  #tellNames(): void {
    this.#events.onNamed(this.#styleReady ? this.#names.placed(this.#appearance.names) : []);
  }

  /** Fetched when the first view is painted, so that the first click of a tool finds it there. */
  #fetchForLater(): void {
    const outlines = [import('./features/region-outlines'), import('./features/selection-features')];
    const others = [
      import('../core/regions/pick-reference'),
      import('./picture/take-picture'),
      import('./picture/snapshot').then(({ snapshotOf }) => (this.#snapshotOf = snapshotOf)),
    ];
    this.#showsAllGround = true;
    this.#live.showLaterGround();
    const ground = new Promise((resolve) => this.#map.once('idle', resolve));
    this.#events.onFirstView(Promise.all([this.#hand.loadDrawing(), ...others, ground, ...outlines]));
  }

  /** Once the ground is there, so that it is part of the style. */
  #takeGround({ countryLines, lakes, labels, countryNames }: Embedded): void {
    if (this.#isRemoved) return;
    this.#hasGround = true;
    this.#live.set('country-lines', countryLines);
    this.#live.set('lakes', lakes);
    this.#live.set('labels', labels);
    this.#names.nameCountries(countryNames);
    this.#keepNamesInView();
    this.#giveStyle();
  }

  /** The first; without graphics MapLibre has nothing to keep it in. */
  #giveStyle(): void {
    if (!this.#hasGround || this.#hasStyle || this.#isLost) return;
    this.#hasStyle = true;
    // Its symbols have their colours already.
    const { palette } = this.#appearance;
    this.#appearance = this.#wanted.palette === palette ? this.#wanted : { ...this.#wanted, palette };
    this.#live.style();
    giveLetters(this.#map, this.#letters);
    this.#hold.hold(FIRST_VIEW);
  }

  #takeUpStyle(): void {
    this.#styleReady = true;
    this.#live.takeUp();
    if (this.#showsAllGround) this.#live.showLaterGround();
    this.#paintAsWanted();
  }

  #paintAsWanted(): void {
    const [painted, appearance] = [this.#appearance, this.#wanted];
    if (appearance === painted) return;
    this.#appearance = appearance;
    if (appearance.palette !== painted.palette) {
      this.#symbols = new SymbolPainter(currentTokens());
      repaint(this.#map, appearance, this.#symbols);
    }
    for (const layer of layersOn(this.#map, appearance)) {
      if ('filter' in layer) this.#map.setFilter(layer.id, layer.filter);
      if (layer.layout && 'text-field' in layer.layout) {
        this.#map.setLayoutProperty(layer.id, 'text-field', layer.layout['text-field']);
      }
    }
  }

  /** Its style is gone until the graphics are back, and with it what was being drawn. */
  #takeLoss(): void {
    this.#isLost = true;
    this.#styleReady = false;
    this.#live.lose();
    this.#hand.forgetDrawing();
    this.#events.onLost(true);
  }

  #takeBack(): void {
    this.#isLost = false;
    this.#giveStyle();
    this.#events.onLost(false);
  }

  /** Where names may stand in what is to be seen now. */
  #keepNamesInView(): void {
    const obstacles = (['lakes', 'zone'] as const).flatMap((source) =>
      (this.#live.get(source)?.features ?? []).map(({ geometry }) => geometry as Polygon | MultiPolygon),
    );
    const placed = this.#names.place(obstacles);
    this.#live.set('country-names', placed['country-names']);
    this.#live.set('brinks', placed.brinks);
  }

  #camera(): Camera {
    const { lng, lat } = this.#map.getCenter();
    return { zoom: this.#map.getZoom(), latitude: lat, longitude: lng };
  }
}
