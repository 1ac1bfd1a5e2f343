/** What a query is answered with, and what its matches come to. */
import type { Facet } from '../core/facets';
import type { Criterion } from '../core/filter';
import type { DayCounts } from '../core/timeline-bins';
import type { Totals } from '../core/totals';
import type { ClaimState, EventType } from '../core/vocabulary';

/** How many matches there are by the days on which they may have happened, whatever dates the filter asks for. */
export interface Histogram extends DayCounts {
  undated: number;
  /** Dated before the first day or after the last. */
  outside: number;
}

export interface Answer {
  /** Tells answers apart; tiles are of the latest. */
  version: number;
  definite: number;
  possible: number;
  /**
   * By facet and value: matches there would be with this value chosen alone in this facet, all else as it is. Facets
   * that are measured are there once they were asked for.
   */
  facets: Partial<Record<Facet, Record<string, number>>>;
  /** By criterion: rows that there would be besides, were it not asked for. */
  withheld: Partial<Record<Criterion, number>>;
  histogram: Histogram;
  /** Of the matches those that have no place, so that no map shows them. */
  unplaced: number;
  /** Start of the latest match. */
  latest: string | null;
}

export interface MatchCount {
  definite: number;
  possible: number;
}

export interface CountsByMonth {
  /**
   * In order, without empty ones. `definite`: match definitely, on days of this month only; `possible`: the others that
   * may have happened in it.
   */
  months: (MatchCount & { month: string })[];
  /** Known only to days of several months, each of which counts them as possible. */
  severalMonths: number;
  undated: number;
  /** Dated before or after the days that are counted at all. */
  outside: number;
}

export interface Summary extends MatchCount, CountsByMonth {
  /** Of the answer that it sums up. */
  version: number;
  types: Record<EventType, MatchCount>;
  states: Record<ClaimState, MatchCount>;
  /** Of all matches that are coded or have losses recorded, and are not retracted; those that match only possibly count in the upper ends alone. */
  losses: Totals;
  /** How many of these match only possibly. */
  lossesPossible: number;
  /** Withdrawn by who reported them: shown, but their losses not added up. */
  retracted: number;
  /** Of which a dataset gives nought, none or unknown; not there where there are none. */
  unclear?: number;
  /** Records of others' models that have no losses recorded: what they may say of them is not known here. */
  uncoded: number;
}
