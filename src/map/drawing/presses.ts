/**
 * Tells a press that means a spot from what moves the map: a second finger, however little it moves, and a pan. Tools
 * that draw ask it, for to them each of these would be another corner.
 */
import type { Map as MapLibreMap } from 'maplibre-gl';

/** Pixels from which on the map follows a finger or the mouse; MapLibre's own. */
const PAN = 3;

export class Presses {
  #start: { x: number; y: number } | null = null;
  #areMany = false;
  #isPan = false;

  /** @param onMany told when another finger comes to the first */
  constructor(map: MapLibreMap, onMany: () => void) {
    const surface = map.getCanvasContainer();
    // Before the tools, which listen on the canvas in it.
    const options = { capture: true };
    surface.addEventListener(
      'pointerdown',
      ({ isPrimary, clientX, clientY }) => {
        if (isPrimary) {
          this.#start = { x: clientX, y: clientY };
          this.#areMany = this.#isPan = false;
        } else {
          this.#areMany = true;
          onMany();
        }
      },
      options,
    );
    const follow = ({ isPrimary, clientX, clientY }: PointerEvent) => {
      if (!isPrimary || !this.#start) return;
      this.#isPan ||= Math.hypot(clientX - this.#start.x, clientY - this.#start.y) >= PAN;
    };
    surface.addEventListener('pointermove', follow, options);
    surface.addEventListener('pointerup', follow, options);
  }

  /** Whether more than one finger has touched the map since the first came down. */
  get areMany(): boolean {
    return this.#areMany;
  }

  /** Whether the press that is going on, or the last, means a spot. */
  get meansSpot(): boolean {
    return !this.#areMany && !this.#isPan;
  }
}
