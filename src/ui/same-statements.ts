import type { Claim } from '../core/incident';

/** Claims that say the same stand together: of one stance and basis, and alike in whatever else is told of them. */
export function sameStatements(
  claims: readonly Claim[],
  toldOf: (claim: Claim) => readonly unknown[],
): Claim[][] {
  const byStatement = new Map<string, Claim[]>();
  for (const claim of claims) {
    const key = JSON.stringify([claim.stance, claim.basis, ...toldOf(claim)]);
    byStatement.set(key, [...(byStatement.get(key) ?? []), claim]);
  }
  return [...byStatement.values()];
}
