/** The states of claims, reckoned afresh from the words of data/README, sentence by sentence and as slowly as it takes. */
import type { CasualtyCount, Ceasefire, Claim, DerivedState } from '../../src/core/incident';
import { ATTRIBUTES, type Attribute, type ClaimState } from '../../src/core/vocabulary';

const SIDES: readonly (readonly string[])[] = [['AM', 'NK'], ['AZ']];

export function plainState(all: readonly Claim[]): DerivedState {
  const claims = all.filter(
    (claim) => claim.withdrawn === null && !all.some(({ supersedes }) => supersedes === claim.id),
  );
  const contested: DerivedState['contested'] = [];
  const byAttribute: DerivedState['byAttribute'] = {};
  for (const attribute of ATTRIBUTES) {
    const about = claims.filter((claim) => claim.attribute === attribute);
    if (about.length === 0) continue;
    const codes = contestedCodes(about);
    for (const code of codes) contested.push({ attribute, code });
    byAttribute[attribute] = codes.length > 0 ? 'contested' : uncontested(about);
  }
  return { state: ofIncident(byAttribute, claims), byAttribute, contested };
}

/** "A side denies, or a value of one side excludes one of the other's." In the order in which they are met. */
function contestedCodes(claims: Claim[]): (string | null)[] {
  const found: (string | null)[] = [];
  const spoken = SIDES.flatMap((side) => of(claims, side));
  for (const claim of spoken) if (claim.stance === 'denies') found.push(codeOf(claim));
  for (const one of asserted(claims, SIDES[0]!)) {
    for (const other of asserted(claims, SIDES[1]!)) if (excludes(one, other)) found.push(codeOf(one));
  }
  return found.filter((code, index) => found.indexOf(code) === index);
}

/** "Both sides state the same"; "only one side speaks, or each speaks of something else"; "neither side speaks". */
function uncontested(claims: Claim[]): ClaimState {
  const [ones, others] = SIDES.map((side) =>
    asserted(claims, side).filter(({ basis }) => basis === 'stated'),
  );
  for (const one of ones!) for (const other of others!) if (isSame(one, other)) return 'agreed';
  return SIDES.some((side) => of(claims, side).length > 0) ? 'one_sided' : 'unstated';
}

function ofIncident(byAttribute: DerivedState['byAttribute'], claims: Claim[]): ClaimState {
  for (const attribute of ATTRIBUTES) if (byAttribute[attribute] === 'contested') return 'contested';
  const happened = SIDES.every((side) =>
    asserted(claims, side).some(({ attribute, basis }) => attribute === 'occurrence' && basis === 'stated'),
  );
  if (happened) return 'agreed';
  return SIDES.some((side) => of(claims, side).length > 0) ? 'one_sided' : 'unstated';
}

function of(claims: Claim[], side: readonly string[]): Claim[] {
  return claims.filter(({ claimant }) => side.includes(claimant));
}

function asserted(claims: Claim[], side: readonly string[]): Claim[] {
  return of(claims, side).filter(({ stance }) => stance === 'asserts');
}

function excludes(one: Claim, other: Claim): boolean {
  const isOneOnly: Attribute[] = ['responsibility', 'purpose', 'location'];
  if (isOneOnly.includes(one.attribute)) return one.value !== other.value;
  if (one.attribute === 'ceasefire') {
    const [first, second] = [one.value, other.value as Ceasefire];
    const bothNamed = first.by !== null && second.by !== null;
    return first.state !== second.state || (bothNamed && first.by !== second.by);
  }
  return one.attribute === 'casualties' && isOfSamePeople(one, other) && !meet(one, other);
}

function isSame(one: Claim, other: Claim): boolean {
  if (one.attribute === 'casualties') return isOfSamePeople(one, other) && meet(one, other);
  return JSON.stringify(one.value) === JSON.stringify(other.value);
}

function isOfSamePeople(one: Claim, other: Claim): boolean {
  const people = ({ value }: Claim) => {
    const { party, category, outcome, joint = null } = value as CasualtyCount;
    return JSON.stringify([party, category, outcome, joint]);
  };
  return people(one) === people(other);
}

/** Whether some number lies in both ranges. */
function meet(one: Claim, other: Claim): boolean {
  const [first, second] = [one.value as CasualtyCount, other.value as CasualtyCount];
  for (let number = 0; number <= 1000; number += 1) {
    const isIn = ({ low, high }: CasualtyCount) => number >= low && (high === null || number <= high);
    if (isIn(first) && isIn(second)) return true;
  }
  return false;
}

function codeOf(claim: Claim): string | null {
  if (claim.attribute === 'casualties') return claim.value.outcome;
  const told: Attribute[] = ['target', 'weapon', 'force_posture'];
  return told.includes(claim.attribute) ? (claim.value as string) : null;
}
