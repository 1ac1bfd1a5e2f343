/**
 * Drawing a circle: a press for the centre, another for the rim, or both ends of a drag. One that is there is moved by
 * its centre and set anew by any other drag.
 */
import type { Feature, FeatureCollection, Position } from 'geojson';
import type { Map as MapLibreMap } from 'maplibre-gl';
import { geodesicDestination } from '../../core/geo/nearest/ellipsoid';
import { lengthOf } from '../../core/geo/length';
import { circleOutline } from '../../core/regions/outline';
import type { Presses } from './presses';

/** Pixels below which a drag is a press. */
const DRAG = 6;
/** Pixels around a centre within which it is meant. */
const REACH = 14;

interface Circle {
  centre: Position;
  /** Metres. */
  radius: number;
}

export class CircleDrawing {
  readonly #map: MapLibreMap;
  readonly #presses: Presses;
  readonly #onFinish: (centre: Position, radius: number) => void;
  readonly #onRadius: (metres: number) => void;
  readonly #onSketch: (features: FeatureCollection) => void;
  #listening = new AbortController();
  /** Of a circle that is there and moved. */
  #edited: Circle | null = null;
  #centre: Position | null = null;
  /** Where the press is that is going on, and whether it has hold of the centre of a circle that is there. */
  #pressed: { x: number; y: number; isOnCentre: boolean; isFirst: boolean } | null = null;

  constructor(
    map: MapLibreMap,
    presses: Presses,
    onFinish: (centre: Position, radius: number) => void,
    onRadius: (metres: number) => void,
    onSketch: (features: FeatureCollection) => void,
  ) {
    this.#map = map;
    this.#presses = presses;
    this.#onFinish = onFinish;
    this.#onRadius = onRadius;
    this.#onSketch = onSketch;
  }

  /** With a circle that is there, or for one that is to be drawn. */
  start(edited: Circle | null): void {
    this.#listening = new AbortController();
    const canvas = this.#map.getCanvasContainer();
    const options = { signal: this.#listening.signal };
    canvas.addEventListener('pointerdown', (event) => this.#press(event), options);
    canvas.addEventListener('pointermove', (event) => this.#move(event), options);
    canvas.addEventListener('pointerup', (event) => this.#release(event), options);
    this.#map.getCanvas().style.cursor = 'crosshair';
    this.#map.dragPan.disable();
    this.#edited = edited;
    if (edited) this.#show(edited);
  }

  stop(): void {
    if (this.#listening.signal.aborted) return;
    this.#listening.abort();
    this.#map.dragPan.enable();
    this.#map.getCanvas().style.cursor = '';
    this.#edited = null;
    this.#centre = null;
    this.#pressed = null;
    this.#show(null);
  }

  #press(event: PointerEvent): void {
    // No mouse events follow, which would be taken for another press.
    event.preventDefault();
    if (this.#presses.areMany) return this.#giveUp();
    const isOnCentre = this.#edited !== null && this.#pixelsTo(event, this.#edited.centre) <= REACH;
    const isFirst = this.#centre === null;
    this.#pressed = { x: event.clientX, y: event.clientY, isOnCentre, isFirst };
    this.#centre ??= this.#edited?.centre ?? this.#positionOf(event);
  }

  #move(event: PointerEvent): void {
    const circle = this.#circleAt(event);
    if (this.#presses.areMany) return;
    if (!circle || (this.#edited && !this.#pressed)) return;
    this.#onRadius(circle.radius);
    if (circle.radius > 0) this.#show(circle);
  }

  #release(event: PointerEvent): void {
    const circle = this.#circleAt(event);
    if (!circle || !this.#pressed) return;
    const { x, y, isOnCentre } = this.#pressed;
    this.#pressed = null;
    const wasDragged = Math.hypot(event.clientX - x, event.clientY - y) > DRAG;
    const isAtCentre = !isOnCentre && this.#pixelsTo(event, circle.centre) <= DRAG;
    if (this.#edited) {
      this.#centre = null;
      if (wasDragged && !isAtCentre) this.#edited = circle;
      this.#show(this.#edited);
      if (this.#edited === circle) this.#onFinish(circle.centre, circle.radius);
    } else if (!isAtCentre) {
      // A press at the centre is the first of two.
      this.#centre = null;
      this.#show(null);
      this.#onFinish(circle.centre, circle.radius);
    }
  }

  /** Another finger came: the press of the first has set nothing. */
  #giveUp(): void {
    if (this.#pressed?.isFirst) {
      this.#centre = null;
      this.#show(this.#edited);
    }
    this.#pressed = null;
  }

  /** What the pointer makes of it; null while there is no centre. */
  #circleAt(event: PointerEvent): Circle | null {
    if (!this.#centre) return null;
    if (this.#edited && this.#pressed?.isOnCentre) {
      return { centre: this.#positionOf(event), radius: this.#edited.radius };
    }
    return { centre: this.#centre, radius: lengthOf([this.#centre, this.#positionOf(event)]) };
  }

  #pixelsTo(event: PointerEvent, position: Position): number {
    const { x, y } = this.#map.project(position as [number, number]);
    const { left, top } = this.#map.getCanvasContainer().getBoundingClientRect();
    return Math.hypot(event.clientX - left - x, event.clientY - top - y);
  }

  #positionOf(event: PointerEvent): Position {
    const { left, top } = this.#map.getCanvasContainer().getBoundingClientRect();
    const { lng, lat } = this.#map.unproject([event.clientX - left, event.clientY - top]);
    return [lng, lat];
  }

  #show(circle: Circle | null): void {
    const features: Feature[] = [];
    if (circle) {
      const { centre, radius } = circle;
      features.push({ type: 'Feature', geometry: circleOutline(centre, radius), properties: {} });
      const [longitude, latitude] = centre as [number, number];
      const handles = this.#edited
        ? [centre, geodesicDestination(longitude, latitude, 90, radius)]
        : [centre];
      for (const coordinates of handles) {
        features.push({ type: 'Feature', geometry: { type: 'Point', coordinates }, properties: {} });
      }
    }
    this.#onSketch({ type: 'FeatureCollection', features });
  }
}
