import fc from 'fast-check';
import { expect, test } from 'vitest';
import { SeenIds } from '../../../src/core/records/seen-ids';

test('an id came before if a set holds it', () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(fc.string({ maxLength: 3 }), fc.nat(99).map(String))), (ids) => {
      const [seen, set] = [new SeenIds(), new Set<string>()];
      for (const id of ids) {
        expect(seen.add(id)).toBe(!set.has(id));
        set.add(id);
      }
    }),
  );
});

test('of ids as files have them none is taken for another', () => {
  const seen = new SeenIds();
  for (let number = 0; number < 100_000; number += 1) {
    for (const id of [`${number}`, `AZE${number}`, `synthetic-${String(number).padStart(7, '0')}`]) {
      if (!seen.add(id)) expect(id).toBe('new');
    }
  }
  expect(['0', 'AZE99999', 'synthetic-0000001', '100000'].map((id) => seen.add(id))).toEqual([
    false,
    false,
    false,
    true,
  ]);
});
