/** What an answer's matches come to: how many by type, month and state, and the losses that are claimed in them. */
import type { DaySpan } from '../core/timeline-bins';
import type { Truth } from '../core/truth';
import { CLAIM_STATES, EVENT_TYPES, type EventType } from '../core/vocabulary';
import type { Summary } from './answers';
import { bitAt } from './bits';
import { Counts, MonthCounts, Months } from './match-counts';
import type { Matches } from './query/matches';
import { ARE_LOSSES_UNCLEAR, HAS_CLAIMS, IS_CODED, IS_RETRACTED } from './table/columns';
import type { Table } from './table/table';
import { STATE_BITS } from './tiles/symbol-class';

export class Summarizer {
  readonly #table: Table;
  readonly #months: Months;
  #latest: Summary | null = null;

  /** @param span the days that are counted by month; null where there are none */
  constructor(table: Table, span: DaySpan | null) {
    this.#table = table;
    this.#months = new Months(span);
  }

  summarize(version: number, matches: Matches): Summary {
    if (this.#latest?.version !== version) this.#latest = { version, ...this.#count(matches) };
    return this.#latest;
  }

  #count({ definite, possible, definiteCount, possibleCount }: Matches): Omit<Summary, 'version'> {
    const { columns, profiles, losses } = this.#table;
    const typeOf = Uint8Array.from(profiles.all, ({ eventType }) =>
      EVENT_TYPES.indexOf(eventType[0] as EventType),
    );
    const types = new Counts(EVENT_TYPES);
    const states = new Counts(CLAIM_STATES);
    const months = new MonthCounts(this.#months);
    let [coded, codedPossible, retracted, unclear] = [0, 0, 0, 0];
    for (let row = 0; row < columns.count; row += 1) {
      const isPossible = bitAt(possible, row);
      if ((bitAt(definite, row) | isPossible) === 0) continue;
      types.add(typeOf[columns.profile[row]!]!, isPossible);
      states.add(columns.symbolClass[row]! & STATE_BITS, isPossible);
      months.add(columns.firstDay[row]!, columns.lastDay[row]!, isPossible);
      const flags = columns.flags[row]!;
      if (flags & IS_RETRACTED) retracted += 1;
      else if (flags & ARE_LOSSES_UNCLEAR) unclear += 1;
      else if (flags & (IS_CODED | HAS_CLAIMS)) {
        coded += 1;
        codedPossible += isPossible;
      }
    }
    const shown = definiteCount + possibleCount;
    const truthOf = (row: number): Truth =>
      bitAt(definite, row) ? 'definitely' : bitAt(possible, row) ? 'possibly' : 'no';
    return {
      definite: definiteCount,
      possible: possibleCount,
      types: types.byName(),
      states: states.byName(),
      ...months.result(),
      losses: losses.totals(coded, truthOf),
      lossesPossible: codedPossible,
      retracted,
      ...(unclear > 0 && { unclear }),
      uncoded: shown - coded - retracted - unclear,
    };
  }
}
