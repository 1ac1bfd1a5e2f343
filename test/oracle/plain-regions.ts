/** Whether an incident lies in regions in the obvious way: one region and one day after the other. */
import type { Extent } from '../../src/core/geo/extents';
import type { DateRange } from '../../src/core/geo/proximity';
import type { Reference } from '../../src/core/geo/reference';
import type { Geography } from '../../src/core/geo/geography';
import { isWithin } from '../../src/core/geo/signed-distance';
import type { Truth } from '../../src/core/truth';
import type { Region, RegionRule } from '../../src/core/regions/region';
import { targetOf, type Target } from '../../src/core/regions/target';

const RANK: readonly Truth[] = ['no', 'possibly', 'definitely'];

/** Regions with what they come to: that is costly to make, and the same for every incident. */
export interface PlainRegion extends Region {
  target: Target;
}

export function plainRegions(regions: readonly Region[], geography: Geography): PlainRegion[] {
  return regions.map((region) => ({ ...region, target: targetOf(region.shape, geography) }));
}

/** @param surface the published surface that the extent is, if it is one */
export function plainRegionTruth(
  extent: Extent | null,
  surface: string | null,
  dates: DateRange | null,
  regions: readonly PlainRegion[],
  rule: RegionRule,
): Truth {
  const used = regions.filter(({ isHidden }) => !isHidden);
  const rank = ({ target }: PlainRegion) => RANK.indexOf(targetTruth(extent, surface, dates, target));
  const wanted = used.filter(({ isExcluded }) => !isExcluded).map(rank);
  const unwanted = used
    .filter(({ isExcluded }) => isExcluded)
    .map((region) => (extent ? 2 - rank(region) : 1));
  const inside = wanted.length === 0 ? 2 : rule === 'any' ? Math.max(...wanted) : Math.min(...wanted);
  return RANK[Math.min(inside, ...unwanted)]!;
}

function targetTruth(
  extent: Extent | null,
  surface: string | null,
  dates: DateRange | null,
  { versions, within, surface: wanted }: Target,
): Truth {
  if (!extent) return 'no';
  // To the search its own edge is too near to tell; but a surface lies in itself.
  if (surface !== null && surface === wanted) return 'definitely';
  // On each day that matters: what the version of that day says, "no" where there was none.
  const days = dates
    ? [dates.first, dates.last, ...versions.flatMap(({ validity }) => changesWithin(validity, dates))]
    : versions.map(({ validity }) => validity.validFrom);
  const answers = days.map((day): Truth => {
    const version = versions.find(
      ({ validity: { validFrom, validTo } }) => validFrom <= day && (validTo === null || day < validTo),
    );
    if (!version) return 'no';
    return version.reference ? truthOf(extent, version.reference, within) : 'possibly';
  });
  const isTimeless = versions.every(({ validity }) => validity.validFrom === '');
  if (answers.every((answer) => answer === 'no')) return 'no';
  return answers.every((answer) => answer === 'definitely') && (dates || isTimeless)
    ? 'definitely'
    : 'possibly';
}

/** By reference and extent: many incidents are known to the same surface, which takes seconds to be searched. */
const ofSurfaces = new WeakMap<Reference, Map<string, Truth>>();

function truthOf(extent: Extent, reference: Reference, within: number): Truth {
  if (!extent.area) return isWithin(extent, reference, within);
  const known = ofSurfaces.get(reference) ?? new Map<string, Truth>();
  ofSurfaces.set(reference, known);
  const key = `${extent.position.join()} ${extent.radius} ${extent.area.box.join()} ${within}`;
  const truth = known.get(key) ?? isWithin(extent, reference, within);
  known.set(key, truth);
  return truth;
}

/** Days of the range on which a version begins or has just ended. */
function changesWithin(
  { validFrom, validTo }: { validFrom: string; validTo: string | null },
  { first, last }: DateRange,
): string[] {
  return [validFrom, validTo ?? ''].filter((day) => day >= first && day <= last);
}
