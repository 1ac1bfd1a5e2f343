/** One pass over the rows: which match definitely, which possibly, how many by facet and by day. */
import { CODED_FACET_NAMES } from '../../core/facets';
import type { DaySpan } from '../../core/timeline-bins';
import { CLAIM_STATES } from '../../core/vocabulary';
import { emptyBits } from '../bits';
import type { Answer, Histogram } from '../answers';
import { EARLIEST } from '../table/columns';
import { SIDES, ZONES, type Measures } from '../table/measures';
import type { Table } from '../table/table';
import { STATE_BITS } from '../tiles/symbol-class';
import { codedBit, CRITERIA, DATES, SIDE, ZONE, type Weighed } from './criteria';

const STATE_COUNT = CLAIM_STATES.length;

export interface Matches extends Omit<Answer, 'version' | 'latest' | 'definite' | 'possible'> {
  /** Sets of rows; no row is in both. */
  definite: Uint32Array;
  possible: Uint32Array;
  definiteCount: number;
  possibleCount: number;
}

/** @param span the days of the histogram; null where no row has a date */
export function findMatches(
  { columns, profiles }: Table,
  weighed: Weighed,
  measures: Measures | null,
  span: DaySpan | null,
): Matches {
  const { count, profile, symbolClass, firstDay, lastDay, longitude } = columns;
  const { fails, unsure, profileFails } = weighed;
  const definite = emptyBits(count);
  const possible = emptyBits(count);
  let definiteCount = 0;
  let possibleCount = 0;
  let unplaced = 0;
  const byProfile = new Uint32Array(profiles.all.length);
  /** By profile and bit: rows that fail by this criterion alone. */
  const butFor = CODED_FACET_NAMES.map(() => new Uint32Array(profiles.all.length));
  const facetOfBit = new Map(CODED_FACET_NAMES.map((_, index) => [codedBit(index), butFor[index]!]));
  const bySide = new Uint32Array(SIDES.length);
  const byZone = new Uint32Array(ZONES.length);
  const failedAlone = new Uint32Array(CRITERIA.length);
  const days = new DayCounts(span);

  for (let row = 0; row < count; row += 1) {
    const failed = fails[row]! | profileFails[profile[row]!]!;
    if ((failed & (failed - 1)) !== 0) continue;
    if (failed !== 0) failedAlone[31 - Math.clz32(failed)]! += 1;
    if (failed === 0) {
      if (unsure[row] === 0) {
        definite[row >>> 5]! |= 1 << (row & 31);
        definiteCount += 1;
      } else {
        possible[row >>> 5]! |= 1 << (row & 31);
        possibleCount += 1;
      }
      if (Number.isNaN(longitude[row]!)) unplaced += 1;
      byProfile[profile[row]!]! += 1;
    }
    if (failed === 0 || failed === DATES) {
      const isSure = (unsure[row]! & ~DATES) === 0;
      days.add(firstDay[row]!, lastDay[row]!, isSure, symbolClass[row]! & STATE_BITS);
    } else if (failed !== SIDE && failed !== ZONE) {
      const counts = facetOfBit.get(failed);
      if (counts) counts[profile[row]!]! += 1;
    }
    if (measures) {
      if (failed === 0 || failed === SIDE) bySide[measures.side[row]!]! += 1;
      if (failed === 0 || failed === ZONE) byZone[measures.zone[row]!]! += 1;
    }
  }

  const facets: Matches['facets'] = {};
  CODED_FACET_NAMES.forEach((facet, index) => {
    const counts: Record<string, number> = {};
    profiles.all.forEach((values, number) => {
      const rows = byProfile[number]! + butFor[index]![number]!;
      for (const value of values[facet]) counts[value] = (counts[value] ?? 0) + rows;
    });
    facets[facet] = counts;
  });
  if (measures) {
    facets.side = countsByValue(SIDES, bySide);
    facets.zone = countsByValue(ZONES, byZone);
  }
  const withheld: Matches['withheld'] = {};
  CRITERIA.forEach((criterion, bit) => {
    if (failedAlone[bit]! > 0) withheld[criterion] = failedAlone[bit]!;
  });
  const histogram = days.histogram();
  return { definite, possible, definiteCount, possibleCount, facets, withheld, histogram, unplaced };
}

function countsByValue(values: readonly string[], counts: Uint32Array): Record<string, number> {
  return Object.fromEntries(values.map((value, index) => [value, counts[index]!]));
}

class DayCounts {
  readonly #span: DaySpan | null;
  readonly #days: number;
  readonly #known: Uint32Array;
  /** What begins on a day less what ended the day before. */
  readonly #changes: Int32Array;
  readonly #begun: Uint32Array;
  #undated = 0;
  #outside = 0;

  constructor(span: DaySpan | null) {
    this.#span = span;
    this.#days = span ? span.last - span.first + 1 : 0;
    this.#known = new Uint32Array(this.#days * STATE_COUNT);
    this.#changes = new Int32Array(this.#days + 1);
    this.#begun = new Uint32Array(this.#days);
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
      undated: this.#undated,
      outside: this.#outside,
    };
  }
}
