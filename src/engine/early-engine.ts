/**
 * An engine that answers before there is one: the first view comes from answers that the build has written down, and
 * the engine itself is started when anything else is asked, or when it is told to prepare for that.
 */
import { activeCriteria, type Filter } from '../core/filter';
import { LATEST_FIRST, type Order } from '../core/order';
import { success } from '../core/result';
import type { Answer } from './answers';
import {
  ARGUMENT_COUNTS,
  type DataFile,
  type Engine,
  type ListItem,
  type LoadOptions,
  type Method,
} from './engine';
import type { FirstAnswers } from './first-answers';

/** The engine with the published data in it, asked for all of them: it stands where the written answers end. */
export interface Awake {
  engine: Engine;
  /** The published incidents. */
  incidents: Blob;
}

/**
 * @param wake starts the engine; where that fails it is tried again with the next question
 */
export function earlyEngine(first: FirstAnswers, wake: () => Promise<Awake>): Engine {
  const early = new Early(first, wake);
  const passed = Object.keys(ARGUMENT_COUNTS).map((method) => [
    method,
    (...given: unknown[]) => early.pass(method as Method, given),
  ]);
  return {
    ...(Object.fromEntries(passed) as Engine),
    setGeography: async () => success(first.geography),
    accepted: async () => first.accepted,
    load: (source, options) => early.load(source, options),
    query: (filter, measured, options) =>
      early.query(filter, () => early.pass('query', [filter, measured, options])),
    list: (from, end, order, options) =>
      early.list(from, end, order, () => early.pass('list', [from, end, order, options])),
    tile: (z, x, y, options) => early.tile(z, x, y, () => early.pass('tile', [z, x, y, options])),
  };
}

type Ask<Value> = () => Promise<Value>;

class Early {
  readonly #first: FirstAnswers;
  readonly #wake: () => Promise<Awake>;
  #waking: Promise<Awake> | null = null;
  /** Whether all that was asked is what the written answers are of: anything else ends that for good. */
  #isFirst = true;
  #isLoaded = false;

  constructor(first: FirstAnswers, wake: () => Promise<Awake>) {
    this.#first = first;
    this.#wake = wake;
  }

  async pass<Value>(method: Method, given: readonly unknown[]): Promise<Value> {
    const { engine } = await this.#awake();
    return (engine[method] as (...args: readonly unknown[]) => Promise<Value>)(...given);
  }

  /** The published data are there already; when they come back after others, the engine has their bytes from here. */
  async load(source: DataFile, options?: LoadOptions): ReturnType<Engine['load']> {
    if (source.isPublished && !this.#isLoaded) {
      this.#isLoaded = true;
      return success(this.#first.loaded);
    }
    this.#isFirst = false;
    const { engine, incidents } = await this.#awake();
    return engine.load(source.isPublished ? { ...source, file: incidents } : source, options);
  }

  async query(filter: Filter, ask: Ask<Answer>): Promise<Answer> {
    this.#isFirst &&= activeCriteria(filter).length === 0;
    return this.#isFirst ? this.#first.answer : ask();
  }

  async list(from: number, end: number, order: Order, ask: Ask<ListItem[]>): Promise<ListItem[]> {
    const { list, isListWhole } = this.#first;
    const isInOrder = order.by === LATEST_FIRST.by && order.descending === LATEST_FIRST.descending;
    const isWritten = this.#isFirst && isInOrder && (isListWhole || end <= list.length);
    return isWritten ? list.slice(from, end) : ask();
  }

  async tile(
    z: number,
    x: number,
    y: number,
    ask: Ask<Uint8Array<ArrayBuffer>>,
  ): Promise<Uint8Array<ArrayBuffer>> {
    const { tiles, tileZooms } = this.#first;
    if (!this.#isFirst || z < tileZooms.first || z > tileZooms.last) return ask();
    // A copy: whoever is given one may pass its memory on.
    return tiles.get(`${z}/${x}/${y}`)?.slice() ?? new Uint8Array();
  }

  #awake(): Promise<Awake> {
    this.#waking ??= this.#wake().catch((error: unknown) => {
      this.#waking = null;
      throw error;
    });
    return this.#waking;
  }
}
