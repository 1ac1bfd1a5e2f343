/** The rule by which matches gather into the map's symbols, in the obvious way: every point, every pair of cells. */
import { lot } from '../../src/engine/tiles/groups';
import { symbolRadius } from '../../src/engine/tiles/symbol-radius';

/** A row that matches; world units. */
export interface PlainMatch {
  row: number;
  x: number;
  y: number;
  isDefinite: boolean;
  symbolClass: number;
}

export interface PlainSymbol {
  x: number;
  y: number;
  count: number;
  definite: number;
  /** By number of the claims' state. */
  states: number[];
  isWide: boolean;
  sameSpot: boolean;
  /** Ascending. */
  members: number[];
}

interface Cell {
  column: number;
  row: number;
  matches: PlainMatch[];
  fate: 'open' | 'stands' | 'taken in';
}

const ROUNDS = 3;
/** CSS pixels between symbols, and of a cell's side. */
const MANY = { gap: 8, cell: 32 };
const FEW = { gap: -6, cell: 16 };

/** All symbols of the world at a zoom of tiles. */
export function plainSymbols(matches: readonly PlainMatch[], zoom: number, areFew = false): PlainSymbol[] {
  const { gap, cell } = areFew ? FEW : MANY;
  const pixel = 2 ** (23 - zoom);
  const cells = plainCells(matches, cell * pixel);
  const crowd = (one: Cell, other: Cell) =>
    isBeside(one, other) && apart(one, other) < (radiusOf(one) + radiusOf(other) + gap) * pixel;
  for (let round = 0; round < ROUNDS; round++) {
    const open = cells.filter(({ fate }) => fate === 'open');
    const standing = open.filter((one) => !open.some((other) => crowd(one, other) && isGreater(other, one)));
    for (const one of standing) one.fate = 'stands';
    for (const one of open) {
      if (one.fate === 'open' && standing.some((other) => crowd(one, other))) one.fate = 'taken in';
    }
  }
  const centres = cells.filter(({ fate }) => fate !== 'taken in');
  const homes = cells.map((cell) => {
    if (cell.fate !== 'taken in') return cell;
    const [home] = centres
      .filter((centre) => crowd(cell, centre))
      .sort((one, other) => apart(cell, one) - apart(cell, other) || (isGreater(one, other) ? -1 : 1));
    return home!;
  });
  return centres.map((centre) => {
    const group = cells.filter((_, i) => homes[i] === centre);
    return plainSymbol(
      centre,
      group.flatMap((cell) => cell.matches),
    );
  });
}

/** Middle of the matches, rounded down. */
function middle(matches: readonly PlainMatch[]): { x: number; y: number } {
  const sum = (values: number[]) => values.reduce((total, value) => total + BigInt(value), 0n);
  const mean = (values: number[]) => Number(sum(values) / BigInt(values.length));
  return { x: mean(matches.map(({ x }) => x)), y: mean(matches.map(({ y }) => y)) };
}

function plainCells(matches: readonly PlainMatch[], size: number): Cell[] {
  const cells = new Map<string, Cell>();
  for (const match of matches) {
    const [column, row] = [Math.floor(match.x / size), Math.floor(match.y / size)];
    const key = `${column} ${row}`;
    const cell = cells.get(key) ?? { column, row, matches: [], fate: 'open' };
    cell.matches.push(match);
    cells.set(key, cell);
  }
  return [...cells.values()];
}

function isBeside(one: Cell, other: Cell): boolean {
  return one !== other && Math.abs(one.column - other.column) <= 1 && Math.abs(one.row - other.row) <= 1;
}

function apart(one: Cell, other: Cell): number {
  const [from, to] = [middle(one.matches), middle(other.matches)];
  return Math.sqrt((from.x - to.x) ** 2 + (from.y - to.y) ** 2);
}

function radiusOf({ matches }: Cell): number {
  return symbolRadius(matches.length);
}

function isGreater(one: Cell, other: Cell): boolean {
  const power = ({ matches }: Cell) => Math.floor(Math.log2(matches.length));
  if (power(one) !== power(other)) return power(one) > power(other);
  return lot(one.column, one.row) > lot(other.column, other.row);
}

function isOneSpot(matches: readonly PlainMatch[]): boolean {
  return new Set(matches.map(({ x, y }) => `${x} ${y}`)).size === 1;
}

function plainSymbol(centre: Cell, matches: readonly PlainMatch[]): PlainSymbol {
  const [own, all] = [middle(centre.matches), middle(matches)];
  const states = [0, 1, 2, 3].map(
    (state) => matches.filter(({ symbolClass }) => symbolClass % 4 === state).length,
  );
  return {
    x: Math.floor((own.x + all.x) / 2),
    y: Math.floor((own.y + all.y) / 2),
    count: matches.length,
    definite: matches.filter(({ isDefinite }) => isDefinite).length,
    states,
    isWide: matches.every(({ symbolClass }) => Math.floor(symbolClass / 16) % 2 === 1),
    sameSpot: isOneSpot(matches),
    members: matches.map(({ row }) => row).sort((one, other) => one - other),
  };
}
