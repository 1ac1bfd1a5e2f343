/**
 * Values kept under keys in the browser's own storage, the latest of them. A browser that keeps nothing (a private
 * window, a full disk) does without: whether a value was kept is told, and what is not kept is not found.
 */
import { clear, createStore, delMany, get, getMany, set, update, type UseStore } from 'idb-keyval';

/** Under which it stands what is kept. */
const CATALOGUE = '#kept';

interface Entry {
  /** Milliseconds since 1970. */
  keptAt: number;
  /** Under which the parts of the value are kept, in order. */
  partKeys: string[];
}

type Catalogue = Record<string, Entry>;

/** How a value is kept: in parts, so that a large one need never be held whole. */
export interface Parts<Value> {
  of: (value: Value) => AsyncIterable<unknown>;
  joined: (parts: unknown[]) => Value;
}

export class BrowserStore<Value> {
  readonly #store: UseStore;
  readonly #most: number;
  readonly #parts: Parts<Value>;

  /** @param most how many are kept: those kept last */
  constructor(name: string, most: number, parts: Parts<Value>) {
    this.#store = createStore(`border-incidents-${name}`, name);
    this.#most = most;
    this.#parts = parts;
  }

  /** Of a value that is kept already only that it is wanted is noted. False where the browser does not keep it. */
  async keep(key: string, value: Value): Promise<boolean> {
    const kept = await orNothing(async () => {
      const partKeys = (await this.#entry(key))?.partKeys ?? (await this.#write(key, value));
      await this.#note(key, partKeys);
      return true;
    });
    return kept ?? false;
  }

  /** In the place of whatever is kept under the key. */
  async put(key: string, value: Value): Promise<boolean> {
    const kept = await orNothing(async () => {
      await this.#note(key, await this.#write(key, value));
      return true;
    });
    return kept ?? false;
  }

  find(key: string): Promise<Value | undefined> {
    return orNothing(async () => {
      const entry = await this.#entry(key);
      if (!entry) return undefined;
      const parts = await getMany<unknown>(entry.partKeys, this.#store);
      return parts.includes(undefined) ? undefined : this.#parts.joined(parts);
    });
  }

  async forgetAll(): Promise<void> {
    await orNothing(() => clear(this.#store));
  }

  async #entry(key: string): Promise<Entry | undefined> {
    return (await get<Catalogue>(CATALOGUE, this.#store))?.[key];
  }

  /** All parts or, where there is no room for all, none. */
  async #write(key: string, value: Value): Promise<string[]> {
    const partKeys: string[] = [];
    try {
      for await (const part of this.#parts.of(value)) {
        const partKey = `${key} ${partKeys.length}`;
        partKeys.push(partKey);
        await set(partKey, part, this.#store);
      }
      return partKeys;
    } catch (error) {
      await delMany(partKeys, this.#store);
      throw error;
    }
  }

  async #note(key: string, partKeys: string[]): Promise<void> {
    let dropped: Entry[] = [];
    await update<Catalogue>(
      CATALOGUE,
      (catalogue = {}) => {
        const entry = { keptAt: Date.now(), partKeys };
        const latestFirst = Object.entries({ ...catalogue, [key]: entry }).sort(
          ([, one], [, other]) => other.keptAt - one.keptAt,
        );
        dropped = latestFirst.slice(this.#most).map(([, oldest]) => oldest);
        return Object.fromEntries(latestFirst.slice(0, this.#most));
      },
      this.#store,
    );
    await delMany(
      dropped.flatMap((entry) => entry.partKeys),
      this.#store,
    );
  }
}

async function orNothing<Outcome>(act: () => Promise<Outcome>): Promise<Outcome | undefined> {
  try {
    return await act();
  } catch {
    return undefined;
  }
}
