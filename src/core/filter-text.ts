/** A filter in plain words. */
import { CODED_FACETS, MEASURED_FACETS, type Facet } from './facets';
import { formatDate } from './dates';
import { activeCriteria, type Criterion, type Filter } from './filter';
import type { Source } from './incident';
import { regionsText } from './regions/region-text';

const FACETS = { ...CODED_FACETS, ...MEASURED_FACETS };

export const CRITERION_NAMES: Record<Criterion, string> = {
  regions: 'Regions',
  dates: 'Dates',
  text: 'Words',
  borderDistance: 'From the border',
  ...(Object.fromEntries(Object.entries(FACETS).map(([facet, { name }]) => [facet, name])) as Record<
    Facet,
    string
  >),
};

/** How a facet's value reads. */
export function valueText(facet: Facet, value: string, sources: ReadonlyMap<string, Source>): string {
  const { values } = FACETS[facet] as { values: Record<string, string> | null };
  if (values) return values[value] ?? value;
  if (value === 'none') return 'Not stated';
  const source = sources.get(value);
  if (!source) return value;
  const title = source.title === 'not stated' ? 'Report without a stated title' : source.title;
  return source.publisher === 'not stated' ? title : `${source.publisher}: ${title}`;
}

/** All that a filter asks for: "Event type: Shelling", "Dates: 1–30 September 2023". */
export function criteriaTexts(filter: Filter, sources: ReadonlyMap<string, Source>): string[] {
  return activeCriteria(filter).map(
    (criterion) => `${CRITERION_NAMES[criterion]}: ${criterionText(criterion, filter, sources)}`,
  );
}

/** What a criterion asks for, without its name: "Shelling, Drone strike", "1–30 September 2023", "0–5 km". */
export function criterionText(
  criterion: Criterion,
  filter: Filter,
  sources: ReadonlyMap<string, Source>,
): string {
  switch (criterion) {
    case 'regions':
      return regionsText(filter.regions, filter.regionRule);
    case 'dates':
      return datesText(filter.dates?.first ?? null, filter.dates?.last ?? null);
    case 'text':
      return `“${filter.text.trim()}”`;
    case 'borderDistance': {
      const { least, most } = filter.borderDistance ?? { least: 0, most: null };
      return most === null ? `${least / 1000} km or more` : `${least / 1000}–${most / 1000} km`;
    }
    default:
      return (filter.chosen[criterion] ?? []).map((value) => valueText(criterion, value, sources)).join(', ');
  }
}

function datesText(first: string | null, last: string | null): string {
  if (first !== null && last !== null) return formatDate(first, last, 'day');
  if (first !== null) return `from ${formatDate(first, first, 'day')}`;
  return last === null ? 'any' : `until ${formatDate(last, last, 'day')}`;
}
