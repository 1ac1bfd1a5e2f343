/** How heavy the losses of an incident are claimed to be, in the few steps that a symbol's size can tell apart. */
import { claimedLosses, type ClaimedLoss } from './casualties';
import { isNamedByOffice } from './conflict';
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
 * low end counts. A toll that several incidents share counts in full at each: it may all have been there.
 */
export function highestLosses(claims: readonly Claim[]): number | null {
  const losses = claimedLosses(claims);
  if (losses.length === 0) return null;
  const highest = new Map<string, number>();
  for (const [cell, figure] of figuresByClaimant(losses)) {
    highest.set(cell, Math.max(highest.get(cell) ?? 0, figure));
  }
  return [...highest.values()].reduce((sum, figure) => sum + figure, 0);
}

/** Whose losses and of which outcome, with a claimant's figure: soldiers and civilians together, or both as one. */
function figuresByClaimant(losses: readonly ClaimedLoss[]): [cell: string, figure: number][] {
  const voices = new Map<string, { cell: string; seen: Map<string, number> }>();
  for (const { claimant, office, party, outcome, category, low, high } of losses) {
    const cell = `${party} ${outcome}`;
    const key = `${cell} ${claimant} ${isNamedByOffice(claimant) ? office : ''}`;
    const voice = voices.get(key) ?? { cell, seen: new Map<string, number>() };
    voices.set(key, voice);
    voice.seen.set(category, Math.max(voice.seen.get(category) ?? 0, high ?? low));
  }
  return [...voices.values()].map(({ cell, seen }) => {
    const apart = (seen.get('military') ?? 0) + (seen.get('civilian') ?? 0);
    return [cell, Math.max(apart, seen.get('unknown') ?? 0)];
  });
}
