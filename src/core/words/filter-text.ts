/** A filter in plain words. */
import type { Facet } from '../facets';
import { activeCriteria, type Criterion, type Filter } from '../filter';
import type { Source } from '../incident';
import { dateText, dayText } from './date-text';
import { regionsText } from './region-text';
import { sourceText } from './source-text';
import type { Words } from './words';

/** How a facet's value reads. */
export function valueText(
  { facets, sources: ofSources }: Words,
  facet: Facet,
  value: string,
  sources: ReadonlyMap<string, Source>,
): string {
  const names: Partial<Record<string, string>> = facets.values[facet];
  const name = names[value];
  if (name !== undefined) return name;
  const source = facet === 'source' ? sources.get(value) : undefined;
  return source ? sourceText(ofSources, source) : value;
}

/** All that a filter asks for: "Event type: Shelling", "Dates: 1–30 September 2023". */
export function criteriaTexts(words: Words, filter: Filter, sources: ReadonlyMap<string, Source>): string[] {
  const { criteria, asked } = words.facets;
  return activeCriteria(filter).map((criterion) =>
    asked(criteria[criterion], criterionText(words, criterion, filter, sources)),
  );
}

/** What a criterion asks for, without its name: "Shelling, Drone strike", "1–30 September 2023", "0–5 km". */
export function criterionText(
  words: Words,
  criterion: Criterion,
  filter: Filter,
  sources: ReadonlyMap<string, Source>,
): string {
  const { facets, quantities } = words;
  switch (criterion) {
    case 'regions':
      return regionsText(words, filter.regions, filter.regionRule);
    case 'dates':
      return windowText(words, filter.dates?.first ?? null, filter.dates?.last ?? null);
    case 'text':
      return facets.words(filter.text.trim());
    case 'borderDistance': {
      const { least, most } = filter.borderDistance ?? { least: 0, most: null };
      // As many decimals as can be asked for: millimetres.
      const kilometres = (metres: number) => quantities.shortest(metres / 1000, 6);
      if (most === null) return quantities.orMore(quantities.kilometres(kilometres(least)));
      return quantities.kilometres(quantities.range(kilometres(least), kilometres(most)));
    }
    default:
      return facets.list(
        (filter.chosen[criterion] ?? []).map((value) => valueText(words, criterion, value, sources)),
      );
  }
}

function windowText(words: Words, first: string | null, last: string | null): string {
  const { any, from, until } = words.dates;
  if (first !== null && last !== null) return dateText(words, first, last, 'day');
  if (first !== null) return from(dayText(words, first));
  return last === null ? any : until(dayText(words, last));
}
