/** What a claim claims, in a few words, whatever its attribute; and who speaks. */
import type { Language } from '../conflict';
import { placeName, type CasualtyCount, type Claim, type Place } from '../incident';
import { countText } from './measure-text';
import type { Words } from './words';

/**
 * "it was Azerbaijan", "mortars", "4 killed (Armenia, military)", "it was at Kut".
 *
 * @param names the language of the names of places
 */
export function claimValueText(
  words: Words,
  claim: Claim,
  places: ReadonlyMap<string, Place>,
  names: Language,
): string {
  const { claims, codes } = words;
  switch (claim.attribute) {
    case 'occurrence':
      return claims.happened;
    case 'responsibility':
      return claims.actedBy(codes.parties[claim.value]);
    case 'target':
      return codes.targets[claim.value];
    case 'weapon':
      return codes.weapons[claim.value];
    case 'purpose':
    case 'force_posture':
      return readableCode(claim.value);
    case 'location': {
      const place = places.get(claim.value);
      return claims.wasAt(place ? placeName(place, names) : claim.value);
    }
    case 'casualties':
      return lossText(words, claim.value);
  }
}

/** "4 killed (Armenia, military)"; a toll of nought is said as such: "none wounded (Armenia)". */
export function lossText(words: Words, count: CasualtyCount): string {
  const { claims, codes } = words;
  const { party, category, outcome, low, high } = count;
  const number = low === 0 && high === 0 ? claims.none : countText(words, count);
  const people = codes.peoples[party];
  const whose = category === 'unknown' ? people : claims.peopleOf(people, codes.categories[category]);
  return claims.losses(number, codes.outcomes[outcome], whose);
}

/** "Armenia, Ministry of Defence"; a voice of neither side by its own name. */
export function speakerText(
  { claims, codes }: Words,
  { claimant, office }: Pick<Claim, 'claimant' | 'office'>,
): string {
  if (claimant === 'other') return office;
  return claims.speaker(codes.parties[claimant], office === 'not stated' ? claims.officeNotStated : office);
}

/** A code that has no name of its own ("troop_build_up") as words ("troop build up"). */
function readableCode(code: string): string {
  return code.replaceAll('_', ' ');
}
