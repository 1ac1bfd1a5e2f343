/** A file that is being opened: how far it is, and how to stop it. */
import type { Progress } from '../engine/engine';

/** Seconds before an estimate of what is left is worth telling. */
const ESTIMATE_AFTER = 1;

export class FileOpening {
  readonly name: string;
  readonly #controller = new AbortController();
  readonly #startedAt = performance.now();
  #progress = $state.raw<Progress>({ bytes: 0, totalBytes: 0, rows: 0 });
  #secondsLeft = $state<number | null>(null);

  constructor(name: string) {
    this.name = name;
  }

  get progress(): Progress {
    return this.#progress;
  }

  /** At the pace so far; null while that says little. */
  get secondsLeft(): number | null {
    return this.#secondsLeft;
  }

  get signal(): AbortSignal {
    return this.#controller.signal;
  }

  report(progress: Progress): void {
    this.#progress = progress;
    const { bytes, totalBytes } = progress;
    const seconds = (performance.now() - this.#startedAt) / 1000;
    this.#secondsLeft =
      seconds < ESTIMATE_AFTER || bytes === 0 ? null : (seconds * (totalBytes - bytes)) / bytes;
  }

  cancel(): void {
    this.#controller.abort();
  }
}
