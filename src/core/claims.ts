/**
 * How the claims of the two sides relate, as data/README tells it. Third parties confirm or contradict, but never make
 * anything "agreed", and neither does what we infer.
 *
 * - contested: a side denies, or a claim of one side excludes one of the other's, whatever else they have in common;
 * - agreed: both sides state the same; of an incident, that it happened, with nothing contested;
 * - one_sided: only one side speaks (or both speak, of different things that do not exclude each other);
 * - unstated: neither side speaks.
 */
import { CONFLICT_SIDES, sideOf, type ConflictSide } from './conflict';
import type { CasualtyCount, Ceasefire, Claim, DerivedState, Incident, Topic } from './incident';
import { ATTRIBUTES, type Attribute, type ClaimState, type SideAnswer } from './vocabulary';

/** Attributes of which only one value can be true; of the others (weapons, targets …) several can hold together. */
const EXCLUSIVE: ReadonlySet<Attribute> = new Set(['responsibility', 'purpose', 'location']);

/** The claims that nobody has replaced or taken back since. */
export function claimsInForce(claims: readonly Claim[]): Claim[] {
  const superseded = new Set(claims.map((claim) => claim.supersedes));
  return claims.filter((claim) => claim.withdrawn === null && !superseded.has(claim.id));
}

/** State per attribute and for the whole incident, and what it is contested in, from the claims in force. */
export function deriveState(claims: readonly Claim[]): DerivedState {
  const byAttribute: DerivedState['byAttribute'] = {};
  const contested: Topic[] = [];
  const inForce = claimsInForce(claims);
  for (const attribute of ATTRIBUTES) {
    const group = inForce.filter((claim) => claim.attribute === attribute);
    if (group.length === 0) continue;
    const relation = relate(group);
    byAttribute[attribute] = relation.state;
    for (const code of relation.codes) contested.push({ attribute, code });
  }
  return { state: overallState(byAttribute), byAttribute, contested };
}

/** What there is of a side on an attribute: its stances, or else whether its answer was looked for. */
export function answersOf(
  { claims, answersSought }: Pick<Incident, 'claims' | 'answersSought'>,
  attribute: Attribute,
  side: ConflictSide,
): SideAnswer[] {
  const said = claimsInForce(claims).filter(
    (claim) => claim.attribute === attribute && sideOf(claim.claimant) === side,
  );
  if (said.length > 0) {
    return (['asserts', 'denies'] as const).filter((stance) => said.some((claim) => claim.stance === stance));
  }
  const isSought = answersSought.some((sought) => sought.attribute === attribute && sought.side === side);
  return [isSought ? 'no_answer_found' : 'not_looked_for'];
}

/** One text for each topic, by which its words are found. */
export function topicKey({ attribute, code }: Topic): string {
  return code === null ? attribute : `${attribute}:${code}`;
}

function overallState(byAttribute: DerivedState['byAttribute']): ClaimState {
  const states = Object.values(byAttribute);
  if (states.includes('contested')) return 'contested';
  if (byAttribute.occurrence === 'agreed') return 'agreed';
  return states.some((state) => state !== 'unstated') ? 'one_sided' : 'unstated';
}

/** Of the claims in force about one attribute: their state, and the codes in which they are contested. */
function relate(claims: Claim[]): { state: ClaimState; codes: Set<string | null> } {
  const [ones, others] = CONFLICT_SIDES.map((side) =>
    claims.filter(({ claimant }) => sideOf(claimant) === side),
  ) as [Claim[], Claim[]];
  const spoken = [...ones, ...others];
  const asserted = (side: Claim[]) => side.filter(({ stance }) => stance === 'asserts');
  const pairs = asserted(ones).flatMap((one) =>
    asserted(others).map((other) => ({ one, relation: compare(one, other) })),
  );

  const codes = new Set([
    ...spoken.filter(({ stance }) => stance === 'denies').map(topicCode),
    ...pairs.filter(({ relation }) => relation === 'excludes').map(({ one }) => topicCode(one)),
  ]);
  if (codes.size > 0) return { state: 'contested', codes };
  if (spoken.length === 0) return { state: 'unstated', codes };
  return { state: pairs.some(({ relation }) => relation === 'same') ? 'agreed' : 'one_sided', codes };
}

/** Which of the things that an attribute may be about; null where it is about one thing alone. */
export function topicCode(claim: Claim): string | null {
  switch (claim.attribute) {
    case 'target':
    case 'weapon':
    case 'force_posture':
      return claim.value;
    case 'casualties':
      return claim.value.outcome;
    default:
      return null;
  }
}

/** Two assertions, one of each side. */
function compare(one: Claim, other: Claim): 'same' | 'excludes' | 'beside' {
  const relation = compareValues(one, other);
  const isStated = one.basis === 'stated' && other.basis === 'stated';
  return relation === 'same' && !isStated ? 'beside' : relation;
}

function compareValues(one: Claim, other: Claim): 'same' | 'excludes' | 'beside' {
  if (one.attribute === 'casualties' && other.attribute === 'casualties') {
    return compareCounts(one.value, other.value);
  }
  if (one.attribute === 'ceasefire' && other.attribute === 'ceasefire') {
    return compareCeasefires(one.value, other.value);
  }
  if (one.value === other.value) return 'same';
  return EXCLUSIVE.has(one.attribute) ? 'excludes' : 'beside';
}

/** The toll of several incidents is not that of one of them. */
function compareCounts(one: CasualtyCount, other: CasualtyCount): 'same' | 'excludes' | 'beside' {
  const sameCell =
    one.party === other.party &&
    one.category === other.category &&
    one.outcome === other.outcome &&
    one.joint === other.joint;
  if (!sameCell) return 'beside';
  const overlap = one.low <= (other.high ?? Infinity) && other.low <= (one.high ?? Infinity);
  return overlap ? 'same' : 'excludes';
}

/** A breach by somebody who is not named may be the breach that the other side speaks of, or another. */
function compareCeasefires(one: Ceasefire, other: Ceasefire): 'same' | 'excludes' | 'beside' {
  if (one.state !== other.state) return 'excludes';
  if (one.by === other.by) return 'same';
  return one.by === null || other.by === null ? 'beside' : 'excludes';
}
