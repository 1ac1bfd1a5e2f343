/**
 * What a row's symbol looks like, in a few bits: of its state 2, of its losses 2, whether its point stands for an area 1,
 * of its event the rest.
 */
import { LOSS_SIZES, type LossSize } from '../../core/loss-size';
import { CLAIM_STATES, EVENT_TYPES, type ClaimState, type EventType } from '../../core/vocabulary';

export interface SymbolLook {
  state: ClaimState;
  losses: LossSize;
  isWide: boolean;
  eventType: EventType;
}

/** Of many rows. */
export const SymbolClasses = Uint16Array;
export type SymbolClasses = Uint16Array;

export const STATE_BITS = 0b11;
export const WIDE_BIT = 0b1_0000;

export function symbolClassOf({ state, losses, isWide, eventType }: SymbolLook): number {
  return (
    CLAIM_STATES.indexOf(state) |
    (LOSS_SIZES.indexOf(losses) << 2) |
    (isWide ? WIDE_BIT : 0) |
    (EVENT_TYPES.indexOf(eventType) << 5)
  );
}

export function lookOf(symbolClass: number): SymbolLook {
  return {
    state: CLAIM_STATES[symbolClass & STATE_BITS]!,
    losses: LOSS_SIZES[(symbolClass >>> 2) & 0b11]!,
    isWide: (symbolClass & WIDE_BIT) !== 0,
    eventType: EVENT_TYPES[symbolClass >>> 5]!,
  };
}
