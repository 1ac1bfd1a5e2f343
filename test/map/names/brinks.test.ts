/** No name finds a way across the brinks of what is to be seen. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { BRINK_LENGTH, brinksOf, type Brink } from '../../../src/map/names/brinks';
import { BRINK_SIDE } from '../../../src/map/symbol-images';

const side = fc.integer({ min: 1, max: 1500 });
const insets = fc
  .record({ left: fc.nat({ max: 900 }), top: fc.nat({ max: 900 }), width: side, height: side })
  .map(({ left, top, width, height }) => ({ left, top, right: left + width, bottom: top + height }));

function isCovered(x: number, y: number, brinks: readonly Brink[]): boolean {
  return brinks.some(({ middle, along }) => {
    const half = (axis: 'x' | 'y') => (along === axis ? BRINK_LENGTH : BRINK_SIDE) / 2 + 1e-6;
    return Math.abs(middle.x - x) <= half('x') && Math.abs(middle.y - y) <= half('y');
  });
}

test('all along the map’s sides and around what lies over it there is one', () => {
  fc.assert(
    fc.property(side, side, fc.array(insets, { maxLength: 3 }), (width, height, boxes) => {
      const none = { top: 0, right: 0, bottom: 0, left: 0 };
      const brinks = brinksOf(width, height, { insets: none, boxes });
      for (const { left, top, right, bottom } of [
        { left: 0, top: 0, right: width, bottom: height },
        ...boxes,
      ]) {
        for (let step = 0; step <= 40; step += 1) {
          const x = left + ((right - left) * step) / 40;
          const y = top + ((bottom - top) * step) / 40;
          for (const at of [top, bottom]) expect(isCovered(x, at, brinks)).toBe(true);
          for (const at of [left, right]) expect(isCovered(at, y, brinks)).toBe(true);
        }
      }
    }),
  );
});

test('of a wide map they are few', () => {
  const brinks = brinksOf(1100, 680, { insets: { top: 0, right: 0, bottom: 0, left: 0 }, boxes: [] });
  expect(brinks.length).toBeLessThan(2 * (1100 / BRINK_LENGTH + 680 / BRINK_LENGTH + 2));
});
