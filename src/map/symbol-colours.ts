/** The colours of the incidents' symbols, read from the page's tokens. */
import type { ClaimState } from '../core/vocabulary';
import type { Tokens } from './tokens';

export interface SymbolColours {
  states: Record<ClaimState, string>;
  /** Of what happened, on each state's colour, and inside a hollow symbol. */
  marks: Record<ClaimState, string>;
  markInHollow: string;
  outline: string;
  halo: string;
  hollow: string;
  areaRing: string;
  townDot: string;
}

export function symbolColoursOf(token: Tokens): SymbolColours {
  const mark = token('symbol-mark');
  return {
    states: {
      contested: token('symbol-contested'),
      one_sided: token('symbol-one-sided'),
      agreed: token('symbol-agreed'),
      unstated: token('symbol-unstated'),
    },
    marks: { contested: mark, one_sided: token('symbol-mark-on-one-sided'), agreed: mark, unstated: mark },
    markInHollow: token('symbol-mark-in-hollow'),
    outline: token('symbol-outline'),
    halo: token('symbol-halo'),
    hollow: token('symbol-hollow'),
    areaRing: token('map-selection'),
    townDot: token('map-label'),
  };
}
