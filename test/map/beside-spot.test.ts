import fc from 'fast-check';
import { expect, test } from 'vitest';
import { besideSpot, CLEARANCE } from '../../src/map/beside-spot';

const card = fc.record({
  width: fc.integer({ min: 80, max: 280 }),
  height: fc.integer({ min: 40, max: 390 }),
});
const room = fc
  .record({ width: fc.integer({ min: 300, max: 1400 }), height: fc.integer({ min: 400, max: 900 }) })
  .map(({ width, height }) => ({ left: 6, top: 6, right: width, bottom: height }));

const fraction = fc.double({ min: 0, max: 1, noNaN: true });

test('a card is whole wherever the spot is, and clear of it wherever there is room beside it', () => {
  fc.assert(
    fc.property(card, room, fraction, fraction, (size, free, x, y) => {
      const at = { x: x * free.right, y: y * free.bottom };
      const { left, top } = besideSpot(at, size, free);
      const [right, bottom] = [left + size.width, top + size.height];
      expect(left).toBeGreaterThanOrEqual(free.left);
      expect(top).toBeGreaterThanOrEqual(free.top);
      expect(right).toBeLessThanOrEqual(free.right);
      expect(bottom).toBeLessThanOrEqual(free.bottom);
      const hasRoom =
        at.y - free.top >= size.height + CLEARANCE ||
        free.bottom - at.y >= size.height + CLEARANCE ||
        at.x - free.left >= size.width + CLEARANCE ||
        free.right - at.x >= size.width + CLEARANCE;
      const isClear = left >= at.x + 22 || right <= at.x - 22 || top >= at.y + 22 || bottom <= at.y - 22;
      expect(isClear).toBe(hasRoom);
    }),
  );
});
