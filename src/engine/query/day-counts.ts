/** How many matches there are by day, gathered row by row. */
import { binEdges, LONGER_UNITS, type DaySpan, type LongerUnit } from '../../core/timeline-bins';
import { CLAIM_STATES } from '../../core/vocabulary';
import type { Histogram } from '../answers';
import { EARLIEST } from '../table/columns';

const STATE_COUNT = CLAIM_STATES.length;

export class DayCounts {
  readonly #span: DaySpan | null;
  readonly #days: number;
  readonly #known: Uint32Array;
  /** What begins on a day less what ended the day before. */
  readonly #changes: Int32Array;
  readonly #begun: Uint32Array;
  readonly #bins: BinsOfDays;
  readonly #within: Record<LongerUnit, Uint32Array>;
  #undated = 0;
  #outside = 0;

  constructor(span: DaySpan | null) {
    this.#span = span;
    this.#days = span ? span.last - span.first + 1 : 0;
    this.#known = new Uint32Array(this.#days * STATE_COUNT);
    this.#changes = new Int32Array(this.#days + 1);
    this.#begun = new Uint32Array(this.#days);
    this.#bins = binsOfDays(span);
    this.#within = byUnit((unit) => new Uint32Array(this.#bins[unit].count * STATE_COUNT));
  }

  /** @param isSure whether it matches definitely but for the dates */
  add(first: number, last: number, isSure: boolean, state: number): void {
    if (first === EARLIEST) {
      this.#undated += 1;
      return;
    }
    const begin = this.#span?.first ?? 0;
    const from = Math.max(first - begin, 0);
    const to = Math.min(last - begin, this.#days - 1);
    if (to < 0 || from >= this.#days) {
      this.#outside += 1;
      return;
    }
    if (first === last && isSure) this.#known[from * STATE_COUNT + state]! += 1;
    else {
      this.#changes[from]! += 1;
      this.#begun[from]! += 1;
      this.#changes[to + 1]! -= 1;
      if (isSure && to - from === last - first) this.#addWithin(from, to, state);
    }
  }

  histogram(): Histogram {
    let open = 0;
    const possible = Uint32Array.from(this.#changes.subarray(0, this.#days), (change) => (open += change));
    return {
      firstDay: this.#span?.first ?? 0,
      days: this.#days,
      known: this.#known,
      possible,
      begun: this.#begun,
      within: this.#within,
      undated: this.#undated,
      outside: this.#outside,
    };
  }

  #addWithin(from: number, to: number, state: number): void {
    for (const unit of LONGER_UNITS) {
      const { ofDay } = this.#bins[unit];
      if (ofDay[from] === ofDay[to]) this.#within[unit][ofDay[from]! * STATE_COUNT + state]! += 1;
    }
  }
}

/** By longer unit: how many of its bins hold the days, and in which of them each day is. */
type BinsOfDays = Record<LongerUnit, { count: number; ofDay: Uint32Array }>;

/** Those of the days of one file, which are asked for again and again. */
let known: { span: DaySpan | null; bins: BinsOfDays } | null = null;

function binsOfDays(span: DaySpan | null): BinsOfDays {
  if (known && known.span?.first === span?.first && known.span?.last === span?.last) return known.bins;
  const bins = byUnit((unit) => {
    if (!span) return { count: 0, ofDay: new Uint32Array() };
    const edges = binEdges(span, unit);
    let bin = 0;
    const ofDay = Uint32Array.from({ length: span.last - span.first + 1 }, (_, day) => {
      while (edges[bin + 1]! <= span.first + day) bin += 1;
      return bin;
    });
    return { count: edges.length - 1, ofDay };
  });
  known = { span, bins };
  return bins;
}

function byUnit<Value>(valueOf: (unit: LongerUnit) => Value): Record<LongerUnit, Value> {
  return { week: valueOf('week'), month: valueOf('month'), year: valueOf('year') };
}
