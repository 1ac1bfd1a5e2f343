import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { claimsInForce, deriveState } from '../../src/core/claims';
import type { CasualtyCount } from '../../src/core/incident';
import { PARTIES, type Party } from '../../src/core/conflict';
import { aClaim, publishedData } from '../support';

const responsibility = (claimant: Party, value: Party, stance: 'asserts' | 'denies' = 'asserts') =>
  aClaim('responsibility', { claimant, value, stance });

const killed = (claimant: Party, changes: Partial<CasualtyCount>) =>
  aClaim('casualties', {
    claimant,
    value: { party: 'AM', category: 'military', outcome: 'killed', low: 4, high: 4, ...changes },
  });

describe('state of the claims', () => {
  test('without claims of either side nothing is stated', () => {
    expect(deriveState([]).state).toBe('unstated');
    expect(deriveState([responsibility('EU', 'AZ'), responsibility('RU', 'AM')]).state).toBe('unstated');
  });

  test('one side alone is one-sided, however many of its offices and third parties speak', () => {
    const claims = [responsibility('AM', 'AZ'), responsibility('NK', 'AZ'), responsibility('RU', 'AZ')];
    expect(deriveState(claims).state).toBe('one_sided');
  });

  test('a denial by a side contests, a third party’s does not', () => {
    expect(deriveState([responsibility('AM', 'AZ'), responsibility('AZ', 'AZ', 'denies')]).state).toBe(
      'contested',
    );
    expect(deriveState([responsibility('AM', 'AZ'), responsibility('RU', 'AZ', 'denies')]).state).toBe(
      'one_sided',
    );
  });

  test('each accusing the other contests', () => {
    expect(deriveState([responsibility('AM', 'AZ'), responsibility('AZ', 'AM')]).state).toBe('contested');
  });

  test('the same from both sides is agreed', () => {
    const claims = [
      aClaim('occurrence', { value: true }),
      aClaim('occurrence', { claimant: 'AZ', value: true }),
    ];
    expect(deriveState(claims)).toEqual({ state: 'agreed', byAttribute: { occurrence: 'agreed' } });
  });

  test('different weapons named do not exclude each other', () => {
    const claims = [
      aClaim('weapon', { value: 'mortar' }),
      aClaim('weapon', { claimant: 'AZ', value: 'drone' }),
    ];
    expect(deriveState(claims).state).toBe('one_sided');
  });

  test('counts that cannot both be true contest, ranges that meet agree, other cells stand beside', () => {
    expect(deriveState([killed('AM', {}), killed('AZ', { low: 1, high: 2 })]).state).toBe('contested');
    expect(deriveState([killed('AM', {}), killed('AZ', { low: 3, high: null })]).state).toBe('agreed');
    expect(deriveState([killed('AM', {}), killed('AZ', { party: 'AZ' })]).state).toBe('one_sided');
  });

  test('a later figure replaces the earlier one', () => {
    const first = killed('AM', {});
    const later = { ...killed('AM', { low: 3, high: 3 }), supersedes: first.id };
    expect(claimsInForce([first, later])).toEqual([later]);
  });

  test('neither the order of the claims nor swapping the two sides changes the state', () => {
    const claim = fc
      .record({
        claimant: fc.constantFrom(...PARTIES),
        value: fc.constantFrom<Party[]>('AM', 'AZ'),
        stance: fc.constantFrom('asserts' as const, 'denies' as const),
      })
      .map(({ claimant, value, stance }) => responsibility(claimant, value, stance));
    const swapped: Partial<Record<Party, Party>> = { AM: 'AZ', NK: 'AZ', AZ: 'AM' };
    fc.assert(
      fc.property(fc.array(claim, { maxLength: 8 }), (claims) => {
        const { state } = deriveState(claims);
        expect(deriveState(claims.toReversed()).state).toBe(state);
        const mirrored = claims.map((one) =>
          responsibility(
            swapped[one.claimant] ?? one.claimant,
            swapped[one.value as Party] ?? (one.value as Party),
            one.stance,
          ),
        );
        expect(deriveState(mirrored).state).toBe(state);
      }),
    );
  });

  test('the published incidents show every state', () => {
    const states = publishedData().dataset.incidents.map(({ claims }) => deriveState(claims).state);
    expect(new Set(states)).toEqual(new Set(['contested', 'one_sided', 'agreed', 'unstated']));
  });
});
