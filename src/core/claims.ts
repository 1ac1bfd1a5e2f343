/**
 * How the claims of the two sides relate. Third parties confirm or contradict, but never make anything "agreed".
 *
 * - contested: a side denies, or the sides assert values that exclude each other;
 * - agreed: both sides assert compatible values;
 * - one_sided: only one side speaks (or both speak, of different things that do not exclude each other);
 * - unstated: neither side speaks.
 */
import { CONFLICT_SIDES, sideOf } from './conflict';
import type { CasualtyCount, Claim, DerivedState } from './incident';
import type { Attribute, ClaimState } from './vocabulary';

/** Attributes of which only one value can be true; of the others (weapons, targets …) several can hold together. */
const EXCLUSIVE: ReadonlySet<Attribute> = new Set(['responsibility', 'purpose', 'location']);

/** The claims nobody has replaced since. */
export function claimsInForce(claims: readonly Claim[]): Claim[] {
  const superseded = new Set(claims.map((claim) => claim.supersedes));
  return claims.filter((claim) => !superseded.has(claim.id));
}

/** State per attribute and for the whole incident, from the claims in force. */
export function deriveState(claims: readonly Claim[]): DerivedState {
  const byAttribute: DerivedState['byAttribute'] = {};
  for (const [attribute, group] of groupByAttribute(claimsInForce(claims))) {
    byAttribute[attribute] = attributeState(attribute, group);
  }
  return { state: overallState(Object.values(byAttribute), byAttribute.occurrence), byAttribute };
}

function groupByAttribute(claims: Claim[]): Map<Attribute, Claim[]> {
  const groups = new Map<Attribute, Claim[]>();
  for (const claim of claims) {
    const group = groups.get(claim.attribute);
    if (group) group.push(claim);
    else groups.set(claim.attribute, [claim]);
  }
  return groups;
}

function overallState(states: ClaimState[], occurrence: ClaimState | undefined): ClaimState {
  if (states.includes('contested')) return 'contested';
  if (occurrence === 'agreed' || (occurrence === undefined && states.includes('agreed'))) return 'agreed';
  if (states.some((state) => state !== 'unstated')) return 'one_sided';
  return 'unstated';
}

function attributeState(attribute: Attribute, claims: Claim[]): ClaimState {
  const [ones, others] = CONFLICT_SIDES.map((side) =>
    claims.filter(({ claimant }) => sideOf(claimant) === side),
  ) as [Claim[], Claim[]];
  const spoken = [...ones, ...others];
  if (spoken.length === 0) return 'unstated';
  if (spoken.some((claim) => claim.stance === 'denies')) return 'contested';
  if (ones.length === 0 || others.length === 0) return 'one_sided';

  const pairs = ones.flatMap((one) => others.map((other) => compare(one, other)));
  const common = pairs.includes('same');
  if (pairs.includes('excludes') && !(common && attribute !== 'casualties')) return 'contested';
  return common ? 'agreed' : 'one_sided';
}

function compare(one: Claim, other: Claim): 'same' | 'excludes' | 'beside' {
  if (one.attribute === 'casualties' && other.attribute === 'casualties') {
    return compareCounts(one.value, other.value);
  }
  if (one.value === other.value) return 'same';
  return EXCLUSIVE.has(one.attribute) ? 'excludes' : 'beside';
}

function compareCounts(one: CasualtyCount, other: CasualtyCount): 'same' | 'excludes' | 'beside' {
  const sameCell =
    one.party === other.party && one.category === other.category && one.outcome === other.outcome;
  if (!sameCell) return 'beside';
  const overlap = one.low <= (other.high ?? Infinity) && other.low <= (one.high ?? Infinity);
  return overlap ? 'same' : 'excludes';
}
