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

/** "it was Azerbaijan", "mortars", "4 killed (Armenia, military)", "it was at Kut". */
export function claimValueText(claim: Claim, places: ReadonlyMap<string, Place>, language: Language): string {
  switch (claim.attribute) {
    case 'occurrence':
      return 'it happened';
    case 'responsibility':
      return `it was ${PARTIES[claim.value]}`;
    case 'target':
      return TARGETS[claim.value];
    case 'weapon':
      return WEAPONS[claim.value];
    case 'purpose':
    case 'force_posture':
      return readableCode(claim.value);
    case 'location': {
      const place = places.get(claim.value);
      return `it was at ${place ? placeName(place, language) : claim.value}`;
    }
    case 'casualties':
      return casualtyText(claim.value);
  }
}

/** "4 killed (Armenia, military)"; a toll of nought is said as such: "none wounded (Armenia)". */
export function casualtyText(count: CasualtyCount): string {
  const { party, category, outcome, low, high } = count;
  const number = low === 0 && high === 0 ? 'none' : formatCount(count);
  // Who is hurt belongs to a side, not to its authorities.
  const side = party === 'NK' ? 'Nagorno-Karabakh' : PARTIES[party];
  const who = category === 'unknown' ? side : `${side}, ${CASUALTY_CATEGORIES[category]}`;
  return `${number} ${OUTCOMES[outcome]} (${who})`;
}

/** Who speaks: "Armenia, Ministry of Defence"; a voice of neither side by its own name. */
export function claimantText({ claimant, office }: Pick<Claim, 'claimant' | 'office'>): string {
  if (claimant === 'other') return office;
  return `${PARTIES[claimant]}, ${office === 'not stated' ? 'office not stated' : office}`;
}
