/** Losses as claimed, per party and claimant. What nobody claims is unknown, which is not zero. */
import { claimsInForce } from './claims';
import type { CasualtyCount, Claim } from './incident';
import type { Claimant } from './conflict';

export interface ClaimedLoss extends CasualtyCount {
  claimant: Claimant;
  office: string;
}

/** The losses that somebody asserts and has not replaced by a later figure. */
export function claimedLosses(claims: readonly Claim[]): ClaimedLoss[] {
  return claimsInForce(claims).flatMap((claim) =>
    claim.attribute === 'casualties' && claim.stance === 'asserts'
      ? [{ ...claim.value, claimant: claim.claimant, office: claim.office }]
      : [],
  );
}
