/** Matches counted by code and by month. */
import { dateOfDay } from '../core/days';
import type { DaySpan } from '../core/timeline-bins';
import type { CountsByMonth, MatchCount } from './answers';
import { EARLIEST } from './table/columns';

/** Definite and possible ones by a code. */
export class Counts<Name extends string> {
  readonly #names: readonly Name[];
  readonly #counts: Uint32Array;

  constructor(names: readonly Name[]) {
    this.#names = names;
    this.#counts = new Uint32Array(2 * names.length);
  }

  /** @param isPossible 1 or 0 */
  add(number: number, isPossible: number): void {
    this.#counts[2 * number + isPossible]! += 1;
  }

  at(number: number): MatchCount {
    return { definite: this.#counts[2 * number]!, possible: this.#counts[2 * number + 1]! };
  }

  byName(): Record<Name, MatchCount> {
    const entries = this.#names.map((name, number) => [name, this.at(number)]);
    return Object.fromEntries(entries) as Record<Name, MatchCount>;
  }
}

/** The calendar's months over a span of days. */
export class Months {
  readonly names: string[] = [];
  readonly first: number;
  readonly last: number;
  /** By day of the span. */
  readonly #numbers: Uint16Array;

  constructor(span: DaySpan | null) {
    this.first = span?.first ?? 0;
    this.last = span?.last ?? -1;
    this.#numbers = new Uint16Array(this.last - this.first + 1);
    for (let day = this.first; day <= this.last; day += 1) {
      const name = dateOfDay(day).slice(0, 7);
      if (name !== this.names.at(-1)) this.names.push(name);
      this.#numbers[day - this.first] = this.names.length - 1;
    }
  }

  numberOf(day: number): number {
    return this.#numbers[day - this.first]!;
  }
}

export class MonthCounts {
  readonly #months: Months;
  readonly #within: Counts<string>;
  /** By month: those of several months that begin in it, less those that ended the month before. */
  readonly #changes: Int32Array;
  #severalMonths = 0;
  #undated = 0;
  #outside = 0;

  constructor(months: Months) {
    this.#months = months;
    this.#within = new Counts(months.names);
    this.#changes = new Int32Array(months.names.length + 1);
  }

  add(firstDay: number, lastDay: number, isPossible: number): void {
    const { first, last } = this.#months;
    if (firstDay === EARLIEST) this.#undated += 1;
    else if (lastDay < first || firstDay > last) this.#outside += 1;
    else {
      const from = this.#months.numberOf(Math.max(firstDay, first));
      const to = this.#months.numberOf(Math.min(lastDay, last));
      if (from === to && firstDay >= first && lastDay <= last) this.#within.add(from, isPossible);
      else {
        this.#severalMonths += 1;
        this.#changes[from]! += 1;
        this.#changes[to + 1]! -= 1;
      }
    }
  }

  result(): CountsByMonth {
    let open = 0;
    const months = this.#months.names.map((month, number) => {
      open += this.#changes[number]!;
      const { definite, possible } = this.#within.at(number);
      return { month, definite, possible: possible + open };
    });
    return {
      months: months.filter(({ definite, possible }) => definite + possible > 0),
      severalMonths: this.#severalMonths,
      undated: this.#undated,
      outside: this.#outside,
    };
  }
}
