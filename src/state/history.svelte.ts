/** Steps that can be taken back and taken again. */

/** Milliseconds within which changes of the same kind are one step: typing a word, dragging a handle. */
const ONE_GESTURE = 1000;
const LONGEST = 100;

export class History<State> {
  #past = $state.raw<readonly State[]>([]);
  #future = $state.raw<readonly State[]>([]);
  #lastKind: string | null = null;
  #lastTime = -Infinity;

  get canUndo(): boolean {
    return this.#past.length > 0;
  }

  get canRedo(): boolean {
    return this.#future.length > 0;
  }

  /**
   * `before` is left for another state; `kind` tells what changed (null: a step of its own), and `now` when, in
   * milliseconds.
   */
  record(before: State, kind: string | null, now: number): void {
    const isSameGesture = kind !== null && kind === this.#lastKind && now - this.#lastTime < ONE_GESTURE;
    this.#lastKind = kind;
    this.#lastTime = now;
    this.#future = [];
    if (isSameGesture && this.#past.length > 0) return;
    this.#past = [...this.#past.slice(1 - LONGEST), before];
  }

  /** The state before, which `current` is left for; undefined where there is none. */
  undo(current: State): State | undefined {
    const state = this.#past.at(-1);
    if (state === undefined) return undefined;
    this.#past = this.#past.slice(0, -1);
    this.#future = [...this.#future, current];
    this.#lastKind = '';
    return state;
  }

  redo(current: State): State | undefined {
    const state = this.#future.at(-1);
    if (state === undefined) return undefined;
    this.#future = this.#future.slice(0, -1);
    this.#past = [...this.#past, current];
    this.#lastKind = '';
    return state;
  }
}
