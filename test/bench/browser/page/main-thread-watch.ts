/** How long the page's main thread was not to be had: by the browser's own reckoning, and by pings. */

export interface Stalls {
  /** The longest task, milliseconds; the browser reports those above 50 ms only: 0 if there was none. */
  longestTask: number;
  /** The longest time between two pings, milliseconds; some 5 on an idle thread. */
  longestGap: number;
}

export class MainThreadWatch {
  readonly #from = performance.now();
  readonly #tasks: PerformanceObserver;
  readonly #channel = new MessageChannel();
  #longestTask = 0;
  #longestGap = 0;
  #lastPing = this.#from;

  constructor() {
    this.#tasks = new PerformanceObserver((list) => this.#take(list.getEntries()));
    this.#tasks.observe({ type: 'longtask', buffered: true });
    this.#channel.port1.onmessage = () => {
      this.#measureGap();
      // Not at once: pings without a pause would be the load they measure.
      setTimeout(() => this.#channel.port2.postMessage(null));
    };
    this.#channel.port2.postMessage(null);
  }

  stop(): Stalls {
    this.#measureGap();
    this.#channel.port1.close();
    this.#take(this.#tasks.takeRecords());
    this.#tasks.disconnect();
    return { longestTask: this.#longestTask, longestGap: this.#longestGap };
  }

  #measureGap(): void {
    const now = performance.now();
    this.#longestGap = Math.max(this.#longestGap, now - this.#lastPing);
    this.#lastPing = now;
  }

  #take(entries: readonly PerformanceEntry[]): void {
    for (const { startTime, duration } of entries) {
      if (startTime >= this.#from) this.#longestTask = Math.max(this.#longestTask, duration);
    }
  }
}
