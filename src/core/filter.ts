/**
 * Which incidents are wanted. Every criterion answers definitely, possibly or no; all of them together answer with the
 * least of their answers.
 */
import type { Facet } from './facets';
import { keysOf } from './keys-of';
import { regionsInUse, type Region, type RegionRule } from './regions/region';

/** Local calendar dates, both inclusive; null is open. */
export interface DateWindow {
  first: string | null;
  last: string | null;
}

export interface Filter {
  /** None in use: everywhere. */
  regions: readonly Region[];
  regionRule: RegionRule;
  /** Definitely within if all days on which it may have happened are, possibly if one of them is. */
  dates: DateWindow | null;
  /** Every word must stand in the record or in a name of its place; case and diacritics do not count. */
  text: string;
  /** Metres from the border, both inclusive; null is open. */
  borderDistance: { least: number; most: number | null } | null;
  /** Chosen values by facet: any of them; none: all. */
  chosen: Partial<Record<Facet, readonly string[]>>;
}

/** What a filter asks, one by one; facets by their names. */
export type Criterion = 'regions' | 'dates' | 'text' | 'borderDistance' | Facet;

export const NO_FILTER: Filter = {
  regions: [],
  regionRule: 'any',
  dates: null,
  text: '',
  borderDistance: null,
  chosen: {},
};

/** The criteria that ask for something. */
export function activeCriteria({ regions, dates, text, borderDistance, chosen }: Filter): Criterion[] {
  return [
    ...(text.trim() === '' ? [] : (['text'] as const)),
    ...(dates === null ? [] : (['dates'] as const)),
    ...(regionsInUse(regions).length === 0 ? [] : (['regions'] as const)),
    ...(borderDistance === null ? [] : (['borderDistance'] as const)),
    ...keysOf(chosen).filter((facet) => (chosen[facet]?.length ?? 0) > 0),
  ];
}

/** The filter without one of its criteria. */
export function without(filter: Filter, criterion: Criterion): Filter {
  if (criterion in NO_FILTER) return { ...filter, [criterion]: NO_FILTER[criterion as keyof Filter] };
  const chosen = { ...filter.chosen };
  delete chosen[criterion as Facet];
  return { ...filter, chosen };
}
