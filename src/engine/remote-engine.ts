/**
 * An engine in another thread, asked as if it were here. Should that thread crash, what was asked of it fails, another
 * is started, and the data it held is loaded again.
 */
import type { Filter } from '../core/filter';
import type { Order } from '../core/order';
import type { Result } from '../core/result';
import type {
  Answer,
  CallOptions,
  Details,
  Engine,
  ListItem,
  Loaded,
  MapPosition,
  Progress,
  ReferenceTexts,
  Source,
  Spot,
} from './engine';
import type { References } from '../core/geo/references';
import type { Cancellation, Line, Method, Reply, Request } from './messages';
import type { Summary } from './summary';

/** A thread with an engine, and the line to it. */
export interface EngineThread extends Line<Request | Cancellation, Reply> {
  /** To be set by whoever listens: the thread ended on a fault of its own. */
  onCrash: (reason: string) => void;
  end: () => void;
}

/** Why a request was not answered: the thread that was to answer it is gone. */
export class EngineCrashed extends Error {
  override name = 'EngineCrashed';
}

interface Waiting {
  resolve: (value: unknown) => void;
  reject: (reason: unknown) => void;
  onProgress: ((progress: Progress) => void) | undefined;
}

type LoadOptions = CallOptions & { onProgress?: (progress: Progress) => void };

export class RemoteEngine implements Engine {
  readonly #start: () => EngineThread;
  readonly #onRestart: (reason: string, isBack: boolean) => void;
  #thread: EngineThread;
  #waiting = new Map<number, Waiting>();
  #requests = 0;
  /** What a new thread needs to stand where the last one stood. */
  #references: ReferenceTexts | null = null;
  #source: Source | null = null;
  #filter: Filter | null = null;
  /** Settled when the thread holds what the last one held. */
  #ready: Promise<unknown> = Promise.resolve();
  #isRecovering = false;

  /** @param onRestart told when a crashed thread was replaced, and whether the data could be brought back */
  constructor(start: () => EngineThread, onRestart: (reason: string, isBack: boolean) => void) {
    this.#start = start;
    this.#onRestart = onRestart;
    this.#thread = this.#connect();
  }

  async setReferences(texts: ReferenceTexts, options?: CallOptions): Promise<Result<References>> {
    const result = await this.#ask<Result<References>>('setReferences', [texts], options);
    if (result.ok) this.#references = texts;
    return result;
  }

  async load(source: Source, options?: LoadOptions): Promise<Result<Loaded>> {
    const result = await this.#ask<Result<Loaded>>('load', [source], options);
    if (result.ok) {
      this.#source = source;
      this.#filter = null;
    }
    return result;
  }

  query(filter: Filter, measured?: boolean, options?: CallOptions): Promise<Answer> {
    this.#filter = filter;
    return this.#ask('query', [filter, measured], options);
  }

  summary(options?: CallOptions): Promise<Summary> {
    return this.#ask('summary', [], options);
  }

  list(first: number, end: number, order: Order, options?: CallOptions): Promise<ListItem[]> {
    return this.#ask('list', [first, end, order], options);
  }

  find(row: number, order: Order, options?: CallOptions): Promise<number | null> {
    return this.#ask('find', [row, order], options);
  }

  items(rows: Uint32Array, options?: CallOptions): Promise<ListItem[]> {
    return this.#ask('items', [rows], options);
  }

  get(key: string | number, options?: CallOptions): Promise<Details | null> {
    return this.#ask('get', [key], options);
  }

  at(position: MapPosition, options?: CallOptions): Promise<Spot | null> {
    return this.#ask('at', [position], options);
  }

  rowsAt(position: MapPosition, options?: CallOptions): Promise<Uint32Array> {
    return this.#ask('rowsAt', [position], options);
  }

  tile(z: number, x: number, y: number, options?: CallOptions): Promise<Uint8Array<ArrayBuffer>> {
    return this.#ask('tile', [z, x, y], options);
  }

  prepare(options?: CallOptions): Promise<void> {
    return this.#ask('prepare', [], options);
  }

  export(exportedAt: string, options?: CallOptions): Promise<Blob> {
    return this.#ask('export', [exportedAt], options);
  }

  async #ask<Value>(method: Method, given: readonly unknown[], options?: LoadOptions): Promise<Value> {
    await this.#ready;
    return this.#send<Value>(method, given, options);
  }

  #send<Value>(method: Method, given: readonly unknown[], options: LoadOptions = {}): Promise<Value> {
    const { signal, onProgress } = options;
    signal?.throwIfAborted();
    const id = (this.#requests += 1);
    return new Promise<Value>((resolve, reject) => {
      const cancel = () => {
        this.#thread.send({ id, cancelled: true });
        // Which dataset answers from now on only the thread can tell: it may have been loaded already.
        if (method === 'load') return;
        this.#waiting.delete(id);
        reject(signal!.reason as Error);
      };
      const settle = () => signal?.removeEventListener('abort', cancel);
      signal?.addEventListener('abort', cancel, { once: true });
      this.#waiting.set(id, {
        onProgress,
        resolve: (value) => {
          settle();
          resolve(value as Value);
        },
        reject: (reason) => {
          settle();
          reject(reason as Error);
        },
      });
      this.#thread.send({ id, method, arguments: given });
    });
  }

  #connect(): EngineThread {
    const thread = this.#start();
    thread.onMessage = (reply) => this.#take(reply);
    thread.onCrash = (reason) => {
      // What an ended thread still reports is no fault of the one that took its place.
      if (thread === this.#thread) this.#recover(reason);
    };
    return thread;
  }

  #take(reply: Reply): void {
    const waiting = this.#waiting.get(reply.id);
    // Nobody waits for what was cancelled.
    if (!waiting) return;
    if ('progress' in reply) {
      waiting.onProgress?.(reply.progress);
      return;
    }
    this.#waiting.delete(reply.id);
    if ('value' in reply) waiting.resolve(reply.value);
    else waiting.reject(errorOf(reply.error));
  }

  #recover(reason: string): void {
    this.#thread.end();
    const lost = this.#waiting;
    this.#waiting = new Map();
    for (const { reject } of lost.values()) reject(new EngineCrashed(reason));
    // What brings the data back has crashed as well: to try once more would not help.
    if (this.#isRecovering) return;
    this.#isRecovering = true;
    this.#thread = this.#connect();
    this.#ready = this.#bringBack().finally(() => (this.#isRecovering = false));
    void this.#ready.then(
      () => this.#onRestart(reason, true),
      () => this.#onRestart(reason, false),
    );
  }

  async #bringBack(): Promise<void> {
    if (this.#references) await this.#send('setReferences', [this.#references]);
    if (this.#source) await this.#send('load', [this.#source]);
    if (this.#filter) await this.#send('query', [this.#filter, false]);
  }
}

function errorOf({ name, message }: { name: string; message: string }): Error {
  if (name === 'AbortError') return new DOMException(message, name);
  return Object.assign(new Error(message), { name });
}
