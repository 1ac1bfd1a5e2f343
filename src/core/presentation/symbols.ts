/**
 * How an incident is drawn, on the map and in the lists: the state of its claims by shape and colour together, so that
 * either alone is enough; what happened by a mark inside; the losses claimed by size, hollow where nobody gives a
 * figure. What lies together is a ring, divided by state. Colours are tokens of the page (`--symbol-…`).
 */
import type { LossSize } from '../loss-size';
import { CLAIM_STATES, type ClaimState, type EventType } from '../vocabulary';

/** SVG paths in a box of 20 × 20 with the symbol's middle at 10, 10. */
export const STATE_PATHS: Record<ClaimState, string> = {
  contested: 'M10 0.6 19.4 10 10 19.4 0.6 10Z',
  one_sided: 'M10 1.2 19.4 18H0.6Z',
  agreed: 'M10 1.5A8.5 8.5 0 1 1 10 18.5A8.5 8.5 0 1 1 10 1.5Z',
  unstated: 'M2.5 2.5H17.5V17.5H2.5Z',
};

/** Where the middle of a shape's surface is: marks stand there. */
export const MARK_MIDDLES: Record<ClaimState, readonly [x: number, y: number]> = {
  contested: [10, 10],
  one_sided: [10, 12.3],
  agreed: [10, 10],
  unstated: [10, 10],
};

/** SVG paths around 0, 0, to be stroked. */
export const EVENT_MARKS: Record<EventType, string> = {
  shelling: 'M-3.4 0H3.4M0-3.4V3.4M-2.4-2.4 2.4 2.4M-2.4 2.4 2.4-2.4',
  drone_strike: 'M-2.6-2.6 2.6 2.6M-2.6 2.6 2.6-2.6',
  small_arms_fire: 'M-3.3 0H3.3',
  armed_clash: 'M-3.4-2.3-.9 0-3.4 2.3M3.4-2.3.9 0 3.4 2.3',
  capture: 'M-2.2-2.2H2.2V2.2H-2.2Z',
  troop_movement: 'M-3.2 0H3.2M.7-2.4 3.2 0 .7 2.4',
  sabotage: 'M-2.6 2.6 2.6-2.6M-.6-2.6H2.6V.6',
  mine: 'M-1.9 .6A1.9 1.9 0 1 0 1.9 .6A1.9 1.9 0 1 0-1.9 .6M0-1.3V-3.4',
  other: 'M-.4 0H.4',
};

/** CSS pixels across, at zoom 8. */
export const SYMBOL_SIZES: Record<LossSize, number> = { unknown: 22, none: 18, few: 22, many: 28 };

/** CSS pixels from a symbol to the dotted ring around it, which says that its point stands for a wider area. */
export const AREA_RING_GAP = 5.5;
/** The name of its image. */
export const AREA_RING = 'area-ring';

/** The name of the image of a single incident. */
export function symbolName(state: ClaimState, eventType: EventType, isHollow: boolean): string {
  return `${state}-${eventType}-${isHollow ? 'hollow' : 'solid'}`;
}

/** A ring has so many parts. */
export const RING_PARTS = 8;

/** How many parts of a ring each state gets, in the order of the states: as many as its share, but one at least. */
export function ringShares(counts: readonly number[]): number[] {
  const total = counts.reduce((sum, count) => sum + count, 0);
  const exact = counts.map((count) => (count / total) * RING_PARTS);
  const shares = exact.map((share) => (share > 0 ? Math.max(1, Math.floor(share)) : 0));
  const left = () => RING_PARTS - shares.reduce((sum, share) => sum + share, 0);
  // What rounding down has left over goes where most is missing; what the least states were given comes from the most.
  while (left() !== 0) {
    const step = Math.sign(left());
    const missing = exact.map((share, index) => (share > 0 ? step * (share - shares[index]!) : -Infinity));
    const open = missing.map((amount, index) => (step < 0 && shares[index]! <= 1 ? -Infinity : amount));
    shares[open.indexOf(Math.max(...open))]! += step;
  }
  return shares;
}

/** The name of the image of a ring that is divided so. */
export function ringName(shares: readonly number[]): string {
  return `ring-${shares.join('-')}`;
}

/** Every division of a ring that there can be. */
export function allRings(states: number = CLAIM_STATES.length, parts = RING_PARTS): number[][] {
  if (states === 1) return [[parts]];
  return Array.from({ length: parts + 1 }, (_, first) =>
    allRings(states - 1, parts - first).map((others) => [first, ...others]),
  ).flat();
}
