import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CasualtyCount, Claim } from '../../src/core/incident';
import { highestLosses, lossSize } from '../../src/core/loss-size';
import { PARTIES, type Party } from '../../src/core/conflict';
import { OUTCOMES } from '../../src/core/vocabulary';
import { aClaim } from '../support';

type Told = Omit<CasualtyCount, 'joint'> & { claimant: Party };

function claimsOf(told: readonly Told[]): Claim[] {
  return told.map(({ claimant, ...value }) => aClaim('casualties', { claimant, value }));
}

const anyTold = fc.array(
  fc.record({
    claimant: fc.constantFrom(...PARTIES),
    party: fc.constantFrom(...PARTIES),
    category: fc.constantFrom('military' as const, 'civilian' as const, 'unknown' as const),
    outcome: fc.constantFrom(...OUTCOMES),
    low: fc.nat(9),
    high: fc.option(fc.integer({ min: 9, max: 20 })),
  }),
  { minLength: 1, maxLength: 8 },
);

const dead = (
  claimant: Party,
  high: number | null,
  low = 0,
  category: Told['category'] = 'military',
): Told => ({
  claimant,
  party: 'AM',
  category,
  outcome: 'killed',
  low,
  high,
});

describe('the losses claimed', () => {
  test('no claim is no figure, and a claimed zero is one', () => {
    expect(highestLosses([])).toBeNull();
    expect(lossSize([])).toBe('unknown');
    expect(lossSize(claimsOf([dead('AZ', 0)]))).toBe('none');
  });

  test('the highest that anybody claims counts once, an open range by its low end', () => {
    expect(highestLosses(claimsOf([dead('AM', 3), dead('AZ', 5)]))).toBe(5);
    expect(highestLosses(claimsOf([dead('AM', null, 12)]))).toBe(12);
    expect(highestLosses(claimsOf([dead('AM', 3), dead('AM', 2, 0, 'civilian')]))).toBe(5);
    expect(highestLosses(claimsOf([dead('AM', 3), dead('AM', 4, 0, 'unknown')]))).toBe(4);
  });

  test('another claim never makes them less, and never more than its own figure', () => {
    fc.assert(
      fc.property(anyTold, (told) => {
        const before = highestLosses(claimsOf(told.slice(0, -1))) ?? 0;
        const after = highestLosses(claimsOf(told))!;
        const last = told.at(-1)!;
        expect(after).toBeGreaterThanOrEqual(before);
        expect(after).toBeLessThanOrEqual(before + (last.high ?? last.low));
      }),
    );
  });
});
