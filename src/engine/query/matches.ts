/** One pass over the rows: which match definitely, which possibly, how many by facet and by day. */
import { CODED_FACET_NAMES } from '../../core/facets';
import type { DaySpan } from '../../core/timeline-bins';
import { emptyBits } from '../bits';
import type { Answer } from '../answers';
import { SIDES, ZONES, type Measures } from '../table/measures';
import type { Table } from '../table/table';
import { STATE_BITS } from '../tiles/symbol-class';
import { DayCounts } from './day-counts';
import { codedBit, CRITERIA, DATES, SIDE, ZONE, type Weighed } from './criteria';

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
