/**
 * The names of the places that a symbol stands for, in every language: two at most, and how many more there are. Spots
 * come before areas, which say less of where it was.
 */
import { LANGUAGES, type Language } from '../../core/conflict';
import type { Place } from '../../core/incident';

/** More are not named one by one. */
const NAMED = 2;
/** Metres: as far as the edge of the largest city of the region is from its middle. */
const LARGEST_SPOT = 15_000;
/** Members up to which a symbol has a name at all: among more, two names would say nothing. */
export const MOST_NAMED_MEMBERS = 500;

/**
 * Null where none of the places is published.
 *
 * @param places of the members, the latest first
 */
export function placeNamesOf(
  places: readonly (Place | undefined)[],
  placeName: (place: Place, language: Language) => string,
): Record<Language, string> | null {
  const distinct = [...new Set(places)].filter((place) => place !== undefined);
  distinct.sort((one, other) => Number(isArea(one)) - Number(isArea(other)));
  if (distinct.length === 0) return null;
  const more = distinct.length - NAMED;
  const nameIn = (language: Language) => {
    const names = distinct.slice(0, NAMED).map((place) => placeName(place, language));
    // The shorter first, which takes fewer lines.
    names.sort((one, other) => one.length - other.length);
    return names.join(' · ') + (more > 0 ? ` +${more}` : '');
  };
  return Object.fromEntries(LANGUAGES.map((language) => [language, nameIn(language)])) as Record<
    Language,
    string
  >;
}

function isArea({ radius }: Place): boolean {
  return radius === null || radius > LARGEST_SPOT;
}
