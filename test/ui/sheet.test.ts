import fc from 'fast-check';
import { expect, test } from 'vitest';
import { nearestHeight, SHEET_HEIGHTS, steppedHeight } from '../../src/ui/sheet';

const rank = (share: number) => SHEET_HEIGHTS.indexOf(nearestHeight(share));
const share = fc.double({ min: 0, max: 1, noNaN: true });

test('a sheet that is let go higher never goes lower', () => {
  fc.assert(
    fc.property(share, share, (one, other) => rank(Math.max(one, other)) >= rank(Math.min(one, other))),
  );
  expect([rank(0), rank(0.5), rank(1)]).toEqual([0, 1, 2]);
});

test('steps lead from any height to any other, and no further than there is one', () => {
  for (const [from, height] of SHEET_HEIGHTS.entries()) {
    for (const [to, wanted] of SHEET_HEIGHTS.entries()) expect(steppedHeight(height, to - from)).toBe(wanted);
    expect(steppedHeight(height, 9)).toBe('high');
    expect(steppedHeight(height, -9)).toBe('low');
  }
});
