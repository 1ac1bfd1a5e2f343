import fc from 'fast-check';
import { expect, test } from 'vitest';
import { toolRoom } from '../../src/ui/tool-room';

const ORDER = ['opener', 'icons', 'whole'];
const anyWindow = fc.record({
  isWide: fc.boolean(),
  isTall: fc.boolean(),
  isLow: fc.boolean(),
  isForFingers: fc.boolean(),
});
const height = fc.integer({ min: 1, max: 2000 });

test('a higher map never shows less of its tools, and larger letters or fingers never more', () => {
  fc.assert(
    fc.property(anyWindow, height, height, fc.integer({ min: 9, max: 40 }), (known, one, other, rem) => {
      const [low, high] = [Math.min(one, other), Math.max(one, other)];
      const rank = (of: number, letters: number, changes = {}) =>
        ORDER.indexOf(toolRoom({ ...known, ...changes, height: of }, letters));
      expect(rank(high, rem)).toBeGreaterThanOrEqual(rank(low, rem));
      expect(rank(low, rem + 4)).toBeLessThanOrEqual(rank(low, rem));
      expect(rank(low, rem, { isForFingers: true })).toBeLessThanOrEqual(
        rank(low, rem, { isForFingers: false }),
      );
    }),
  );
});
