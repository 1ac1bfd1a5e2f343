/** What a claim claims, in a few words, whatever its attribute. */
import { formatCount } from './casualties';
import { placeName, type CasualtyCount, type Claim, type Place } from './incident';
import {
  CASUALTY_CATEGORIES,
  OUTCOMES,
  PARTIES,
  TARGETS,
  WEAPONS,
  readableCode,
  type Language,
} from './vocabulary';

/** "Azerbaijan", "mortars", "4 killed (Armenia, military)", "near Kut". */
export function claimValueText(claim: Claim, places: ReadonlyMap<string, Place>, language: Language): string {
  switch (claim.attribute) {
    case 'occurrence':
      return 'it happened';
    case 'responsibility':
      return PARTIES[claim.value];
    case 'target':
      return TARGETS[claim.value];
    case 'weapon':
      return WEAPONS[claim.value];
    case 'purpose':
    case 'force_posture':
      return readableCode(claim.value);
    case 'location': {
      const place = places.get(claim.value);
      return place ? placeName(place, language) : claim.value;
    }
    case 'casualties':
      return casualtyText(claim.value);
  }
}

/** "4 killed (Armenia, military)"; a toll of nought is said as such: "none wounded (Armenia)". */
export function casualtyText(count: CasualtyCount): string {
  const { party, category, outcome, low, high } = count;
  const number = low === 0 && high === 0 ? 'none' : formatCount(count);
  const who = category === 'unknown' ? PARTIES[party] : `${PARTIES[party]}, ${CASUALTY_CATEGORIES[category]}`;
  return `${number} ${OUTCOMES[outcome]} (${who})`;
}
