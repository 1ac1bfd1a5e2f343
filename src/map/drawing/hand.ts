/** The user's hand on the map: what it points at and clicks, and the tool in it. */
import type { FeatureCollection, Position } from 'geojson';
import type { Map as MapLibreMap, MapMouseEvent } from 'maplibre-gl';
import type { Shape } from '../../core/regions/region';
import type { MapPosition } from '../../engine/engine';
import type { Tool } from '../../state/drawing-tool.svelte';
import type { Drawing } from './drawing';
import type { MapEvents } from '../map-setup';

/** Pixels around a symbol in which it counts as meant. */
const REACH = 4;
/** And around a line. */
const PICKING_REACH = 8;

export class Hand {
  readonly #map: MapLibreMap;
  readonly #events: MapEvents;
  readonly #sketch: (features: FeatureCollection) => void;
  #tool: Tool | null = null;
  #drawing: Drawing | null = null;
  /** The press that finished a region ends in a click, which opens nothing. */
  #finishing = false;

  /** @param sketch shows what is being drawn */
  constructor(map: MapLibreMap, events: MapEvents, sketch: (features: FeatureCollection) => void) {
    this.#sketch = sketch;
    this.#map = map;
    this.#events = events;
    map.on('movestart', () => events.onPoint(null));
    map.on('mousedown', () => (this.#finishing = false));
    map.on('touchstart', () => (this.#finishing = false));
    map.on('click', (event) => this.#pick(event));
    map.on('mousemove', (event) => {
      events.onCoordinates(positionOf(event));
      if (this.#tool === 'pick') events.onReferencePoint(positionOf(event), this.#metresOf(PICKING_REACH));
      if (this.#isFree() && !map.isMoving()) events.onPoint(this.#position(event));
    });
    map.on('mouseout', () => {
      events.onPoint(null);
      events.onCoordinates(null);
      events.onReferencePoint(null, 0);
    });
  }

  setPointing(isOnSymbol: boolean): void {
    if (this.#tool === null) this.#map.getCanvas().style.cursor = isOnSymbol ? 'pointer' : '';
  }

  /** Puts a tool into the user's hand, or takes it away; resolves when the map is ready for it. */
  async use(tool: Tool | null, edited: Shape | null): Promise<void> {
    this.#tool = tool;
    // Large: fetched by those alone who are about to draw one.
    if (tool === 'line' || tool === 'pick') void import('../features/corridor-outline').catch(() => {});
    if (tool === null || tool === 'pick') {
      this.#drawing?.stop();
      this.#map.getCanvas().style.cursor = tool === 'pick' ? 'crosshair' : '';
      return;
    }
    this.#drawing ??= await this.loadDrawing();
    // The user may have changed their mind while the chunk was loading.
    if (this.#tool === tool) this.#drawing.start(tool, edited);
  }

  async loadDrawing(): Promise<Drawing> {
    const { createDrawing } = await import('./drawing');
    return (this.#drawing ??= createDrawing(this.#map, {
      onShape: (shape) => {
        this.#finishing = true;
        this.#events.onShape(shape);
      },
      onRefused: (why) => this.#events.onRefused(why),
      onReading: (metres) => this.#events.onReading(metres),
      onSketch: this.#sketch,
    }));
  }

  /** What was being drawn went with the map's style. */
  forgetDrawing(): void {
    this.#drawing = null;
  }

  stop(): void {
    this.#drawing?.stop();
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
