import fc from 'fast-check';
import { expect, test } from 'vitest';
import { RowIds } from '../../../src/engine/table/row-ids';

test('tells all rows apart by id, finds each of them, and keeps the ids that do not recur', () => {
  const anyId = fc.oneof(
    fc.string({ maxLength: 3 }),
    fc.constantFrom('a', 'a (2)', 'a (3)', 'a (2) (2)', ''),
  );
  fc.assert(
    fc.property(fc.array(anyId, { maxLength: 200, size: 'max' }), (given) => {
      const { ids, unique } = idsOf(given);
      expect(new Set(unique).size).toBe(given.length);
      unique.forEach((id, row) => {
        expect(ids.rowOf(id)).toBe(row);
        expect(id.slice(given[row]!.length)).toMatch(/^( \(\d+\))?$/);
        if (!unique.slice(0, row).includes(given[row]!)) expect(id).toBe(given[row]);
      });
      expect(ids.rowOf('no such id')).toBeNull();
    }),
  );
});

test('holds many rows, also where all bear the same id', () => {
  for (const idOf of [(row: number) => `id-${row}`, () => 'same']) {
    const { ids, unique } = idsOf(Array.from({ length: 100_000 }, (_, row) => idOf(row)));
    expect(new Set(unique).size).toBe(unique.length);
    expect(unique.every((id, row) => ids.rowOf(id) === row)).toBe(true);
  }
});

function idsOf(given: readonly string[]): { ids: RowIds; unique: string[] } {
  const ids = new RowIds((row) => given[row]!);
  for (const id of given) ids.add(id);
  return { ids, unique: given.map((id, row) => ids.unique(row, id)) };
}
