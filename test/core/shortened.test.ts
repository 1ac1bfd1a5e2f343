import fc from 'fast-check';
import { expect, test } from 'vitest';
import { QUOTED, shortened } from '../../src/core/shortened';

test('what is short stays, of what is long the beginning and the end, no letter of it cut', () => {
  const text = fc.string({ unit: fc.constantFrom('a', 'ğ', '😀'), maxLength: 200, size: 'max' });
  fc.assert(
    fc.property(text, (text) => {
      const short = shortened(text);
      if (text.length <= QUOTED) {
        expect(short).toBe(text);
        return;
      }
      const [start, end] = short.split('…') as [string, string];
      expect(short.length).toBeLessThanOrEqual(QUOTED);
      expect(short.length).toBeGreaterThan(QUOTED - 3);
      expect([text.startsWith(start), text.endsWith(end)]).toEqual([true, true]);
      expect(short).not.toMatch(/\p{Surrogate}/u);
    }),
  );
});
