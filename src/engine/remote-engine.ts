/**
 * An engine in another thread, asked as if it were here. Should that thread crash, what was asked of it fails, another
 * is started, and the data it held is loaded again.
 */
import type { Filter } from '../core/filter';
import type { Result } from '../core/result';
import {
  ARGUMENT_COUNTS,
  type Engine,
  type LoadOptions,
  type Method,
  type Progress,
  type GeographyTexts,
  type DataFile,
} from './engine';
import type { Heard, Line, Reply, Request, Said } from './messages';

/** A thread with an engine, and the line to it. */
export interface EngineThread extends Line<Heard, Said> {
  /**
   * To be set by whoever listens: the thread ended on a fault of its own. The reason is the browser's own words, or
   * `unreadable_reply` or `not_started`.
   */
  onCrash: (reason: string) => void;
  end: () => void;
}

/** Why a request was not answered: the thread that was to answer it is gone. */
export class EngineCrashed extends Error {
  override name = 'EngineCrashed';
}

/** @param onRestart told when a crashed thread was replaced, and whether the data could be brought back */
export function remoteEngine(
  start: () => EngineThread,
  onRestart: (reason: string, isBack: boolean) => void,
): Engine {
  const remote = new Remote(start, onRestart);
  const methods = Object.entries(ARGUMENT_COUNTS).map(([method, count]) => [
    method,
    async (...given: unknown[]) =>
      remote.ask(method as Method, given.slice(0, count), given[count] as LoadOptions | undefined),
  ]);
  return Object.fromEntries(methods) as Engine;
}

interface Waiting {
  resolve: (value: unknown) => void;
  reject: (reason: unknown) => void;
  onProgress: ((progress: Progress) => void) | undefined;
}

/** A thread that is asked: the engine in it once it has greeted, and what waits for that. */
interface Connection {
  thread: EngineThread;
  engine: string | null;
  unsent: Omit<Request, 'engine'>[];
}

class Remote {
  readonly #start: () => EngineThread;
  readonly #onRestart: (reason: string, isBack: boolean) => void;
  #connection: Connection;
  #waiting = new Map<number, Waiting>();
  #requests = 0;
  /** What a new thread needs to stand where the last one stood. */
  #geography: GeographyTexts | null = null;
  #source: DataFile | null = null;
  #filter: Filter | null = null;
  /** Settled when the thread holds what the last one held. */
  #ready: Promise<unknown> = Promise.resolve();
  #isRecovering = false;

  constructor(start: () => EngineThread, onRestart: (reason: string, isBack: boolean) => void) {
    this.#start = start;
    this.#onRestart = onRestart;
    this.#connection = this.#connect();
  }

  async ask(method: Method, given: readonly unknown[], options?: LoadOptions): Promise<unknown> {
    if (method === 'query') this.#filter = given[0] as Filter;
    await this.#ready;
    const value = await this.#send(method, given, options);
    if (method === 'setGeography' && (value as Result<unknown>).ok) {
      this.#geography = given[0] as GeographyTexts;
    } else if (method === 'load' && (value as Result<unknown>).ok) {
      this.#source = given[0] as DataFile;
      this.#filter = null;
    }
    return value;
  }

  #send(method: Method, given: readonly unknown[], options: LoadOptions = {}): Promise<unknown> {
    const { signal, onProgress } = options;
    signal?.throwIfAborted();
    const id = (this.#requests += 1);
    return new Promise((resolve, reject) => {
      const cancel = () => {
        const isHeard = this.#cancel(id);
        // Which dataset answers from now on only the thread can tell: it may have been loaded already.
        if (method === 'load' && isHeard) return;
        this.#waiting.delete(id);
        reject(signal!.reason as Error);
      };
      const settle = () => signal?.removeEventListener('abort', cancel);
      signal?.addEventListener('abort', cancel, { once: true });
      this.#waiting.set(id, {
        onProgress,
        resolve: (value) => {
          settle();
          resolve(value);
        },
        reject: (reason) => {
          settle();
          reject(reason as Error);
        },
      });
      const { thread, engine, unsent } = this.#connection;
      const request = { id, method, arguments: given };
      if (engine === null) unsent.push(request);
      else thread.send({ engine, ...request });
    });
  }

  /** Whether the thread has heard of what is cancelled. */
  #cancel(id: number): boolean {
    const { thread, engine, unsent } = this.#connection;
    if (engine === null) this.#connection.unsent = unsent.filter((request) => request.id !== id);
    else thread.send({ engine, id, cancelled: true });
    return engine !== null;
  }

  #connect(): Connection {
    const thread = this.#start();
    const connection: Connection = { thread, engine: null, unsent: [] };
    // What an ended thread still says is not of the one that took its place.
    const isCurrent = () => connection === this.#connection;
    thread.onMessage = (said) => {
      if (!isCurrent()) return;
      if (connection.engine === null) this.#greet(connection, said.engine);
      else if (said.engine === connection.engine && 'id' in said) this.#take(said);
    };
    thread.onCrash = (reason) => {
      if (isCurrent()) this.#recover(reason);
    };
    return connection;
  }

  #greet(connection: Connection, engine: string): void {
    connection.engine = engine;
    for (const request of connection.unsent) connection.thread.send({ engine, ...request });
    connection.unsent = [];
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
    this.#connection.thread.end();
    const lost = this.#waiting;
    this.#waiting = new Map();
    for (const { reject } of lost.values()) reject(new EngineCrashed(reason));
    // What brings the data back has crashed as well: to try once more would not help.
    if (this.#isRecovering) return;
    this.#isRecovering = true;
    this.#connection = this.#connect();
    this.#ready = this.#bringBack().finally(() => (this.#isRecovering = false));
    void this.#ready.then(
      () => this.#onRestart(reason, true),
      () => this.#onRestart(reason, false),
    );
  }

  async #bringBack(): Promise<void> {
    if (this.#geography) await this.#send('setGeography', [this.#geography]);
    if (this.#source) await this.#send('load', [this.#source]);
    if (this.#filter) await this.#send('query', [this.#filter, false]);
  }
}

function errorOf({ name, message }: { name: string; message: string }): Error {
  if (name === 'AbortError') return new DOMException(message, name);
  return Object.assign(new Error(message), { name });
}
