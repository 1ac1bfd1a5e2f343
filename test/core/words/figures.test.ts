/** English figures, counts and months are those of the browser's own formatters. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dates } from '../../../src/core/words/english/dates';
import { figure, grouped, plural } from '../../../src/core/words/english/figures';

test('whole numbers have their thousands set apart', () => {
  const oracle = new Intl.NumberFormat('en');
  fc.assert(
    fc.property(fc.maxSafeInteger(), (count) => void expect(grouped(count)).toBe(oracle.format(count))),
  );
});

test('figures have as many decimals as are asked for, or as they have, rounded as they are written', () => {
  const decimals = fc.integer({ min: 0, max: 6 });
  const value = fc.oneof(
    fc.double({ noNaN: true, min: -1e7, max: 1e7 }),
    fc.double(),
    // Halves of every length, and what is a little off them.
    fc
      .tuple(fc.integer({ min: -1e7, max: 1e7 }), fc.integer({ min: 0, max: 6 }))
      .map(([n, e]) => n / 10 ** e),
    fc.constantFrom(0, -0, 1.005, 2.675, 0.5, 1.5, 2.5, 0.05, 0.15, 0.25, 999.95, 1e-7, 5e-7, 0.00000051),
  );
  fc.assert(
    fc.property(value, decimals, (given, most) => {
      const usual = (least: number) =>
        given.toLocaleString('en', { minimumFractionDigits: least, maximumFractionDigits: most });
      expect(figure(given, { least: most, most })).toBe(usual(most));
      expect(figure(given, { least: 0, most })).toBe(usual(0));
    }),
    { numRuns: 3000 },
  );
});

test('things are counted as English counts them', () => {
  const rules = new Intl.PluralRules('en');
  const forms = { one: 'incident', other: 'incidents' };
  fc.assert(
    fc.property(fc.oneof(fc.nat({ max: 30 }), fc.nat()), (count) => {
      expect(plural(count, forms)).toBe(forms[rules.select(count) as keyof typeof forms]);
    }),
  );
  expect(plural(1, { other: 'sheep' })).toBe('sheep');
});

test('months bear their names', () => {
  for (const style of ['long', 'brief'] as const) {
    const oracle = new Intl.DateTimeFormat('en', {
      month: style === 'long' ? 'long' : 'short',
      timeZone: 'UTC',
    });
    for (let month = 1; month <= 12; month += 1) {
      expect(dates.monthOfYear({ year: 2000, month, day: 1 }, style)).toBe(
        oracle.format(Date.UTC(2000, month - 1, 1)),
      );
    }
  }
});
