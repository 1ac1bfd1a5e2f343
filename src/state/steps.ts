/** What can be taken back and taken again: the dataset and what is asked of it, as they were before each change. */
import type { Filter } from '../core/filter';
import type { DataFile } from '../engine/engine';
import { History } from './history.svelte';

export interface Snapshot {
  source: DataFile;
  filter: Filter;
}

export class Steps {
  readonly history = new History<Snapshot>();
  readonly #current: () => Snapshot;
  readonly #restore: (snapshot: Snapshot) => Promise<boolean>;
  #isRestoring = false;

  /** @param restore brings one back; false where its dataset could not be */
  constructor(current: () => Snapshot, restore: (snapshot: Snapshot) => Promise<boolean>) {
    this.#current = current;
    this.#restore = restore;
  }

  /** Something is about to change; of many changes of the same kind in a row one step is made. */
  record(kind: string | null): void {
    this.history.record(this.#current(), kind, performance.now());
  }

  async undo(): Promise<void> {
    if (this.#isRestoring) return;
    const snapshot = this.history.undo(this.#current());
    if (snapshot && !(await this.#bring(snapshot))) this.history.redo(snapshot);
  }

  async redo(): Promise<void> {
    if (this.#isRestoring) return;
    const snapshot = this.history.redo(this.#current());
    if (snapshot && !(await this.#bring(snapshot))) this.history.undo(snapshot);
  }

  async #bring(snapshot: Snapshot): Promise<boolean> {
    this.#isRestoring = true;
    try {
      return await this.#restore(snapshot);
    } finally {
      this.#isRestoring = false;
    }
  }
}
