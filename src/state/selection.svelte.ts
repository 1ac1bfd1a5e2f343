/** The incident that is open, its place in the list, and those it was opened together with (all at one spot). */
import type { Geography } from '../core/geo/geography';
import type { Details, Engine, ListItem } from '../engine/engine';
import { boxAround } from './box-around';
import type { ListWindow } from './list-window.svelte';
import type { Frame } from './viewpoint.svelte';

/** The closest view of what was chosen: an exact spot on the border still has land around it. */
const CHOSEN_ZOOM = 10.5;

/** Incidents opened together, and which of them is shown. */
interface Together {
  rows: Uint32Array;
  index: number;
}

export class Selection {
  readonly #engine: Engine;
  readonly #list: ListWindow;
  readonly #surfaces: Geography['extents'];
  #together = $state.raw<Together | null>(null);
  #details = $state.raw<Details | null>(null);
  #placeInList = $state<number | null>(null);
  /** Whether the map should move to show it: not where a link has set the view as well. */
  #isRevealing = $state(false);
  #opening = new AbortController();

  constructor(engine: Engine, list: ListWindow, surfaces: Geography['extents']) {
    this.#surfaces = surfaces;
    this.#engine = engine;
    this.#list = list;
  }

  get details(): Details | null {
    return this.#details;
  }

  /** Which of how many opened together is shown; null where one was opened by itself. */
  get place(): { index: number; count: number } | null {
    return this.#together && { index: this.#together.index, count: this.#together.rows.length };
  }

  /** Where the open incident stands in the list; null where it does not match what is asked for. */
  get placeInList(): number | null {
    return this.#placeInList;
  }

  /** What the map should show of it: all that it may lie in, and the nearest point of the border. */
  get frame(): Frame | null {
    const box = this.#isRevealing && this.#details ? boxAround(this.#details, this.#surfaces) : null;
    return box && { box, deepest: CHOSEN_ZOOM, isCloser: false };
  }

  /** Opens an incident by its id or row; false where there is none. */
  async open(key: string | number, reveals = true): Promise<boolean> {
    this.#isRevealing = reveals;
    return this.#show(key, null);
  }

  /** Opens the incident with an id; false where there is none, and what is open stays. */
  async openKnown(id: string): Promise<boolean> {
    return id !== '' && (await this.#engine.get(id)) !== null && this.open(id);
  }

  /** Opens the first of the list, if there is any. */
  async openFirst(): Promise<void> {
    const [item] = await this.#engine.list(0, 1, this.#list.order);
    if (item) await this.open(item.row);
  }

  /** Opens rows together, the first of them in front. */
  async openAll(rows: Uint32Array): Promise<void> {
    this.#isRevealing = true;
    await this.#showOf(rows, 0);
  }

  /** Shows the next (1) or the previous (−1) of those opened together; the first follows the last. */
  async step(by: 1 | -1): Promise<void> {
    if (!this.#together) return;
    const { rows, index } = this.#together;
    await this.#showOf(rows, (index + by + rows.length) % rows.length);
  }

  /** Shows one of those opened together. */
  async goTo(index: number): Promise<void> {
    if (this.#together) await this.#showOf(this.#together.rows, index);
  }

  /** Opens the incident before (−1) or after (1) this one in the list. */
  async stepInList(by: 1 | -1): Promise<void> {
    if (this.#placeInList === null) return;
    const place = this.#placeInList + by;
    if (place < 0) return;
    const [item] = await this.#engine.list(place, place + 1, this.#list.order);
    if (item) await this.open(item.row);
  }

  /** Of those opened together the ones from `first` to `last`. */
  async items(first: number, last: number): Promise<ListItem[]> {
    return this.#together ? this.#engine.items(this.#together.rows.slice(first, last + 1)) : [];
  }

  close(): void {
    this.#opening.abort();
    this.#together = null;
    this.#details = null;
    this.#placeInList = null;
  }

  /** Finds its place again: the list has changed. */
  async locate(): Promise<void> {
    const row = this.#details?.row;
    this.#placeInList = row === undefined ? null : await this.#engine.find(row, this.#list.order);
  }

  async #showOf(rows: Uint32Array, index: number): Promise<void> {
    await this.#show(rows[index]!, { rows, index });
  }

  /** The incident and its place among those opened together change at once. */
  async #show(key: string | number, together: Together | null): Promise<boolean> {
    this.#opening.abort();
    this.#opening = new AbortController();
    const { signal } = this.#opening;
    try {
      const details = await this.#engine.get(key, { signal });
      this.#details = details;
      this.#together = together;
      await this.locate();
      return details !== null;
    } catch (error) {
      if (signal.aborted) return true;
      throw error;
    }
  }
}
