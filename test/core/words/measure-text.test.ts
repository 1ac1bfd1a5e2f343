import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ENGLISH } from '../../../src/core/words/english';
import { intervalText } from '../../../src/core/words/measure-text';

test.each([
  [6000, 10_000, '6.0–10.0 km'],
  [0, 30_400, '0–31 km'],
  [0, 0, '0 km'],
  [-500, 1200, '0–1.2 km'],
  [51_200, 54_900, '51–55 km'],
])('%d to %d metres reads %s', (min, max, text) => {
  expect(intervalText(ENGLISH, { min, max })).toBe(text);
});

test('rounding goes outwards: it never claims more than was measured', () => {
  fc.assert(
    fc.property(fc.nat(500_000), fc.nat(500_000), (one, other) => {
      const [min, max] = one < other ? [one, other] : [other, one];
      const numbers = intervalText(ENGLISH, { min, max })
        .match(/[\d.]+/g)!
        .map((kilometres) => Number(kilometres) * 1000);
      expect(numbers[0]! - 1e-6).toBeLessThanOrEqual(min);
      expect(numbers.at(-1)! + 1e-6).toBeGreaterThanOrEqual(max);
    }),
  );
});
