/**
 * Values kept under keys in the browser's own storage, the latest of them. A browser that keeps nothing (a private
 * window, a full disk) does without: what is not kept is not found.
 */
import { createStore, del, entries, get, set, type UseStore } from 'idb-keyval';

interface Kept<Value> {
  value: Value;
  /** Milliseconds since 1970. */
  keptAt: number;
}

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
      await set(key, { value, keptAt: Date.now() } satisfies Kept<Value>, this.#store);
      const kept = await entries<string, Kept<Value>>(this.#store);
      const latestFirst = kept.sort(([, one], [, other]) => other.keptAt - one.keptAt);
      for (const [oldest] of latestFirst.slice(this.#most)) await del(oldest, this.#store);
    });
  }

  async find(key: string): Promise<Value | undefined> {
    return (await orNothing(() => get<Kept<Value>>(key, this.#store)))?.value;
  }

  async forget(key: string): Promise<void> {
    await orNothing(() => del(key, this.#store));
  }
}

async function orNothing<Outcome>(act: () => Promise<Outcome>): Promise<Outcome | undefined> {
  try {
    return await act();
  } catch {
    return undefined;
  }
}
