/** How many records came to what. */
import type { Whereabouts } from '../core/geo/proximity-record';

/** Every record counts once. */
export interface Tally {
  answered: number;
  withoutPoint: number;
  /** With a point but no date. */
  undated: number;
  bad: number;
}

export function recordsIn({ answered, withoutPoint, undated, bad }: Tally): number {
  return answered + withoutPoint + undated + bad;
}

export function count({ position, dates }: Whereabouts, tally: Tally): void {
  if (!position) tally.withoutPoint += 1;
  else if (!dates) tally.undated += 1;
  else tally.answered += 1;
}
