/** The map's symbols: matches that lie close together at a zoom gather into one. */
import { hasBit } from '../bits';
import { candidatesIn, type Candidate, type MatchView } from './candidates';
import { DEPENDS_ON_RINGS, groupsOf, type Group } from './groups';
import type { CellBlock } from './spot-index';
import { LARGEST_RADIUS, symbolRadius } from './symbol-radius';
import { WORLD_SIZE, worldX, worldY, type WorldRectangle } from './world';

/** Tiles of deeper zooms are drawn from this one's. */
export const MAX_TILE_ZOOM = 16;

/** Tiles of 512 CSS pixels have 2^4 cells of 32 along each side, or, for few rows, 2^5 of 16. */
const CELL_LEVELS = { few: 5, many: 4 } as const;
/** CSS pixels kept free between symbols, for they grow with those they take in, and move; few may touch. */
const GAPS = { few: -6, many: 8 } as const;
const PIXEL_LEVELS = 9;

/** A symbol stands in its own cell or, drawn by those it took in, in one beside it. */
const MOVES_BY_RINGS = 1;

export interface MapSymbol {
  /** World units. */
  x: number;
  y: number;
  count: number;
  /** How many of `count` match definitely. */
  definite: number;
  /** How many members are in each state of claims. */
  states: number[];
  /** All members stand for a wider area. */
  isWide: boolean;
  /** Of a member: what the symbol looks like where there is only one. */
  firstClass: number;
  /** All members lie at the very same spot. */
  sameSpot: boolean;
  /** Where the members stand in the index: from and to, exclusive, of one run after the other. */
  runs: Uint32Array;
}

/** The symbols that stand in a rectangle; whole tiles at most a few, since all cells are held at once. */
export function symbolsIn(view: MatchView, tileZoom: number, rectangle: WorldRectangle): MapSymbol[] {
  if (!Number.isInteger(tileZoom) || tileZoom < 0 || tileZoom > MAX_TILE_ZOOM) {
    throw new RangeError(`No tiles at zoom ${tileZoom}`);
  }
  const amount = view.areFew ? 'few' : 'many';
  const level = tileZoom + CELL_LEVELS[amount];
  const candidates = candidatesIn(view, cellsAround(rectangle, level, DEPENDS_ON_RINGS + MOVES_BY_RINGS));
  const groups = groupsOf(candidates, WORLD_SIZE / 2 ** (tileZoom + PIXEL_LEVELS), GAPS[amount]);
  const symbols: MapSymbol[] = [];
  for (const [centre, group] of groups) {
    const symbol = symbolOf(centre, group, WORLD_SIZE / 2 ** level);
    if (holdsSpot(rectangle, symbol)) symbols.push(symbol);
  }
  return symbols;
}

/** A symbol's rows, in the index's order. */
export function membersOf({ index, definite, possible }: MatchView, { runs, count }: MapSymbol): Uint32Array {
  const members = new Uint32Array(count);
  let found = 0;
  for (let run = 0; run < runs.length; run += 2) {
    for (let at = runs[run]!; at < runs[run + 1]!; at++) {
      const row = index.rows[at]!;
      if (hasBit(definite, row) || hasBit(possible, row)) members[found++] = row;
    }
  }
  return members;
}

/**
 * The symbol whose drawn disc is nearest to a position in degrees, at most `reach` CSS pixels from it, at a zoom of the
 * map, which may lie between those of tiles. Does not look across the 180th meridian.
 */
export function symbolAt(
  view: MatchView,
  zoom: number,
  longitude: number,
  latitude: number,
  reach: number,
): MapSymbol | null {
  const tileZoom = Math.min(Math.max(Math.floor(zoom), 0), MAX_TILE_ZOOM);
  const pixel = WORLD_SIZE / 2 ** (zoom + PIXEL_LEVELS);
  const [x, y] = [worldX(longitude), worldY(latitude)];
  const most = (reach + LARGEST_RADIUS) * pixel;
  const around = { left: x - most, top: y - most, right: x + most + 1, bottom: y + most + 1 };
  let nearest: MapSymbol | null = null;
  let least = reach;
  for (const symbol of symbolsIn(view, tileZoom, around)) {
    const radius = symbolRadius(symbol.count);
    const distance = Math.hypot(symbol.x - x, symbol.y - y) / pixel - radius;
    if (distance > least) continue;
    nearest = symbol;
    least = distance;
  }
  return nearest;
}

function cellsAround({ left, top, right, bottom }: WorldRectangle, level: number, rings: number): CellBlock {
  const size = WORLD_SIZE / 2 ** level;
  return {
    level,
    firstColumn: Math.floor(left / size) - rings,
    lastColumn: Math.ceil(right / size) - 1 + rings,
    firstRow: Math.floor(top / size) - rings,
    lastRow: Math.ceil(bottom / size) - 1 + rings,
  };
}

function holdsSpot({ left, top, right, bottom }: WorldRectangle, { x, y }: MapSymbol): boolean {
  return x >= left && x < right && y >= top && y < bottom;
}

function symbolOf(centre: Candidate, group: Group, cellSize: number): MapSymbol {
  let [count, definite, sumX, sumY, wide] = [0, 0, 0, 0, 0];
  const states = [0, 0, 0, 0];
  for (const member of group) {
    count += member.count;
    definite += member.definite;
    // From the centre's cell, so that the sums stay below 2^53.
    sumX += member.sumX + (member.column - centre.column) * cellSize * member.count;
    sumY += member.sumY + (member.row - centre.row) * cellSize * member.count;
    wide += member.wide;
    member.states.forEach((members, state) => (states[state]! += members));
  }
  // Half-way from the centre's middle to the middle of all: all the way, symbols would crowd again.
  return {
    x: Math.floor((centre.x + centre.column * cellSize + Math.floor(sumX / count)) / 2),
    y: Math.floor((centre.y + centre.row * cellSize + Math.floor(sumY / count)) / 2),
    count,
    definite,
    states,
    isWide: wide === count,
    firstClass: centre.firstClass,
    sameSpot: group.length === 1 && centre.sameSpot,
    runs: Uint32Array.from(group.flatMap(({ from, to }) => [from, to])),
  };
}
