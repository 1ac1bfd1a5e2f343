/** The incident that is open, and those it was opened together with (all at one spot). */
import type { Details, Engine } from '../engine/engine';

export class Selection {
  readonly #engine: Engine;
  /** Rows opened together; null where one was opened by itself. */
  #rows: Uint32Array | null = null;
  #index = 0;
  #opening = new AbortController();
  #details = $state.raw<Details | null>(null);
  #place = $state.raw<{ index: number; count: number } | null>(null);

  constructor(engine: Engine) {
    this.#engine = engine;
  }

  get details(): Details | null {
    return this.#details;
  }

  /** Which of how many opened together is shown. */
  get place(): { index: number; count: number } | null {
    return this.#place;
  }

  /** Opens an incident by its id or row; false where there is none. */
  async open(key: string | number): Promise<boolean> {
    this.#rows = null;
    return this.#show(key);
  }

  /** Opens rows together, the first of them in front. */
  async openAll(rows: Uint32Array): Promise<void> {
    this.#rows = rows;
    this.#index = 0;
    await this.#show(rows[0]!);
  }

  /** Shows the next (1) or the previous (−1) of those opened together. */
  async step(by: 1 | -1): Promise<void> {
    if (!this.#rows) return;
    this.#index = (this.#index + by + this.#rows.length) % this.#rows.length;
    await this.#show(this.#rows[this.#index]!);
  }

  close(): void {
    this.#opening.abort();
    this.#rows = null;
    this.#details = null;
    this.#place = null;
  }

  async #show(key: string | number): Promise<boolean> {
    this.#opening.abort();
    this.#opening = new AbortController();
    const { signal } = this.#opening;
    try {
      const details = await this.#engine.get(key, { signal });
      this.#details = details;
      this.#place = details && this.#rows && { index: this.#index, count: this.#rows.length };
      return details !== null;
    } catch (error) {
      if (signal.aborted) return true;
      throw error;
    }
  }
}
