import fc from 'fast-check';
import type { Claimant } from '../../src/core/conflict';
import type { Claim } from '../../src/core/incident';
import { aClaim } from '../support';

/** Claims of few values, so that they meet; some replaced or taken back. */
export const anyClaim: fc.Arbitrary<Claim> = fc
  .record({
    claimant: fc.constantFrom<Claimant>('AM', 'NK', 'AZ', 'RU', 'dataset'),
    stance: fc.constantFrom('asserts' as const, 'asserts' as const, 'denies' as const),
    basis: fc.constantFrom('stated' as const, 'stated' as const, 'inferred' as const),
    withdrawn: fc.constantFrom(null, null, null, { on: '2023-08-15', sourceIds: ['made-up'] }),
    said: fc.oneof(
      fc.constant({ attribute: 'occurrence', value: true }),
      fc.record({
        attribute: fc.constant('responsibility'),
        value: fc.constantFrom('AM', 'AZ'),
      }),
      fc.record({ attribute: fc.constant('purpose'), value: fc.constantFrom('advance', 'retaliation') }),
      fc.record({ attribute: fc.constant('location'), value: fc.constantFrom('sotk', 'kut') }),
      fc.record({ attribute: fc.constant('weapon'), value: fc.constantFrom('mortar', 'drone') }),
      fc.record({ attribute: fc.constant('target'), value: fc.constantFrom('soldiers', 'civilians') }),
      fc.record({
        attribute: fc.constant('force_posture'),
        value: fc.constantFrom('troop_build_up', 'troops_withdrew'),
      }),
      fc.record({
        attribute: fc.constant('ceasefire'),
        value: fc.constantFrom(
          { state: 'held', by: null },
          { state: 'breached', by: null },
          { state: 'breached', by: 'AM' },
          { state: 'breached', by: 'AZ' },
        ),
      }),
      fc.record({
        attribute: fc.constant('casualties'),
        value: fc.record(
          {
            party: fc.constantFrom('AM', 'AZ'),
            category: fc.constant('military'),
            outcome: fc.constantFrom('killed', 'wounded'),
            low: fc.constantFrom(1, 4),
            high: fc.constantFrom(4, 5, null),
            joint: fc.constantFrom('toll', 'toll', 'other-toll'),
          },
          { requiredKeys: ['party', 'category', 'outcome', 'low', 'high'] },
        ),
      }),
    ),
  })
  .map(({ said, ...rest }) => ({ ...aClaim('occurrence', rest as object), ...said }) as Claim);
