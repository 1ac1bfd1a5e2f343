import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bitAt, countBits, emptyBits, hasBit, setBit } from '../../src/engine/bits';

test('a set of bits holds what was put in, and nothing else', () => {
  const anySet = fc
    .integer({ min: 1, max: 200 })
    .chain((size) => fc.tuple(fc.constant(size), fc.uniqueArray(fc.nat(size - 1))));
  fc.assert(
    fc.property(anySet, ([size, members]) => {
      const bits = emptyBits(size);
      for (const member of members) setBit(bits, member);
      expect(countBits(bits)).toBe(members.length);
      for (let at = 0; at < size; at++) {
        expect(hasBit(bits, at)).toBe(members.includes(at));
        expect(bitAt(bits, at)).toBe(Number(members.includes(at)));
      }
    }),
  );
});
