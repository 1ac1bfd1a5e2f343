/** The only hand on MapLibre: what is to be shown goes in, what the user does on the map comes out. */
import type { FeatureCollection, Position } from 'geojson';
import {
  Map as MapLibreMap,
  NavigationControl,
  ScaleControl,
  addProtocol,
  removeProtocol,
  setWorkerUrl,
  type GeoJSONSource,
  type MapMouseEvent,
} from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?url';
import { OVERVIEW } from '../core/conflict';
import type { Problem } from '../core/result';
import type { Camera } from '../core/link/view-state';
import type { MapPosition } from '../engine/engine';
import type { Shape } from '../core/regions/region';
import type { Tool } from '../state/drawing-tool.svelte';
import type { MapPicture, PictureWish } from '../state/picture';
import type { Box } from '../state/viewpoint.svelte';
import type { Drawing } from './drawing';
import type { Appearance } from './layers/appearance';
import { mapLayers, mapStyle, TILE_PROTOCOL, type LiveSource } from './style';
import { symbolImages } from './symbol-images';

setWorkerUrl(new URL(workerUrl, import.meta.url).href);

export interface MapEvents {
  /** True when all that is to be shown is painted and stands still, false when that ends. */
  onPainted: (still: boolean) => void;
  /** Once, when the first view has been painted; `fetching` is what later ones may need. */
  onFirstView: (fetching: Promise<unknown>) => void;
  onCamera: (camera: Camera) => void;
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
  /** A click of the tool that takes what the map shows; `reach` in metres. */
  onReference: (position: Position, reach: number) => void;
}

export interface MapSetup {
  container: HTMLElement;
  /** Null: the overview of the whole line. */
  camera: Camera | null;
  appearance: Appearance;
  countries: FeatureCollection;
  /** In a page of somebody else's: scrolling past the map does not zoom it. */
  isEmbedded: boolean;
  /** A vector tile of the incidents. */
  tile: (z: number, x: number, y: number, signal: AbortSignal) => Promise<Uint8Array<ArrayBuffer>>;
  events: MapEvents;
}

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
  /** The press that finished a region ends in a click, which opens nothing. */
  #finishing = false;

  /** Throws where the browser has no WebGL. */
  constructor({ container, camera, appearance, countries, isEmbedded, tile, events }: MapSetup) {
    this.#events = events;
    addProtocol(TILE_PROTOCOL, async ({ url }, { signal }) => {
      const [z, x, y] = /(\d+)\/(\d+)\/(\d+)/.exec(url)!.slice(1).map(Number) as [number, number, number];
      return { data: (await tile(z, x, y, signal)).buffer };
    });
    this.#map = new MapLibreMap({
      container,
      style: mapStyle(appearance, countries),
      ...(camera
        ? { center: [camera.longitude, camera.latitude], zoom: camera.zoom }
        : { bounds: [...OVERVIEW], fitBoundsOptions: { padding: 12 } }),
      minZoom: 4,
      maxZoom: 17,
      attributionControl: false,
      cooperativeGestures: isEmbedded,
      dragRotate: false,
      pitchWithRotate: false,
      fadeDuration: 0,
    });
    this.#map.touchZoomRotate.disableRotation();
    this.#map.keyboard.disableRotation();
    this.#map.addControl(new NavigationControl({ showCompass: false }), 'top-left');
    this.#map.addControl(new ScaleControl({ unit: 'metric' }), 'bottom-left');
    this.#map.on('style.load', () => this.#takeUpStyle());
    this.#map.on('idle', () => events.onPainted(true));
    // Fetched when the first view is painted, so that the first click of a tool finds it there.
    this.#map.once('idle', () =>
      requestAnimationFrame(() => {
        const outlines = [
          import('./region-outlines'),
          import('./corridor-outline'),
          import('./selection-features'),
        ];
        const others = [import('../core/regions/pick-reference'), import('./picture/take-picture')];
        events.onFirstView(Promise.all([this.#loadDrawing(), ...others, ...outlines]));
      }),
    );
    this.#map.on('webglcontextlost', () => this.#takeLoss());
    this.#map.on('webglcontextrestored', () => events.onLost(false));
    this.#map.on('movestart', () => {
      events.onPainted(false);
      events.onPoint(null);
    });
    this.#map.on('moveend', () => events.onCamera(this.#camera()));
    this.#map.on('mousedown', () => (this.#finishing = false));
    this.#map.on('touchstart', () => (this.#finishing = false));
    this.#map.on('click', (event) => this.#pick(event));
    this.#map.on('mousemove', (event) => {
      events.onCoordinates(positionOf(event));
      if (this.#isFree() && !this.#map.isMoving()) events.onPoint(this.#position(event));
    });
    this.#map.on('mouseout', () => {
      events.onPoint(null);
      events.onCoordinates(null);
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
    void this.#map.getSource<GeoJSONSource>(source)?.setData(data);
  }

  setCamera({ longitude, latitude, zoom }: Camera): void {
    this.#map.jumpTo({ center: [longitude, latitude], zoom });
  }

  showOverview(): void {
    this.#map.fitBounds([...OVERVIEW], { padding: 12, animate: false });
  }

  /** Moves the view only if the position is not to be seen; `covered` is what panels hide at the right, in pixels. */
  reveal(position: readonly number[], covered: number): void {
    const target: [number, number] = [position[0]!, position[1]!];
    const { x, y } = this.#map.project(target);
    const { clientWidth, clientHeight } = this.#map.getContainer();
    const margin = 40;
    const free = clientWidth - covered;
    if (x >= margin && x <= free - margin && y >= margin && y <= clientHeight - margin) return;
    this.#map.easeTo({ center: target, offset: [-covered / 2, 0] });
  }

  /** Shows all of a box, not closer than `deepest`; from further out always some closer than now. */
  fit([west, south, east, north]: Box, deepest: number, isCloser: boolean): void {
    const fitting = this.#map.cameraForBounds([west, south, east, north], { padding: 60, maxZoom: deepest });
    if (!fitting) return;
    const zoom = Math.max(fitting.zoom ?? 0, isCloser ? Math.min(this.#map.getZoom() + 1, deepest) : 0);
    this.#map.easeTo({ ...fitting, zoom, animate: isCloser });
  }

  /** Where a position is on the map's element, in pixels. */
  pixelOf(longitude: number, latitude: number): { x: number; y: number } {
    return this.#map.project([longitude, latitude]);
  }

  setPointing(isOnSymbol: boolean): void {
    if (this.#tool === null) this.#map.getCanvas().style.cursor = isOnSymbol ? 'pointer' : '';
  }

  setAppearance(appearance: Appearance): void {
    if (!this.#styleReady) return;
    for (const layer of mapLayers(appearance)) {
      for (const [name, value] of Object.entries(layer.paint ?? {})) {
        this.#map.setPaintProperty(layer.id, name as never, value as never);
      }
      if (layer.layout && 'text-field' in layer.layout) {
        this.#map.setLayoutProperty(layer.id, 'text-field', layer.layout['text-field']);
      }
    }
  }

  /** What is to be seen, drawn anew by a map that nobody sees, in a size and colours of its own. */
  async takePicture(wish: PictureWish, appearance: Appearance, signal: AbortSignal): Promise<MapPicture> {
    const { takePicture } = await import('./picture/take-picture');
    return takePicture(this.#map, wish, appearance, signal);
  }

  /** Puts a tool into the user's hand, or takes it away; resolves when the map is ready for it. */
  async use(tool: Tool | null, edited: Shape | null): Promise<void> {
    this.#tool = tool;
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

  #takeUpStyle(): void {
    for (const { name, image, pixelRatio } of symbolImages()) {
      if (!this.#map.hasImage(name)) this.#map.addImage(name, image, { pixelRatio });
    }
    this.#styleReady = true;
    for (const [source, data] of this.#data) this.setData(source, data);
  }

  /** Its style is gone until the graphics are back, and with it what was being drawn. */
  #takeLoss(): void {
    this.#styleReady = false;
    this.#drawing = null;
    this.#events.onLost(true);
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
