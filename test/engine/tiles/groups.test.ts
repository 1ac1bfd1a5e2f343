import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Candidate } from '../../../src/engine/tiles/candidates';
import { membersOf, symbolsIn } from '../../../src/engine/tiles/gather';
import { DEPENDS_ON_RINGS, groupsOf, lot } from '../../../src/engine/tiles/groups';
import { latitudeOf, longitudeOf } from '../../../src/engine/tiles/world';
import { plainSymbols } from '../../oracle/plain-gathering';
import { plainMatches, viewOf, type Spot } from './spots';

const ZOOM = 16;
const PIXEL = 2 ** (23 - ZOOM);
const CELL = 32 * PIXEL;

test('neighbours never draw the same lot', () => {
  const cell = fc.nat(2 ** 20 - 1);
  fc.assert(
    fc.property(cell, cell, (column, row) => {
      const lots = [-1, 0, 1].flatMap((right) => [-1, 0, 1].map((down) => lot(column + right, row + down)));
      expect(new Set(lots).size).toBe(9);
    }),
  );
});

test.each([
  [9, 8, 'left'],
  [8, 9, 'right'],
])('between one of %d and one of %d as near, a candidate goes to the %s', (left, right, side) => {
  const candidate = (column: number, x: number, count: number): Candidate => {
    const sums = { sumX: 0, sumY: 0, states: [count, 0, 0, 0], wide: 0, firstClass: 0 };
    return {
      column,
      row: 0,
      x,
      y: 0,
      from: 0,
      to: 0,
      count,
      definite: 0,
      sameSpot: false,
      radius: 11,
      ...sums,
    };
  };
  // The powers of two are the same, hence the lots decide who is greater, and the counts follow them.
  const column = columnWhere((at) =>
    left > right ? lot(at, 0) > lot(at + 2, 0) : lot(at, 0) < lot(at + 2, 0),
  );
  const [west, middle, east] = [
    candidate(column, 10, left),
    candidate(column + 1, 35, 1),
    candidate(column + 2, 60, right),
  ];
  const groups = groupsOf([west, middle, east], 1, 8);
  expect(groups.get(side === 'left' ? west : east)).toContain(middle);
  expect(groups.size).toBe(2);
});

describe('a chain of cells, each waiting for the one before', () => {
  // Cells 0, 2 and 4 stand, one per round; 6 stands since no round is left. Cell 7, beside 8, goes to 6, which is
  // nearer; 8 takes in 9 and moves into its cell. All of it would turn out otherwise without cell 0.
  const column = columnWhere((first) => {
    const lots = Array.from({ length: 10 }, (_, i) => lot(first + i, 0));
    return lots.slice(1).every((next, i) => lots[i]! > next === (i !== 7));
  });
  const spots = Array.from({ length: 10 }, (_, i) => cellOfForty(column + i, i === 7 ? 29.5 : 30)).flat();

  test('reaches as far as tiles look', () => {
    const view = viewOf(spots);
    const whole = plainSymbols(plainMatches(spots), ZOOM);
    expect(whole.map(({ count }) => count)).toEqual([80, 80, 80, 80, 80]);
    for (let left = column * CELL; left < (column + 10) * CELL; left += CELL) {
      const alone = symbolsIn(view, ZOOM, { left, top: 0, right: left + CELL, bottom: CELL });
      const expected = whole.filter(({ x }) => x >= left && x < left + CELL);
      expect(alone.map(({ x }) => x)).toEqual(expected.map(({ x }) => x));
      expect(alone.map((symbol) => membersOf(view, symbol).length)).toEqual(
        expected.map(({ count }) => count),
      );
    }
  });

  test('ends otherwise without its first cell', () => {
    const last = (matching: readonly Spot[]) => plainSymbols(plainMatches(matching), ZOOM).at(-1)!;
    expect(DEPENDS_ON_RINGS).toBe(8);
    expect(last(spots.slice(40)).count).not.toBe(last(spots).count);
  });
});

/** The first column where the lots of the northernmost row are as wanted. */
function columnWhere(isWanted: (column: number) => boolean): number {
  for (let column = 1; column < 2 ** 20 - 20; column++) if (isWanted(column)) return column;
  throw new Error('No such column');
}

/** Forty matches about one place in a cell of the northernmost row, at two spots. CSS pixels. */
function cellOfForty(column: number, right: number): Spot[] {
  return Array.from({ length: 40 }, (_, i) => ({
    longitude: longitudeOf(column * CELL + right * PIXEL),
    latitude: latitudeOf((i % 2 ? 14 : 18) * PIXEL),
    match: 'definite',
    symbolClass: 0,
  }));
}
