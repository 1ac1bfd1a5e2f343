/** How long the page's main thread was not to be had, by the browser's own reckoning. */

export class MainThreadWatch {
  readonly #from = performance.now();
  readonly #tasks: PerformanceObserver;
  #longest = 0;

  constructor() {
    this.#tasks = new PerformanceObserver((list) => this.#take(list.getEntries()));
    this.#tasks.observe({ type: 'longtask', buffered: true });
  }

  /** The longest task, milliseconds; the browser reports those above 50 ms only: 0 if there was none. */
  stop(): number {
    this.#take(this.#tasks.takeRecords());
    this.#tasks.disconnect();
    return this.#longest;
  }

  #take(entries: readonly PerformanceEntry[]): void {
    for (const { startTime, duration } of entries) {
      if (startTime >= this.#from) this.#longest = Math.max(this.#longest, duration);
    }
  }
}
