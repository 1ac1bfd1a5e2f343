import fc from 'fast-check';
import { expect, test } from 'vitest';
import { stretchEnd } from '../../src/engine/stretch';

test('stretches follow one another to the end, each short but for a record that is long by itself', () => {
  const lengths = fc.array(fc.oneof(fc.nat(100), fc.nat(2 ** 20)), {
    minLength: 1,
    maxLength: 200,
    size: 'max',
  });
  fc.assert(
    fc.property(lengths, fc.integer({ min: 1, max: 50 }), (lengths, most) => {
      for (let first = 0; first < lengths.length;) {
        const end = stretchEnd(first, lengths.length, most, (index) => lengths[index]!);
        expect(end).toBeGreaterThan(first);
        expect(end).toBeLessThanOrEqual(Math.min(first + most, lengths.length));
        const before = lengths.slice(first, end - 1).reduce((sum, length) => sum + length, 0);
        expect(before).toBeLessThan(2 ** 19);
        first = end;
      }
    }),
  );
});
