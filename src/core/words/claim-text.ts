/** What a claim claims, in a few words, whatever its attribute; and who speaks. */
import { isNamedByOffice, type Claimant, type Language } from '../conflict';
import { placeName, type CasualtyCount, type Claim, type Place, type Topic } from '../incident';
import {
  ATTRIBUTES,
  OUTCOMES,
  TARGETS,
  WEAPONS,
  type Outcome,
  type Target,
  type Weapon,
} from '../vocabulary';
import { topicKey } from '../claims';
import type { Speaker } from './english/answer';
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
      return codes.purposes[claim.value] ?? readableCode(claim.value);
    case 'force_posture':
      return codes.postures[claim.value] ?? readableCode(claim.value);
    case 'ceasefire': {
      const { state, by } = claim.value;
      const what = claims.ceasefire(codes.ceasefireStates[state]);
      return by === null ? what : claims.brokenBy(what, codes.parties[by]);
    }
    case 'location': {
      const place = places.get(claim.value);
      return claims.wasAt(place ? placeName(place, names) : claim.value);
    }
    case 'casualties':
      return lossText(words, claim.value);
  }
}

/** "4 killed (Armenia, military)"; a toll of nought is said as such: "none wounded (Armenia)". */
function lossText(words: Words, count: CasualtyCount): string {
  return words.claims.losses(lossOutcomeText(words, count), whoseText(words, count));
}

/** "4 killed", "none wounded". */
export function lossOutcomeText(words: Words, { outcome, ...count }: CasualtyCount): string {
  const { claims, codes } = words;
  const number = count.low === 0 && count.high === 0 ? claims.none : countText(words, count);
  return claims.outcome(number, codes.outcomes[outcome]);
}

/** "Armenia, military". */
export function whoseText({ claims, codes }: Words, { party, category }: CasualtyCount): string {
  const people = codes.peoples[party];
  return category === 'unknown' ? people : claims.peopleOf(people, codes.categories[category]);
}

/** A party, or whoever else has a code, as what a sentence is about. */
export function partySpeaker({ codes }: Words, claimant: Claimant): Speaker {
  return { name: codes.claimants[claimant], number: codes.claimantNumbers[claimant] };
}

/** "Armenia, Ministry of Defence"; a voice of neither side by its own name. */
export function speakerText(
  { claims, codes }: Words,
  { claimant, office }: Pick<Claim, 'claimant' | 'office'>,
): string {
  if (isNamedByOffice(claimant)) return office;
  return claims.speaker(codes.claimants[claimant], office === 'not stated' ? claims.officeNotStated : office);
}

/** What an incident is contested in, "who acted, troop build-up"; empty where nothing is. */
export function topicsText(words: Words, topics: readonly Topic[]): string {
  return words.claims.topicList(topics.map((topic) => topicText(words, topic)));
}

/** "who acted", "troop build-up", "number killed". */
export function topicText({ claims, codes }: Words, { attribute, code }: Topic): string {
  if (code === null) return claims.topics[attribute];
  switch (attribute) {
    case 'target':
      return claims.whetherHit(codes.targets[code as Target]);
    case 'weapon':
      return claims.whetherUsed(codes.weapons[code as Weapon]);
    case 'casualties':
      return claims.howMany(codes.outcomes[code as Outcome]);
    default:
      return codes.postures[code] ?? readableCode(code);
  }
}

/** Everything that an incident may be contested in, by its key; codes of posture that have no name are left out. */
export function topicWords(words: Words): Record<string, string> {
  const topics: Topic[] = [
    ...ATTRIBUTES.map((attribute) => ({ attribute, code: null })),
    ...TARGETS.map((code) => ({ attribute: 'target' as const, code })),
    ...WEAPONS.map((code) => ({ attribute: 'weapon' as const, code })),
    ...OUTCOMES.map((code) => ({ attribute: 'casualties' as const, code })),
    ...Object.keys(words.codes.postures).map((code) => ({ attribute: 'force_posture' as const, code })),
  ];
  return Object.fromEntries(topics.map((topic) => [topicKey(topic), topicText(words, topic)]));
}

/** A code that has no name of its own ("troop_build_up") as words ("troop build up"). */
function readableCode(code: string): string {
  return code.replaceAll('_', ' ');
}
