/** Lines for people while a file is worked on, and how far it has come where that can be seen. */
import { asLine, type Streams } from './streams';

const CLEAR_LINE = '\r\x1b[K';

export class Reporter {
  readonly #stderr: Streams['stderr'];
  #isShowing = false;

  constructor({ stderr }: Streams) {
    this.#stderr = stderr;
  }

  /** A line that stays. */
  tell(line: string): void {
    this.clear();
    this.#stderr.write(asLine(line));
  }

  /** A line that the next one replaces; nothing where standard error is not a terminal. */
  progress(records: number, part: number): void {
    if (!this.#stderr.isTTY) return;
    this.#stderr.write(`${CLEAR_LINE}${records} records, ${Math.floor(part * 100)} %`);
    this.#isShowing = true;
  }

  clear(): void {
    if (this.#isShowing) this.#stderr.write(CLEAR_LINE);
    this.#isShowing = false;
  }
}
