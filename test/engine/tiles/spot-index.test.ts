import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildSpotIndex, visitCells, type SpotIndex } from '../../../src/engine/tiles/spot-index';
import { WORLD_SIZE, worldX, worldY } from '../../../src/engine/tiles/world';
import { anySpots, plainMatches, type Spot } from './spots';

const indexOf = (spots: readonly Spot[]) =>
  buildSpotIndex(
    Float64Array.from(spots, ({ longitude }) => longitude),
    Float64Array.from(spots, ({ latitude }) => latitude),
  );

const entries = ({ rows, x, y }: SpotIndex) => Array.from(rows, (row, at) => ({ row, x: x[at]!, y: y[at]! }));

/** The bits of y and x in turn, y first. */
const mortonKey = (x: number, y: number) => {
  const bits = (value: number) => value.toString(2).padStart(32, '0');
  return Array.from(bits(y), (bit, i) => bit + bits(x)[i]!).join('');
};

test('the world is Web Mercator’s square', () => {
  expect([worldX(-180), worldX(0), worldX(180)]).toEqual([0, WORLD_SIZE / 2, 0]);
  expect([worldY(90), worldY(0), worldY(-90)]).toEqual([0, WORLD_SIZE / 2, WORLD_SIZE - 1]);
  for (const latitude of [-85, -40, 0.001, 39.8, 85]) {
    const angle = (latitude * Math.PI) / 180;
    const share = (1 - Math.log(Math.tan(angle) + 1 / Math.cos(angle)) / Math.PI) / 2;
    expect(Math.abs(worldY(latitude) - share * WORLD_SIZE)).toBeLessThan(2);
  }
});

describe('the index of spots', () => {
  test('holds the rows with a position, in Morton’s order and then their own', () => {
    fc.assert(
      fc.property(anySpots(6), (spots) => {
        const expected = plainMatches(spots.map((spot) => ({ ...spot, match: 'definite' })))
          .map(({ row, x, y }) => ({ row, x, y, key: mortonKey(x, y) }))
          .sort((one, other) => (one.key < other.key ? -1 : one.key > other.key ? 1 : one.row - other.row))
          .map(({ row, x, y }) => ({ row, x, y }));
        expect(entries(indexOf(spots))).toEqual(expected);
      }),
      { numRuns: 50 },
    );
  });

  test('finds what each cell of a block holds', () => {
    const cell = fc.nat(2 ** 5 - 1);
    fc.assert(
      fc.property(anySpots(1), cell, cell, cell, cell, (spots, left, top, right, bottom) => {
        const index = indexOf(spots);
        const block = { level: 5, firstColumn: left, lastColumn: right, firstRow: top, lastRow: bottom };
        const found: string[] = [];
        visitCells(index, block, (column, row, from, to) => {
          for (let at = from; at < to; at++) found.push(`${index.rows[at]} in ${column} ${row}`);
        });
        const expected = entries(index)
          .map((entry) => ({ row: entry.row, column: entry.x >>> 27, line: entry.y >>> 27 }))
          .filter(({ column, line }) => column >= left && column <= right && line >= top && line <= bottom)
          .map(({ row, column, line }) => `${row} in ${column} ${line}`);
        expect(found).toEqual(expected);
      }),
    );
  });
});
