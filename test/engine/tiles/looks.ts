/** Everything that a symbol can look like. */
import fc from 'fast-check';
import { LOSS_SIZES } from '../../../src/core/loss-size';
import { CLAIM_STATES, EVENT_TYPES } from '../../../src/core/vocabulary';
import type { SymbolLook } from '../../../src/engine/tiles/symbol-class';

export const LOOKS: readonly SymbolLook[] = CLAIM_STATES.flatMap((state) =>
  LOSS_SIZES.flatMap((losses) =>
    EVENT_TYPES.flatMap((eventType) => [false, true].map((isWide) => ({ state, losses, eventType, isWide }))),
  ),
);

export const anyLook = fc.constantFrom(...LOOKS);
