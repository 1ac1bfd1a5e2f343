/** The stretch of the list that is on the screen, fetched as it is scrolled to. */
import { LATEST_FIRST, type Order } from '../core/order';
import type { Details, Engine, ListItem } from '../engine/engine';

/** Rows fetched beyond those on the screen, on each side. */
const MARGIN = 40;

export class ListWindow {
  readonly #engine: Engine;
  #items = $state.raw<readonly ListItem[]>([]);
  #itemsFrom = $state.raw(0);
  #wanted: [first: number, last: number] = [0, MARGIN];
  #order = $state.raw<Order>(LATEST_FIRST);
  #fetching = new AbortController();
  #newest: Promise<void> = Promise.resolve();
  /** To be done when the rows that are being fetched are there. */
  #due: (() => void)[] = [];

  constructor(engine: Engine) {
    this.#engine = engine;
  }

  get order(): Order {
    return this.#order;
  }

  /** The row at a place in the list; undefined while it is on its way. */
  at(index: number): ListItem | undefined {
    return this.#items[index - this.#itemsFrom];
  }

  /** Rows `first` to `last` are on the screen. */
  async show(first: number, last: number): Promise<void> {
    this.#wanted = [first, last];
    const isThere = first >= this.#itemsFrom && last < this.#itemsFrom + this.#items.length;
    if (!isThere) await this.refresh();
  }

  /**
   * Fetches what is on the screen again: another answer was given, which `before` shows in the same moment. Resolves when
   * the newest fetch has ended.
   */
  refresh(before: () => void = () => {}): Promise<void> {
    this.#due.push(before);
    this.#fetching.abort();
    this.#fetching = new AbortController();
    const fetched = this.#fetch(this.#fetching.signal);
    this.#newest = fetched;
    return fetched;
  }

  async #fetch(signal: AbortSignal): Promise<void> {
    const [first, last] = this.#wanted;
    const from = Math.max(0, first - MARGIN);
    try {
      const items = await this.#engine.list(from, last + 1 + MARGIN, this.#order, { signal });
      for (const act of this.#due.splice(0)) act();
      this.#items = items;
      this.#itemsFrom = from;
    } catch (error) {
      if (signal.aborted) return this.#newest;
      this.#due = [];
      throw error;
    }
  }

  /** The first rows with all that is known of them. */
  async first(count: number, signal: AbortSignal): Promise<Details[]> {
    const items = await this.#engine.list(0, count, this.#order, { signal });
    const found = await Promise.all(items.map(({ row }) => this.#engine.get(row, { signal })));
    return found.filter((details) => details !== null);
  }

  /** Another order, from the next answer on. */
  keepTo(order: Order): void {
    this.#order = order;
  }

  async sort(order: Order): Promise<void> {
    this.keepTo(order);
    await this.refresh();
  }
}
