/** The only hand on MapLibre: what is to be shown goes in, what the user does on the map comes out. */
import type { FeatureCollection, MultiPolygon, Polygon, Position } from 'geojson';
import {
  Map as MapLibreMap,
  NavigationControl,
  ScaleControl,
  addProtocol,
  removeProtocol,
  setWorkerUrl,
  type GeoJSONSource,
  type MapGeoJSONFeature,
  type MapMouseEvent,
} from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?url';
import { parseJson } from '../core/parse-json';
import type { Problem } from '../core/result';
import type { Camera } from '../core/link/view';
import type { MapPosition } from '../engine/engine';
import type { Shape } from '../core/regions/region';
import type { Tool } from '../state/drawing-tool.svelte';
import type { Covered, Frame } from '../state/viewpoint.svelte';
import { brinksOf } from './brinks';
import type { NamedExtent } from '../core/geo/geography';
import { countryNames } from './country-names';
import type { MapPicture, PictureWish } from '../state/picture';
import type { Drawing } from './drawing';
import { holdFirstFrame } from './first-frame';
import type { Appearance } from './layers/appearance';
import { repaint } from './repaint';
import { basemapUrl, LATER_GROUND, mapLayers, mapStyle, TILE_PROTOCOL, type LiveSource } from './style';
import { symbolImages } from './symbol-images';
import { currentTokens } from './tokens';

setWorkerUrl(new URL(workerUrl, import.meta.url).href);

export interface MapEvents {
  /** True when all that is to be shown is painted and stands still, false when that ends. */
  onPainted: (still: boolean) => void;
  /** Once, when the first view has been painted; `fetching` is what later ones may need. */
  onFirstView: (fetching: Promise<unknown>) => void;
  onCamera: (camera: Camera) => void;
  /** The names of places that stand on the map, once it stands still. */
  onNamed: (names: string[]) => void;
  /** The browser took the graphics from the map, or gave them back. */
  onLost: (isLost: boolean) => void;
  onPick: (position: MapPosition) => void;
  /** What the pointer may mean; null where it has left, the map moves or a tool is in hand. */
  onPoint: (position: MapPosition | null) => void;
  /** Where the pointer is, whatever it does; null where it has left. */
  onCoordinates: (position: Position | null) => void;
  /** A shape was drawn, or the corners of one were moved. */
  onShape: (shape: Shape) => void;
  /** A drawn shape that is no region, and why. */
  onRefused: (why: Problem) => void;
  /** Metres of what is being drawn. */
  onReading: (metres: number | null) => void;
  /** Where the tool that takes what the map shows points to; null where the pointer has left. */
  onReferencePoint: (position: Position | null, reach: number) => void;
  /** A click of the tool that takes what the map shows; `reach` in metres. */
  onReference: (position: Position, reach: number) => void;
}

export interface MapSetup {
  container: HTMLElement;
  /** Null: the overview. */
  camera: Camera | null;
  overview: Frame;
  appearance: Appearance;
  countries: FeatureCollection<Polygon | MultiPolygon>;
  exclaves: readonly NamedExtent[];
  /** What panels and controls hide of the map now. */
  covered: (map: HTMLElement) => Covered;
  /** In a page of somebody else's: scrolling past the map does not zoom it. */
  isEmbedded: boolean;
  /** A vector tile of the incidents. */
  tile: (z: number, x: number, y: number, signal: AbortSignal) => Promise<Uint8Array<ArrayBuffer>>;
  events: MapEvents;
}

/** Layers that name places. */
const PLACE_NAME_LAYERS = [
  'incident-names',
  'city-labels',
  'place-labels',
  'territory-labels',
  'country-labels',
] as const;
/** Pixels that stay free around what is framed, or that share of a narrow map, but room for a symbol. */
const MARGIN = 36;
const LEAST_MARGIN = 26;
const MARGIN_SHARE = 0.09;
/** Pixels of what is free: of less nothing would be made out, and all of the map counts. */
const LEAST_ROOM = 60;
/** Pixels around a symbol in which it counts as meant. */
const REACH = 4;
/** And around a line. */
const PICKING_REACH = 8;

export class MapController {
  readonly #map: MapLibreMap;
  readonly #events: MapEvents;
  readonly #data = new Map<LiveSource, FeatureCollection>();
  #styleReady = false;
  #tool: Tool | null = null;
  #drawing: Drawing | null = null;
  readonly #covered: (map: HTMLElement) => Covered;
  readonly #countries: FeatureCollection<Polygon | MultiPolygon>;
  readonly #exclaves: readonly NamedExtent[];
  /** Whether all of the ground has been asked for. */
  #showsAllGround = false;
  /** As it is painted. */
  #appearance: Appearance;
  /** By country and language. */
  #countryNames: ReadonlyMap<string, Record<string, string>> = new Map();
  /** What the map was moved to, until the user moves it. */
  #framed: Frame | null = null;
  /** Once it is there. */
  #snapshotOf: typeof import('./picture/snapshot').snapshotOf | null = null;
  /** The press that finished a region ends in a click, which opens nothing. */
  #finishing = false;

  /** Throws where the browser has no WebGL. */
  constructor(setup: MapSetup) {
    const {
      container,
      camera,
      overview,
      appearance,
      countries,
      exclaves,
      isEmbedded,
      covered,
      tile,
      events,
    } = setup;
    this.#events = events;
    this.#covered = covered;
    this.#countries = countries;
    this.#exclaves = exclaves;
    this.#appearance = appearance;
    addProtocol(TILE_PROTOCOL, async ({ url }, { signal }) => {
      const [z, x, y] = /(\d+)\/(\d+)\/(\d+)/.exec(url)!.slice(1).map(Number) as [number, number, number];
      return { data: (await tile(z, x, y, signal)).buffer };
    });
    this.#map = new MapLibreMap({
      container,
      style: mapStyle(appearance, countries),
      ...(camera
        ? { center: [camera.longitude, camera.latitude], zoom: camera.zoom }
        : {
            bounds: [...overview.box],
            fitBoundsOptions: { padding: this.#padding(container), maxZoom: overview.deepest },
          }),
      minZoom: 4,
      maxZoom: 17,
      attributionControl: false,
      cooperativeGestures: isEmbedded,
      dragRotate: false,
      pitchWithRotate: false,
      // No link carries a tilt.
      touchPitch: false,
      fadeDuration: 0,
    });
    // What stands on it, and where else to find it: the canvas itself says nothing.
    this.#map.getCanvas().setAttribute('aria-describedby', 'on-map');
    this.#map.touchZoomRotate.disableRotation();
    this.#map.keyboard.disableRotation();
    this.#map.addControl(new NavigationControl({ showCompass: false }), 'top-left');
    this.#map.addControl(new ScaleControl({ unit: 'metric' }), 'bottom-left');
    this.#map.on('style.load', () => this.#takeUpStyle());
    holdFirstFrame(this.#map, () => this.#watchStands());
    this.#map.on('webglcontextlost', () => this.#takeLoss());
    this.#map.on('webglcontextrestored', () => events.onLost(false));
    this.#map.on('movestart', () => {
      events.onPainted(false);
      events.onPoint(null);
      this.#put('brinks', pointsAt([]));
    });
    if (!camera) this.#framed = overview;
    this.#map.on('moveend', (event) => {
      // What the user looks at is not framed anew when the window changes.
      if ('originalEvent' in event && event.originalEvent) this.#framed = null;
      this.#keepNamesInView();
      events.onCamera(this.#camera());
    });
    this.#map.on('resize', () => {
      if (this.#framed) this.fit(this.#framed, false);
    });
    this.#map.on('mousedown', () => (this.#finishing = false));
    this.#map.on('touchstart', () => (this.#finishing = false));
    this.#map.on('click', (event) => this.#pick(event));
    this.#map.on('mousemove', (event) => {
      events.onCoordinates(positionOf(event));
      if (this.#tool === 'pick') events.onReferencePoint(positionOf(event), this.#metresOf(PICKING_REACH));
      if (this.#isFree() && !this.#map.isMoving()) events.onPoint(this.#position(event));
    });
    this.#map.on('mouseout', () => {
      events.onPoint(null);
      events.onCoordinates(null);
      events.onReferencePoint(null, 0);
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
    this.#framed = null;
    this.#map.jumpTo({ center: [longitude, latitude], zoom });
  }

  /** Shows all of a frame's box in what is free of the map; `isCloser`: and always some closer than now. */
  fit(frame: Frame, isAnimated: boolean): void {
    const { box, deepest, isCloser } = frame;
    // Panels that come or go change the map's size before its own watch on it notices.
    this.#framed = null;
    this.#map.resize();
    const padding = this.#padding(this.#map.getContainer());
    const fitting = this.#map.cameraForBounds([...box], { padding, maxZoom: deepest });
    if (!fitting) return;
    const zoom = Math.max(fitting.zoom ?? 0, isCloser ? Math.min(this.#map.getZoom() + 1, deepest) : 0);
    this.#framed = isCloser ? null : frame;
    this.#map.easeTo({ ...fitting, zoom, animate: isAnimated });
  }

  /** Whether it shows a frame as it was told to, and no hand has moved it since. */
  isFraming({ box }: Frame): boolean {
    return this.#framed?.box === box;
  }

  /** Where a position is on the map's element, in pixels. */
  pixelOf(longitude: number, latitude: number): { x: number; y: number } {
    return this.#map.project([longitude, latitude]);
  }

  setPointing(isOnSymbol: boolean): void {
    if (this.#tool === null) this.#map.getCanvas().style.cursor = isOnSymbol ? 'pointer' : '';
  }

  /** Of the countries, by id and language. */
  setCountryNames(names: ReadonlyMap<string, Record<string, string>>): void {
    this.#countryNames = names;
    this.#keepNamesInView();
  }

  setAppearance(appearance: Appearance): void {
    if (!this.#styleReady) {
      this.#appearance = { ...appearance, palette: this.#appearance.palette };
      return;
    }
    if (appearance.palette !== this.#appearance.palette) repaint(this.#map, appearance, currentTokens());
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
    return this.#styleReady ? (this.#snapshotOf?.(this.#map, this.#appearance) ?? null) : null;
  }

  /** Puts a tool into the user's hand, or takes it away; resolves when the map is ready for it. */
  async use(tool: Tool | null, edited: Shape | null): Promise<void> {
    this.#tool = tool;
    // Large: fetched by those alone who are about to draw one.
    if (tool === 'line' || tool === 'pick') void import('./corridor-outline').catch(() => {});
    if (tool === null || tool === 'pick') {
      this.#drawing?.stop();
      this.#map.getCanvas().style.cursor = tool === 'pick' ? 'crosshair' : '';
      return;
    }
    this.#drawing ??= await this.#loadDrawing();
    // The user may have changed their mind while the chunk was loading.
    if (this.#tool === tool) this.#drawing.start(tool, edited);
  }

  remove(): void {
    this.#drawing?.stop();
    this.#map.remove();
    removeProtocol(TILE_PROTOCOL);
  }

  async #loadDrawing(): Promise<Drawing> {
    const { createDrawing } = await import('./drawing');
    return (this.#drawing ??= createDrawing(this.#map, {
      onShape: (shape) => {
        this.#finishing = true;
        this.#events.onShape(shape);
      },
      onRefused: (why) => this.#events.onRefused(why),
      onReading: (metres) => this.#events.onReading(metres),
    }));
  }

  #watchStands(): void {
    this.#map.on('idle', () => {
      this.#events.onNamed(this.#placedNames());
      this.#events.onPainted(true);
    });
    this.#map.once('idle', () => requestAnimationFrame(() => this.#fetchForLater()));
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
    this.#events.onFirstView(Promise.all([this.#loadDrawing(), ...others, ground, ...outlines]));
  }

  #takeUpStyle(): void {
    for (const { name, image, pixelRatio } of symbolImages(currentTokens())) {
      if (!this.#map.hasImage(name)) this.#map.addImage(name, image, { pixelRatio });
    }
    this.#styleReady = true;
    for (const [source, data] of this.#data) this.setData(source, data);
    this.#showLaterGround();
    this.#keepNamesInView();
  }

  /** Its style is gone until the graphics are back, and with it what was being drawn. */
  #takeLoss(): void {
    this.#styleReady = false;
    this.#drawing = null;
    this.#events.onLost(true);
  }

  /** What is covered, and some room around what is framed; never so much that nothing would be left. */
  #padding(container: HTMLElement): Covered {
    const { clientWidth, clientHeight } = container;
    const { top, right, bottom, left } = this.#covered(container);
    const room = (free: number) => Math.min(MARGIN, Math.max(LEAST_MARGIN, free * MARGIN_SHARE));
    if (Math.min(clientWidth - left - right, clientHeight - top - bottom) < LEAST_ROOM) {
      return { top: 0, right: 0, bottom: 0, left: 0 };
    }
    const across = room(clientWidth - left - right);
    const down = room(clientHeight - top - bottom);
    return { top: top + down, right: right + across, bottom: bottom + down, left: left + across };
  }

  /** Where names may stand in what is to be seen now. */
  #keepNamesInView(): void {
    if (!this.#styleReady) return;
    const container = this.#map.getContainer();
    const [width, height] = [container.clientWidth, container.clientHeight];
    const covered = this.#covered(container);
    const toPosition = ({ x, y }: { x: number; y: number }) => this.#map.unproject([x, y]).toArray();
    const countries = this.#countries.features.map(({ properties, geometry }) => ({
      id: String(properties?.id),
      polygon: geometry,
    }));
    // An exclave bears its own name, not that of the country around its other parts.
    const areas = [...countries, ...this.#exclaves];
    const obstacles = (['lakes', 'zone'] as const).flatMap((source) =>
      (this.#data.get(source)?.features ?? []).map(({ geometry }) => geometry as Polygon | MultiPolygon),
    );
    const toPixel = (position: Position) => this.#map.project(position as [number, number]);
    const view = { width, height, covered, toPixel, toPosition };
    this.#put(
      'country-names',
      countryNames(areas, obstacles, (id) => this.#countryNames.get(id), view),
    );
    this.#put('brinks', pointsAt(brinksOf(width, height, covered).map(toPosition)));
  }

  /** None where tiles have come since names were placed, of which MapLibre then looks in vain for the features. */
  #queryNames(): MapGeoJSONFeature[] {
    try {
      return this.#map.queryRenderedFeatures({ layers: [...PLACE_NAME_LAYERS] });
    } catch {
      return [];
    }
  }

  /** Of all that names a place, in the language that is shown, once each. */
  #placedNames(): string[] {
    if (!this.#styleReady) return [];
    const placed = this.#queryNames();
    const names = placed.map(({ properties }) => {
      // MapLibre gives what is no plain value as JSON.
      const parsed = typeof properties.names === 'string' ? parseJson(properties.names) : null;
      const given = parsed?.ok ? parsed.value : properties;
      return (given as Record<string, string>)[this.#appearance.names] ?? '';
    });
    return [...new Set(names)].filter((name) => name !== '').sort();
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

  #pick(event: MapMouseEvent): void {
    if (this.#tool === 'pick') this.#events.onReference(positionOf(event), this.#metresOf(PICKING_REACH));
    else if (this.#isFree()) this.#events.onPick(this.#position(event));
  }

  #isFree(): boolean {
    return this.#tool === null && !this.#finishing;
  }

  /** How long so many pixels are on the ground in the middle of the map. */
  #metresOf(pixels: number): number {
    const { clientWidth, clientHeight } = this.#map.getContainer();
    const at = (x: number) => this.#map.unproject([x, clientHeight / 2]);
    return at(clientWidth / 2).distanceTo(at(clientWidth / 2 + pixels));
  }

  #position({ lngLat }: MapMouseEvent): MapPosition {
    return { longitude: lngLat.lng, latitude: lngLat.lat, zoom: this.#map.getZoom(), reach: REACH };
  }
}

function positionOf({ lngLat }: MapMouseEvent): Position {
  return [lngLat.lng, lngLat.lat];
}

function pointsAt(positions: readonly Position[]): FeatureCollection {
  return {
    type: 'FeatureCollection',
    features: positions.map((coordinates) => ({
      type: 'Feature',
      geometry: { type: 'Point', coordinates },
      properties: {},
    })),
  };
}
