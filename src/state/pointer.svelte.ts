/** What stands under the pointer on the map; the newest position wins. */
import type { Engine, MapPosition, Spot } from '../engine/engine';

export class Pointer {
  readonly #engine: Engine;
  #spot = $state.raw<Spot | null>(null);
  #asking = new AbortController();

  constructor(engine: Engine) {
    this.#engine = engine;
  }

  get spot(): Spot | null {
    return this.#spot;
  }

  /** The pointer is at a position, or has left the map. */
  async move(position: MapPosition | null): Promise<void> {
    this.#asking.abort();
    this.#asking = new AbortController();
    const { signal } = this.#asking;
    if (!position) {
      this.#spot = null;
      return;
    }
    try {
      this.#spot = await this.#engine.at(position, { signal });
    } catch (error) {
      if (!signal.aborted) throw error;
    }
  }
}
