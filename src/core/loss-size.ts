/** How heavy the losses of an incident are claimed to be, in the few steps that a symbol's size can tell apart. */
import { claimedLosses, type ClaimedLoss } from './casualties';
import { isNamedByOffice, type People } from './conflict';
import type { Claim } from './incident';

/** `unknown`: nobody gives a figure, which is not `none`, a claimed zero. `few`: one or two; `many`: more. */
export const LOSS_SIZES = ['unknown', 'none', 'few', 'many'] as const;
export type LossSize = (typeof LOSS_SIZES)[number];

/** Up to which losses are few. */
const FEW = 2;

export function lossSize(claims: readonly Claim[]): LossSize {
  const worst = highestLosses(claims);
  if (worst === null) return 'unknown';
  if (worst === 0) return 'none';
  return worst <= FEW ? 'few' : 'many';
}

/**
 * Per party and outcome the highest figure that anybody claims, added up; null without any figure. Of an open range its
 * low end counts. What is told of all people together holds the parties': the greater of the two counts. A toll that
 * several incidents share counts in full at each: it may all have been there.
 */
export function highestLosses(claims: readonly Claim[]): number | null {
  const losses = claimedLosses(claims);
  if (losses.length === 0) return null;
  let sum = 0;
  for (const outcome of new Set(losses.map((loss) => loss.outcome))) {
    const ofOutcome = losses.filter((loss) => loss.outcome === outcome);
    const ofAll = ofOutcome.filter(({ party }) => party === 'all');
    const ofParties = ofOutcome.filter(({ party }) => party !== 'all');
    sum += Math.max(highestByParty(ofParties), highestByParty(ofAll));
  }
  return sum;
}

function highestByParty(losses: readonly ClaimedLoss[]): number {
  const highest = new Map<People, number>();
  for (const [party, figure] of figuresByClaimant(losses)) {
    highest.set(party, Math.max(highest.get(party) ?? 0, figure));
  }
  return [...highest.values()].reduce((sum, figure) => sum + figure, 0);
}

/** Whose losses, with a claimant's figure: soldiers and civilians together, or both as one. */
function figuresByClaimant(losses: readonly ClaimedLoss[]): [party: People, figure: number][] {
  const voices = new Map<string, { party: People; parts: boolean; seen: Map<string, number> }>();
  for (const { claimant, office, party, category, low, high } of losses) {
    const key = `${party} ${claimant} ${isNamedByOffice(claimant) ? office : ''}`;
    // A dataset parts the dead: who stands in one of its columns stands in no other.
    const voice = voices.get(key) ?? {
      party,
      parts: claimant === 'dataset',
      seen: new Map<string, number>(),
    };
    voices.set(key, voice);
    voice.seen.set(category, Math.max(voice.seen.get(category) ?? 0, high ?? low));
  }
  return [...voices.values()].map(({ party, parts, seen }) => {
    const apart = (seen.get('military') ?? 0) + (seen.get('civilian') ?? 0);
    const unsaid = seen.get('unknown') ?? 0;
    return [party, parts ? apart + unsaid : Math.max(apart, unsaid)];
  });
}
