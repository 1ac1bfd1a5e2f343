/** Asks for the dates chosen, one question at a time: what is chosen meanwhile waits, and the newest of it is asked. */
import type { DateWindow } from '../../core/filter';
import type { Explorer } from '../../state/explorer.svelte';

export class DateChoice {
  readonly #explorer: Explorer;
  #waiting = $state.raw<{ dates: DateWindow | null } | null>(null);
  #asking: Promise<void> | null = null;

  constructor(explorer: Explorer) {
    this.#explorer = explorer;
  }

  /** Chosen last, whether asked for yet or not. */
  get dates(): DateWindow | null {
    return this.#waiting ? this.#waiting.dates : this.#explorer.filter.dates;
  }

  /** Resolves once these dates, or newer ones, are answered. */
  choose(dates: DateWindow | null): Promise<void> {
    this.#waiting = { dates };
    this.#asking ??= this.#ask();
    return this.#asking;
  }

  async #ask(): Promise<void> {
    try {
      while (this.#waiting) {
        const { dates } = this.#waiting;
        const answered = this.#explorer.narrow({ dates });
        this.#waiting = null;
        await answered;
      }
    } finally {
      this.#asking = null;
      this.#waiting = null;
    }
  }
}
