import fc from 'fast-check';
import { expect, test } from 'vitest';
import { RING_PARTS, allRings, ringName, ringShares } from '../../../src/core/presentation/symbols';

const anyCounts = fc
  .array(fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 2_000_000 })), { minLength: 4, maxLength: 4 })
  .filter((counts) => counts.some((count) => count > 0));

test('a ring is divided whole, no state is left out, and none has more than one of more', () => {
  fc.assert(
    fc.property(anyCounts, (counts) => {
      const shares = ringShares(counts);
      expect(shares.reduce((sum, share) => sum + share, 0)).toBe(RING_PARTS);
      shares.forEach((share, index) => expect(share > 0).toBe(counts[index]! > 0));
      for (const [one, count] of counts.entries()) {
        for (const [other, more] of counts.entries()) {
          if (count < more) expect(shares[one]!).toBeLessThanOrEqual(shares[other]!);
        }
      }
    }),
  );
});

test('every division has an image', () => {
  const names = new Set(allRings().map(ringName));
  fc.assert(
    fc.property(anyCounts, (counts) => {
      expect(names).toContain(ringName(ringShares(counts)));
    }),
  );
});
