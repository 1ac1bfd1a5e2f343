/** Whether an incident lies in regions in the obvious way: one region and one day after the other. */
import type { Extent } from '../../src/core/geo/extents';
import type { DateRange } from '../../src/core/geo/proximity';
import type { References } from '../../src/core/geo/references';
import { isWithin, type Truth } from '../../src/core/geo/signed-distance';
import type { Region, RegionRule, Shape } from '../../src/core/regions/region';
import { targetOf } from '../../src/core/regions/target';

const RANK: readonly Truth[] = ['no', 'possibly', 'definitely'];

export function plainRegionTruth(
  extent: Extent | null,
  dates: DateRange | null,
  regions: readonly Region[],
  rule: RegionRule,
  references: References,
): Truth {
  const used = regions.filter(({ isHidden }) => !isHidden);
  const rank = ({ shape }: Region) => RANK.indexOf(shapeTruth(extent, dates, shape, references));
  const wanted = used.filter(({ isExcluded }) => !isExcluded).map(rank);
  const unwanted = used
    .filter(({ isExcluded }) => isExcluded)
    .map((region) => (extent ? 2 - rank(region) : 1));
  const inside = wanted.length === 0 ? 2 : rule === 'any' ? Math.max(...wanted) : Math.min(...wanted);
  return RANK[Math.min(inside, ...unwanted)]!;
}

function shapeTruth(
  extent: Extent | null,
  dates: DateRange | null,
  shape: Shape,
  references: References,
): Truth {
  if (!extent) return 'no';
  const target = targetOf(shape, references);
  // On each day that matters: what the version of that day says, "no" where there was none.
  const days = dates
    ? [dates.first, dates.last, ...target.versions.flatMap(({ validity }) => changesWithin(validity, dates))]
    : target.versions.map(({ validity }) => validity.validFrom);
  const answers = days.map((day): Truth => {
    const version = target.versions.find(
      ({ validity: { validFrom, validTo } }) => validFrom <= day && (validTo === null || day < validTo),
    );
    if (!version) return 'no';
    return version.reference ? isWithin(extent, version.reference, target.within) : 'possibly';
  });
  const isTimeless = target.versions.every(({ validity }) => validity.validFrom === '');
  if (answers.every((answer) => answer === 'no')) return 'no';
  return answers.every((answer) => answer === 'definitely') && (dates || isTimeless)
    ? 'definitely'
    : 'possibly';
}

/** Days of the range on which a version begins or has just ended. */
function changesWithin(
  { validFrom, validTo }: { validFrom: string; validTo: string | null },
  { first, last }: DateRange,
): string[] {
  return [validFrom, validTo ?? ''].filter((day) => day >= first && day <= last);
}
