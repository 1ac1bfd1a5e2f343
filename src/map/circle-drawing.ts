/** Drawing a circle: a press for the centre, another for the rim, or both ends of a drag. */
import type { Polygon, Position } from 'geojson';
import type { GeoJSONSource, Map as MapLibreMap } from 'maplibre-gl';
import { lengthOf } from '../core/geo/length';
import { circleOutline } from '../core/regions/outline';

/** Pixels below which a drag is a press. */
const DRAG = 6;

export class CircleDrawing {
  readonly #map: MapLibreMap;
  readonly #onFinish: (centre: Position, radius: number) => void;
  readonly #onRadius: (metres: number) => void;
  #listening = new AbortController();
  #centre: Position | null = null;
  /** Where the press is that is going on. */
  #pressedAt: { x: number; y: number } | null = null;

  constructor(
    map: MapLibreMap,
    onFinish: (centre: Position, radius: number) => void,
    onRadius: (metres: number) => void,
  ) {
    this.#map = map;
    this.#onFinish = onFinish;
    this.#onRadius = onRadius;
  }

  start(): void {
    this.#listening = new AbortController();
    const canvas = this.#map.getCanvasContainer();
    const options = { signal: this.#listening.signal };
    canvas.addEventListener('pointerdown', (event) => this.#press(event), options);
    canvas.addEventListener('pointermove', (event) => this.#move(event), options);
    canvas.addEventListener('pointerup', (event) => this.#release(event), options);
    this.#map.getCanvas().style.cursor = 'crosshair';
    this.#map.dragPan.disable();
  }

  stop(): void {
    this.#listening.abort();
    this.#map.dragPan.enable();
    this.#map.getCanvas().style.cursor = '';
    this.#centre = null;
    this.#pressedAt = null;
    this.#show(null);
  }

  #press(event: PointerEvent): void {
    // No mouse events follow, which would be taken for another press.
    event.preventDefault();
    this.#pressedAt = { x: event.clientX, y: event.clientY };
    this.#centre ??= this.#positionOf(event);
  }

  #move(event: PointerEvent): void {
    if (!this.#centre) return;
    const radius = this.#radiusTo(event);
    this.#onRadius(radius);
    if (radius > 0) this.#show(circleOutline(this.#centre, radius));
  }

  #release(event: PointerEvent): void {
    if (!this.#centre || !this.#pressedAt) return;
    const wasDragged =
      Math.hypot(event.clientX - this.#pressedAt.x, event.clientY - this.#pressedAt.y) > DRAG;
    this.#pressedAt = null;
    const radius = this.#radiusTo(event);
    if (!wasDragged && !this.#isAway(event)) return;
    const centre = this.#centre;
    this.#centre = null;
    this.#show(null);
    this.#onFinish(centre, radius);
  }

  /** Whether a press is another than the one that set the centre. */
  #isAway(event: PointerEvent): boolean {
    const { x, y } = this.#map.project(this.#centre as [number, number]);
    const { left, top } = this.#map.getCanvasContainer().getBoundingClientRect();
    return Math.hypot(event.clientX - left - x, event.clientY - top - y) > DRAG;
  }

  #radiusTo(event: PointerEvent): number {
    return lengthOf([this.#centre!, this.#positionOf(event)]);
  }

  #positionOf(event: PointerEvent): Position {
    const { left, top } = this.#map.getCanvasContainer().getBoundingClientRect();
    const { lng, lat } = this.#map.unproject([event.clientX - left, event.clientY - top]);
    return [lng, lat];
  }

  #show(geometry: Polygon | null): void {
    const features = geometry ? [{ type: 'Feature' as const, geometry, properties: {} }] : [];
    void this.#map.getSource<GeoJSONSource>('drawing')?.setData({ type: 'FeatureCollection', features });
  }
}
