/**
 * The answer first: what an incident's state rests on, who says and who denies what is contested, and the losses with
 * whoever claims them. Every contested topic and every claimed loss in force is named, and nothing beyond the claims.
 */
import { claimsInForce, topicCode } from '../claims';
import { CONFLICT_SIDES, isNamedByOffice, sideOf, type ConflictSide, type Language } from '../conflict';
import type { Claim, DerivedState, Incident, Place, Topic } from '../incident';
import type { Attribute } from '../vocabulary';
import { claimValueText, lossOutcomeText, topicText, whoseText } from './claim-text';
import type { Words } from './words';

export interface AnswerText {
  /** "Contested: who acted, troop build-up." */
  state: string;
  /** A sentence for each contested topic. */
  disputes: string[];
  /** A sentence for each who claims losses, then for each side that gives no figure. */
  losses: string[];
}

type LossClaim = Extract<Claim, { attribute: 'casualties' }>;

/** @param names the language of the names of places */
export function answerText(
  words: Words,
  { claims }: Pick<Incident, 'claims'>,
  state: DerivedState,
  places: ReadonlyMap<string, Place>,
  names: Language,
): AnswerText {
  const inForce = claimsInForce(claims);
  const { sentence } = words.answer;
  return {
    state: sentence(headline(words, inForce, state)),
    disputes: state.contested.map((topic) => {
      const about = inForce.filter((claim) => isAbout(claim, topic) && sideOf(claim.claimant) !== null);
      const said = about.map((claim) => statement(words, claim, topic, places, names));
      return sentence(words.answer.dispute(capital(topicText(words, topic)), [...new Set(said)]));
    }),
    losses: lossSentences(words, inForce).map(sentence),
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
  const { answer, codes } = words;
  const speaker = codes.claimants[claim.claimant];
  const speech = claim.stance === 'denies' ? 'denies' : claim.basis === 'inferred' ? 'implies' : 'says';
  if (code !== null && claim.attribute !== 'casualties') {
    return answer.spoken(speaker, answer.ofTopic[speech], '');
  }
  const verbs = SENTENCES.has(claim.attribute) ? answer.ofSentence : answer.ofPhrase;
  return answer.spoken(speaker, verbs[speech], claimValueText(words, claim, places, names));
}

/** By who claims them; where nobody does, that nobody does. */
function lossSentences(words: Words, inForce: readonly Claim[]): string[] {
  const { answer, codes } = words;
  const losses = inForce.filter(
    (claim): claim is LossClaim => claim.attribute === 'casualties' && claim.stance === 'asserts',
  );
  if (losses.length === 0) return [answer.nobody];
  const speakerOf = ({ claimant, office }: LossClaim) =>
    isNamedByOffice(claimant) ? office : codes.claimants[claimant];
  return [
    ...groupedBy(bySides(losses), speakerOf).map((claims) =>
      answer.spoken(capital(speakerOf(claims[0]!)), answer.ofPhrase.says, tolls(words, claims)),
    ),
    ...CONFLICT_SIDES.filter((side) => !losses.some(({ claimant }) => sideOf(claimant) === side)).map(
      (side) => answer.noFigure(codes.sides[side]),
    ),
  ];
}

/** "3 killed, 2 wounded (Armenia, military), one toll with other incidents". */
function tolls(words: Words, claims: readonly LossClaim[]): string {
  const { answer } = words;
  const byPeople = groupedBy(claims, ({ value }) => `${whoseText(words, value)} ${value.joint ?? ''}`);
  const areAllShared = claims.every(({ value }) => value.joint !== undefined);
  const texts = byPeople.map((group) => {
    const { value } = group[0]!;
    const counts = new Set(group.map((claim) => lossOutcomeText(words, claim.value)));
    const text = answer.outcomes([...counts], whoseText(words, value));
    return value.joint === undefined || areAllShared ? text : answer.shared(text);
  });
  return areAllShared ? answer.allShared(answer.and(texts)) : answer.and(texts);
}

/** The sides first, in their fixed order, then whoever else speaks. */
function bySides(claims: readonly LossClaim[]): LossClaim[] {
  const of = (wanted: ConflictSide | null) => claims.filter(({ claimant }) => sideOf(claimant) === wanted);
  return [...CONFLICT_SIDES.flatMap(of), ...of(null)];
}

/** In the order in which each first comes. */
function groupedBy<Item>(items: readonly Item[], keyOf: (item: Item) => string): Item[][] {
  const groups = new Map<string, Item[]>();
  for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item]);
  return [...groups.values()];
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
