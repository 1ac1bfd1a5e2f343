/**
 * The answer first: what an incident's state rests on, who says and who denies what is contested, and the losses with
 * whoever claims them. Every contested topic and every claimed loss in force is named, and nothing beyond the claims.
 */
import { claimsInForce, topicCode } from '../claims';
import { CONFLICT_SIDES, sideOf, type ConflictSide, type Language } from '../conflict';
import { placeName, type Claim, type DerivedState, type Incident, type Place, type Topic } from '../incident';
import { briefText } from '../shown-text';
import type { Attribute } from '../vocabulary';
import { claimValueText, partySpeaker, topicText } from './claim-text';
import { groupedBy, lossSpeaker, lossesOfPeoples, saidOfLosses } from './loss-text';
import type { Words } from './words';

export interface AnswerText {
  /** "Contested: who acted, troop build-up." */
  state: string;
  /** A sentence for each contested topic. */
  disputes: string[];
  /** A sentence for each who claims losses, then for each side of which no figure is known. */
  losses: string[];
}

/** Characters of a title within a sentence. */
const LONGEST_TITLE = 60;

/** As much of an incident as tells it apart. */
export type Named = Pick<Incident, 'title' | 'placeId'>;

type LossClaim = Extract<Claim, { attribute: 'casualties' }>;

/** By the group that shares a toll: how many others of it are known, and what the first of them are called. */
export type SharedWith = ReadonlyMap<string, { names: readonly string[]; count: number }>;

/** How many of those that share a toll are called by their names. */
const MOST_NAMED = 2;

/** @param names the language of the names of places */
export function answerText(
  words: Words,
  { claims }: Pick<Incident, 'claims'>,
  state: DerivedState,
  places: ReadonlyMap<string, Place>,
  names: Language,
  sharedWith: SharedWith,
): AnswerText {
  const inForce = claimsInForce(claims);
  const { sentence } = words.answer;
  return {
    state: sentence(headline(words, inForce, state)),
    disputes: state.contested.map((topic) => {
      const about = bySides(inForce.filter((claim) => isAbout(claim, topic)));
      const said = about.map((claim) => statement(words, claim, topic, places, names));
      return sentence(words.answer.dispute(capital(topicText(words, topic)), [...new Set(said)]));
    }),
    losses: lossSentences(words, inForce, sharedWith).map(sentence),
  };
}

function headline(words: Words, inForce: readonly Claim[], { state, contested }: DerivedState): string {
  const { answer, claims, codes } = words;
  const name = codes.claimStates[state];
  switch (state) {
    case 'contested':
      return claims.contestedIn(name, claims.topicList(contested.map((topic) => topicText(words, topic))));
    case 'agreed':
      return answer.bothSay(name);
    case 'unstated':
      return answer.neither(name);
    case 'one_sided': {
      const [only, ...more] = CONFLICT_SIDES.filter((side) => speaks(inForce, side));
      return only && more.length === 0 ? answer.onlySide(name, codes.sides[only]) : answer.ofDifferent(name);
    }
  }
}

/** Attributes whose values read as a sentence. */
const SENTENCES: ReadonlySet<Attribute> = new Set(['occurrence', 'responsibility', 'location']);

function statement(
  words: Words,
  claim: Claim,
  { code }: Topic,
  places: ReadonlyMap<string, Place>,
  names: Language,
): string {
  const { answer } = words;
  const speaker = partySpeaker(words, claim.claimant);
  const speech = claim.stance === 'denies' ? 'denies' : claim.basis === 'inferred' ? 'implies' : 'says';
  if (code !== null && claim.attribute !== 'casualties') return answer.saidSo(speaker, speech);
  const value = claimValueText(words, claim, places, names);
  if (claim.attribute === 'purpose') return answer.saidThat(speaker, speech, answer.purpose(value));
  const said = SENTENCES.has(claim.attribute) ? answer.saidThat : answer.said;
  return said(speaker, speech, value);
}

/** By who claims them; where nobody does, that nobody does. */
function lossSentences(words: Words, inForce: readonly Claim[], sharedWith: SharedWith): string[] {
  const { answer, codes } = words;
  const losses = inForce.filter(
    (claim): claim is LossClaim => claim.attribute === 'casualties' && claim.stance === 'asserts',
  );
  if (losses.length === 0) return [answer.nobody];
  return [
    ...groupedBy(bySides(losses), (claim) => lossSpeaker(words, claim)).map((claims) =>
      capital(saidOfLosses(words, claims[0]!, tolls(words, claims, sharedWith))),
    ),
    ...CONFLICT_SIDES.filter((side) => !losses.some(({ claimant }) => sideOf(claimant) === side)).map(
      (side) => answer.noFigure(codes.sides[side]),
    ),
  ];
}

/** "3 killed, 2 wounded (Armenia, military) – counted together with Norabak". */
function tolls(words: Words, claims: readonly LossClaim[], sharedWith: SharedWith): string {
  const { answer } = words;
  const others = (joint: string) => {
    const { names, count } = sharedWith.get(joint) ?? { names: [], count: 0 };
    const named = names.slice(0, MOST_NAMED);
    return answer.others(named, count - named.length);
  };
  const losses = lossesOfPeoples(
    words,
    claims.map(({ value }) => value),
  );
  const [joint, ...more] = new Set(losses.map((one) => one.joint));
  if (joint !== undefined && more.length === 0) {
    return answer.allShared(answer.and(losses.map(({ text }) => text)), others(joint));
  }
  return answer.and(
    losses.map((one) => (one.joint === undefined ? one.text : answer.shared(one.text, others(one.joint)))),
  );
}

/**
 * What incidents are called that share something with another: by their places, where those tell them apart from each
 * other and from it, else by their titles.
 */
export function namesOfIncidents(
  words: Words,
  incidents: readonly Named[],
  own: string | null,
  places: ReadonlyMap<string, Place>,
  names: Language,
): string[] {
  const placeOf = ({ placeId }: Named) => {
    const place = placeId !== null && placeId !== own ? places.get(placeId) : undefined;
    return place && placeName(place, names);
  };
  const ofPlaces = incidents.map(placeOf);
  const isOnly = (name: string) => ofPlaces.filter((other) => other === name).length === 1;
  const byPlace = ofPlaces.filter((name) => name !== undefined && isOnly(name)) as string[];
  const others = incidents.filter((_, index) => !byPlace.includes(ofPlaces[index] ?? ''));
  return [...byPlace, ...others.map(({ title }) => words.answer.titled(briefText(title, LONGEST_TITLE)))];
}

/** The sides first, in their fixed order, then whoever else speaks. */
function bySides<Given extends Claim>(claims: readonly Given[]): Given[] {
  const of = (wanted: ConflictSide | null) => claims.filter(({ claimant }) => sideOf(claimant) === wanted);
  return [...CONFLICT_SIDES.flatMap(of), ...of(null)];
}

function isAbout(claim: Claim, { attribute, code }: Topic): boolean {
  return claim.attribute === attribute && topicCode(claim) === code;
}

function speaks(claims: readonly Claim[], side: ConflictSide): boolean {
  return claims.some(({ claimant }) => sideOf(claimant) === side);
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
