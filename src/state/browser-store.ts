/**
 * Values kept under keys in the browser's own storage, the latest of them. A browser that keeps nothing (a private
 * window, a full disk) does without: what is not kept is not found.
 */
import { clear, createStore, del, get, set, update, type UseStore } from 'idb-keyval';

/** Where the moments stand at which values were kept, by key, in milliseconds since 1970. */
const MOMENTS = '#moments';
type Moments = Record<string, number>;

export class BrowserStore<Value> {
  readonly #store: UseStore;
  readonly #most: number;

  /** @param most how many are kept: those kept last */
  constructor(name: string, most: number) {
    this.#store = createStore(`border-incidents-${name}`, name);
    this.#most = most;
  }

  async keep(key: string, value: Value): Promise<void> {
    await orNothing(async () => {
      await set(key, value, this.#store);
      let dropped: string[] = [];
      await update<Moments>(
        MOMENTS,
        (moments = {}) => {
          const latestFirst = Object.entries({ ...moments, [key]: Date.now() }).sort(([, a], [, b]) => b - a);
          dropped = latestFirst.slice(this.#most).map(([oldest]) => oldest);
          return Object.fromEntries(latestFirst.slice(0, this.#most));
        },
        this.#store,
      );
      for (const oldest of dropped) await del(oldest, this.#store);
    });
  }

  find(key: string): Promise<Value | undefined> {
    return orNothing(() => get<Value>(key, this.#store));
  }

  async forgetAll(): Promise<void> {
    await orNothing(() => clear(this.#store));
  }
}

async function orNothing<Outcome>(act: () => Promise<Outcome>): Promise<Outcome | undefined> {
  try {
    return await act();
  } catch {
    return undefined;
  }
}
