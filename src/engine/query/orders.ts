/** The orders in which matches can be listed: each is reckoned once for a table and narrowed to the matches. */
import { radixOrder } from '../../core/radix-order';
import { EVENT_TYPES, codes } from '../../core/vocabulary';
import type { Order } from '../engine';
import { hasBit } from '../bits';
import { nextTask } from '../next-task';
import { EARLIEST } from '../table/columns';
import type { Measures } from '../table/measures';
import { incidentsAt, type Table } from '../table/table';
import type { Matches } from './matches';

/** Rows whose titles are read between two pauses. */
const STRETCH = 4096;

/** Rows that have a value, from the least to the greatest; and those without one. */
interface Ranking {
  ascending: Uint32Array;
  without: Uint32Array;
}

type Keyed = Exclude<Order['by'], 'date'>;

export class Orders {
  readonly #table: Table;
  readonly #rankings = new Map<Keyed, Ranking>();

  constructor(table: Table) {
    this.#table = table;
  }

  /** The matches in an order; rows that are equal in it latest first. `measures` are there if it needs them. */
  async ordered(
    order: Order,
    matches: Pick<Matches, 'definite' | 'possible'>,
    measures: Measures | null,
    signal: AbortSignal,
  ): Promise<Uint32Array> {
    if (order.by === 'date' && order.descending) return matched(this.#table.latestFirst, matches);
    const { ascending, without } = await this.#ranking(order.by, measures, signal);
    const ranked = order.descending ? ascending.toReversed() : ascending;
    return joined(matched(ranked, matches), matched(without, matches));
  }

  async #ranking(by: Order['by'], measures: Measures | null, signal: AbortSignal): Promise<Ranking> {
    const { columns, latestFirst } = this.#table;
    if (by === 'date') {
      return split(latestFirst.toReversed(), (row) => columns.start[row] !== EARLIEST);
    }
    const known = this.#rankings.get(by);
    if (known) return known;
    const ranking = await this.#rank(by, measures, signal);
    this.#rankings.set(by, ranking);
    return ranking;
  }

  async #rank(by: Keyed, measures: Measures | null, signal: AbortSignal): Promise<Ranking> {
    const { columns, profiles, latestFirst } = this.#table;
    switch (by) {
      case 'state':
        return this.#byKeys((row) => columns.symbolClass[row]! >> 1);
      case 'type': {
        const types: readonly string[] = codes(EVENT_TYPES);
        const numbers = profiles.all.map(({ eventType }) => types.indexOf(eventType[0]!));
        return this.#byKeys((row) => numbers[columns.profile[row]!]!);
      }
      case 'border': {
        const nominal = measures!.borderNominal;
        // Decimetres up to half the Earth's circumference fit.
        const ranking = this.#byKeys((row) => Math.round((nominal[row]! || 0) * 10));
        return split(ranking.ascending, (row) => !Number.isNaN(nominal[row]!));
      }
      case 'title': {
        const titles: string[] = [];
        for (let first = 0; first < columns.count; first += STRETCH) {
          const rows = Array.from(
            { length: Math.min(STRETCH, columns.count - first) },
            (_, at) => first + at,
          );
          for (const { title } of incidentsAt(this.#table, rows)) titles.push(title);
          await nextTask(signal);
        }
        const { compare } = new Intl.Collator('en', { numeric: true });
        return {
          ascending: latestFirst.toSorted((a, b) => compare(titles[a]!, titles[b]!)),
          without: NOTHING,
        };
      }
    }
  }

  #byKeys(keyOf: (row: number) => number): Ranking {
    const { latestFirst } = this.#table;
    const order = radixOrder(Uint32Array.from(latestFirst, keyOf));
    return { ascending: order.map((at) => latestFirst[at]!), without: NOTHING };
  }
}

const NOTHING = new Uint32Array(0);

function matched(
  rows: Uint32Array,
  { definite, possible }: Pick<Matches, 'definite' | 'possible'>,
): Uint32Array {
  return rows.filter((row) => hasBit(definite, row) || hasBit(possible, row));
}

function split(rows: Uint32Array, has: (row: number) => boolean): Ranking {
  return { ascending: rows.filter(has), without: rows.filter((row) => !has(row)) };
}

function joined(first: Uint32Array, second: Uint32Array): Uint32Array {
  const both = new Uint32Array(first.length + second.length);
  both.set(first);
  both.set(second, first.length);
  return both;
}
