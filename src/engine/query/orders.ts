/** The orders in which matches can be listed: each is reckoned once for a table and narrowed to the matches. */
import type { Order } from '../../core/order';
import { radixOrder } from '../../core/radix-order';
import { EVENT_TYPES } from '../../core/vocabulary';
import { hasBit } from '../bits';
import { nextTask } from '../next-task';
import { EARLIEST } from '../table/columns';
import type { Measures } from '../table/measures';
import { incidentsAt, type Table } from '../table/table';
import { STATE_BITS } from '../tiles/symbol-class';
import type { Matches } from './matches';

/** Rows whose titles are read between two pauses. */
const STRETCH = 4096;

/** Key of rows that lack the value; all others are less. */
const NONE = 0xffff_ffff;

export class Orders {
  readonly #table: Table;
  /** By row, as they are asked for. */
  readonly #keys = new Map<Order['by'], Uint32Array>();
  /** All rows, in orders that were asked for. */
  readonly #ranked = new Map<string, Uint32Array>();

  constructor(table: Table) {
    this.#table = table;
  }

  /** The matches in an order; rows that are equal in it latest first. `measures` are there if it needs them. */
  async ordered(
    order: Order,
    { definite, possible }: Pick<Matches, 'definite' | 'possible'>,
    measures: Measures | null,
    signal: AbortSignal,
  ): Promise<Uint32Array> {
    const ranked = await this.#rank(order, measures, signal);
    return ranked.filter((row) => hasBit(definite, row) || hasBit(possible, row));
  }

  /** All rows in an order. */
  all(order: Order, measures: Measures | null, signal: AbortSignal): Promise<Uint32Array> {
    return this.#rank(order, measures, signal);
  }

  async #rank(
    { by, descending }: Order,
    measures: Measures | null,
    signal: AbortSignal,
  ): Promise<Uint32Array> {
    const { latestFirst } = this.#table;
    // What is searched for is known where it is asked, not here.
    if ((by === 'date' && descending) || by === 'match') return latestFirst;
    const name = `${by} ${descending}`;
    const known = this.#ranked.get(name);
    if (known) return known;
    const keys = this.#keys.get(by) ?? (await this.#keysOf(by, measures, signal));
    this.#keys.set(by, keys);
    const ordered = radixOrder(
      Uint32Array.from(latestFirst, (row) => {
        const key = keys[row]!;
        return descending && key !== NONE ? NONE - 1 - key : key;
      }),
    );
    const ranked = ordered.map((at) => latestFirst[at]!);
    this.#ranked.set(name, ranked);
    return ranked;
  }

  async #keysOf(
    by: Exclude<Order['by'], 'match'>,
    measures: Measures | null,
    signal: AbortSignal,
  ): Promise<Uint32Array> {
    const { columns, profiles } = this.#table;
    switch (by) {
      case 'date':
        return Uint32Array.from(columns.start, (start) => (start === EARLIEST ? NONE : start - EARLIEST - 1));
      case 'state':
        return Uint32Array.from(columns.symbolClass, (symbolClass) => symbolClass & STATE_BITS);
      case 'type': {
        const types: readonly string[] = EVENT_TYPES;
        const numbers = profiles.all.map(({ eventType }) => types.indexOf(eventType[0]!));
        return Uint32Array.from(columns.profile, (profile) => numbers[profile]!);
      }
      case 'border':
        // Decimetres up to half the Earth's circumference fit.
        return Uint32Array.from(measures!.borderNominal, (nominal) =>
          Number.isNaN(nominal) ? NONE : Math.round(nominal * 10),
        );
      case 'title':
        return this.#titleKeys(signal);
    }
  }

  /** Titles that compare as equal have the same key. */
  async #titleKeys(signal: AbortSignal): Promise<Uint32Array> {
    const { count } = this.#table.columns;
    const titles: string[] = [];
    for (let first = 0; first < count; first += STRETCH) {
      const rows = Array.from({ length: Math.min(STRETCH, count - first) }, (_, at) => first + at);
      for (const { title } of incidentsAt(this.#table, rows)) titles.push(title);
      await nextTask(signal);
    }
    const { compare } = new Intl.Collator('en', { numeric: true });
    const sorted = Uint32Array.from(titles.keys()).sort((a, b) => compare(titles[a]!, titles[b]!));
    const keys = new Uint32Array(count);
    for (let at = 1; at < count; at += 1) {
      const [before, row] = [sorted[at - 1]!, sorted[at]!];
      keys[row] = keys[before]! + Number(compare(titles[before]!, titles[row]!) !== 0);
    }
    return keys;
  }
}
