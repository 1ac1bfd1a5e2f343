/** What symbols look like, as small numbers: 2 × number of the claim state, + 1 if hollow. */
import { CLAIM_STATES } from '../../core/vocabulary';

/** The claim states by number and, last, what stands for several at once. */
export const SYMBOL_STATES = [...CLAIM_STATES, 'mixed'] as const;

const MIXED = SYMBOL_STATES.length - 1;

/** The bits of the solid classes, and of the two classes of the first state. */
const SOLID = 0x5555_5555;
const ONE_STATE = 0b11;

/** The class of a symbol whose members have these classes; bit c stands for class c. */
export function commonClass(classes: number): number {
  const hollow = (classes & SOLID) === 0 ? 1 : 0;
  const first = (31 - Math.clz32(classes)) >>> 1;
  const isOneState = (classes & ~(ONE_STATE << (2 * first))) === 0;
  return 2 * (isOneState ? first : MIXED) + hollow;
}
