/** What of the matches lies in each cell of a zoom's grid: the candidates for symbols. */
import { bitAt } from '../bits';
import { visitCells, type CellBlock, type SpotIndex } from './spot-index';
import { STATE_BITS, WIDE_BIT, type SymbolClasses } from './symbol-class';
import { symbolRadius } from './symbol-radius';

/** Which rows match, and what they look like. Never changed once tiles are made from it. */
export interface MatchView {
  index: SpotIndex;
  /** Sets of rows, disjoint. */
  definite: Uint32Array;
  possible: Uint32Array;
  /** By row: what its symbol looks like, as `symbol-class.ts` packs it. */
  symbolClass: SymbolClasses;
  /** Among few rows symbols may come close to each other; among many they would be in each other's way. */
  areFew: boolean;
}

/** The matches within one cell. */
export interface Candidate {
  column: number;
  row: number;
  /** Entries `from` to `to` − 1 of the index; not all of them need match. */
  from: number;
  to: number;
  count: number;
  definite: number;
  /** Middle of the matches, world units. */
  x: number;
  y: number;
  /** Sums of the matches' distances from the cell's left and top, world units: whole numbers, hence exact. */
  sumX: number;
  sumY: number;
  /** How many matches are in each state of claims. */
  states: number[];
  /** How many stand for a wider area. */
  wide: number;
  /** Symbol class of the first match. */
  firstClass: number;
  /** All matches lie at the very same spot. */
  sameSpot: boolean;
  /** As drawn alone, CSS pixels. */
  radius: number;
}

export function candidatesIn(view: MatchView, block: CellBlock): Candidate[] {
  const candidates: Candidate[] = [];
  visitCells(view.index, block, (column, row, from, to) => {
    const candidate = gatherCell(view, 2 ** (32 - block.level), column, row, from, to);
    if (candidate) candidates.push(candidate);
  });
  return candidates;
}

/** The one loop over the rows themselves; null where none matches. */
function gatherCell(
  view: MatchView,
  size: number,
  column: number,
  row: number,
  from: number,
  to: number,
): Candidate | null {
  const { index, definite, possible, symbolClass } = view;
  const left = column * size;
  const top = row * size;
  let [count, definiteCount, sumX, sumY, wide] = [0, 0, 0, 0, 0];
  let [firstX, firstY, firstClass, differing] = [0, 0, 0, 0];
  const states = [0, 0, 0, 0];
  for (let at = from; at < to; at++) {
    const match = index.rows[at]!;
    const isDefinite = bitAt(definite, match);
    if ((isDefinite | bitAt(possible, match)) === 0) continue;
    const x = index.x[at]!;
    const y = index.y[at]!;
    const look = symbolClass[match]!;
    if (count === 0) [firstX, firstY, firstClass] = [x, y, look];
    differing |= (x ^ firstX) | (y ^ firstY);
    count++;
    definiteCount += isDefinite;
    sumX += x - left;
    sumY += y - top;
    states[look & STATE_BITS]!++;
    if (look & WIDE_BIT) wide++;
  }
  if (count === 0) return null;
  const sameSpot = differing === 0;
  return {
    column,
    row,
    from,
    to,
    count,
    definite: definiteCount,
    x: left + Math.floor(sumX / count),
    y: top + Math.floor(sumY / count),
    sumX,
    sumY,
    states,
    wide,
    firstClass,
    sameSpot,
    radius: symbolRadius(count),
  };
}
