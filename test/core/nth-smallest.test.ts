import fc from 'fast-check';
import { expect, test } from 'vitest';
import { nthSmallest } from '../../src/core/nth-smallest';

test('the nth smallest is what sorting puts there', () => {
  const number = fc.oneof(fc.double({ noNaN: true }), fc.integer({ min: -3, max: 3 }));
  fc.assert(
    fc.property(fc.array(number, { minLength: 1, maxLength: 300 }), fc.nat(), (numbers, at) => {
      const index = at % numbers.length;
      const sorted = Float64Array.from(numbers).sort();
      // -0 and 0 are one number.
      expect(nthSmallest(Float64Array.from(numbers), index) === sorted[index]).toBe(true);
    }),
    { numRuns: 1000 },
  );
});
