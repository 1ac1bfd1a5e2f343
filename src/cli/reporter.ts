/** Lines for people while a file is worked on, and how far it has come where that can be seen. */
import { tell, type Streams } from './streams';
import { words } from './words';

const CLEAR_LINE = '\r\x1b[K';

export class Reporter {
  readonly #streams: Streams;
  readonly #stderr: Streams['stderr'];
  readonly #signal: AbortSignal | undefined;
  #isShowing = false;

  constructor(streams: Streams, signal: AbortSignal | undefined) {
    this.#streams = streams;
    this.#stderr = streams.stderr;
    this.#signal = signal;
  }

  /** A line that stays; waits until it is written. */
  async tell(line: string): Promise<void> {
    this.clear();
    await tell(this.#streams, line, this.#signal);
  }

  /** A line that the next one replaces; nothing where standard error is not a terminal. */
  progress(records: number, part: number): void {
    if (!this.#stderr.isTTY) return;
    this.#stderr.write(CLEAR_LINE + words.progress(records, Math.floor(part * 100)));
    this.#isShowing = true;
  }

  clear(): void {
    if (this.#isShowing) this.#stderr.write(CLEAR_LINE);
    this.#isShowing = false;
  }
}
