/**
 * Which incidents are wanted. Every criterion answers definitely, possibly or no; all of them together answer with the
 * least of their answers.
 */
import type { Facet } from './facets';
import type { Region } from './regions';

/** Local calendar dates, both inclusive; null is open. */
export interface DateWindow {
  first: string | null;
  last: string | null;
}

export interface Filter {
  /** Any of them; none: everywhere. */
  regions: readonly Region[];
  /** Definitely within if all days on which it may have happened are, possibly if one of them is. */
  dates: DateWindow | null;
  /** Every word must stand in the record or in a name of its place; case and diacritics do not count. */
  text: string;
  /** Metres from the border, both inclusive; null is open. */
  borderDistance: { least: number; most: number | null } | null;
  /** Chosen values by facet: any of them; none: all. */
  chosen: Partial<Record<Facet, readonly string[]>>;
}

export const NO_FILTER: Filter = { regions: [], dates: null, text: '', borderDistance: null, chosen: {} };
