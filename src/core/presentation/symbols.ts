/**
 * How the state of an incident's claims is drawn, on the map and in the lists: shape and colour together, so that
 * either alone is enough. Okabe–Ito colours, safe for colour-blind readers; the dark outline carries the contrast.
 */
import type { ClaimState } from '../vocabulary';

export interface StateSymbol {
  /** SVG path in a box of 20 × 20 with the symbol's middle at 10, 10. */
  path: string;
  colour: string;
}

export const STATE_SYMBOLS: Record<ClaimState, StateSymbol> = {
  contested: { path: 'M10 1.5 18.5 10 10 18.5 1.5 10Z', colour: '#d55e00' },
  one_sided: { path: 'M10 2 18.5 17H1.5Z', colour: '#e69f00' },
  agreed: { path: 'M10 2.5A7.5 7.5 0 1 1 10 17.5A7.5 7.5 0 1 1 10 2.5Z', colour: '#0072b2' },
  unstated: { path: 'M3 3H17V17H3Z', colour: '#7d8590' },
};

/** Several incidents at one spot whose states differ. */
export const MIXED_SYMBOL: StateSymbol = {
  path: 'M6.5 2H13.5L18 6.5V13.5L13.5 18H6.5L2 13.5V6.5Z',
  colour: '#4b5563',
};

export const SYMBOL_OUTLINE = '#20242c';

/** The name of the image; hollow symbols stand for a wider area than their spot. */
export function symbolName(symbol: string, hollow: boolean): string {
  return hollow ? `${symbol}-hollow` : symbol;
}
