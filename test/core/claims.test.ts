import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { answersOf, claimsInForce, deriveState } from '../../src/core/claims';
import type { CasualtyCount, Claim } from '../../src/core/incident';
import { CLAIMANTS, type Claimant, type Party } from '../../src/core/conflict';
import { plainState } from '../oracle/plain-state';
import { aClaim, anIncident, publishedData } from '../support';
import { anyClaim } from './any-claim';

const responsibility = (claimant: Claimant, value: Party, stance: 'asserts' | 'denies' = 'asserts') =>
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
    expect(deriveState(claims)).toEqual({
      state: 'agreed',
      byAttribute: { occurrence: 'agreed' },
      contested: [],
    });
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
    expect(deriveState([killed('AM', {}), killed('AZ', { low: 3, high: null })])).toEqual({
      state: 'one_sided',
      byAttribute: { casualties: 'agreed' },
      contested: [],
    });
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
        claimant: fc.constantFrom(...CLAIMANTS),
        value: fc.constantFrom<Party[]>('AM', 'AZ'),
        stance: fc.constantFrom('asserts' as const, 'denies' as const),
      })
      .map(({ claimant, value, stance }) => responsibility(claimant, value, stance));
    const swapped: Partial<Record<Claimant, Party>> = { AM: 'AZ', NK: 'AZ', AZ: 'AM' };
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

  test('what is claimed back is no longer said, whatever is said in its place', () => {
    const denial = aClaim('target', { claimant: 'AZ', value: 'observers', stance: 'denies' });
    const withdrawn: Claim = { ...denial, withdrawn: { on: '2023-08-15', sourceIds: ['made-up'] } };
    expect(deriveState([denial]).contested).toEqual([{ attribute: 'target', code: 'observers' }]);
    expect(deriveState([withdrawn])).toEqual({ state: 'unstated', byAttribute: {}, contested: [] });
  });

  test('a side that names several is contested by the one that names fewer', () => {
    const mixed = [responsibility('AM', 'AZ'), responsibility('AZ', 'AZ'), responsibility('AZ', 'AM')];
    expect(deriveState(mixed)).toMatchObject({
      state: 'contested',
      contested: [{ attribute: 'responsibility', code: null }],
    });
  });

  test('neither an inferred occurrence nor a weapon alone makes an incident agreed', () => {
    const happened = (claimant: Claimant, basis: 'stated' | 'inferred') =>
      aClaim('occurrence', { claimant, basis, value: true });
    const both = [happened('AM', 'stated'), happened('AZ', 'inferred')];
    expect(deriveState(both).state).toBe('one_sided');
    const mortars = [
      aClaim('weapon', { value: 'mortar' }),
      aClaim('weapon', { claimant: 'AZ', value: 'mortar' }),
    ];
    expect(deriveState(mortars)).toMatchObject({ state: 'one_sided', byAttribute: { weapon: 'agreed' } });
  });

  test('code and an independent reckoning by the words of data/README agree over all combinations', () => {
    fc.assert(
      fc.property(fc.array(anyClaim, { maxLength: 7 }), (claims) => {
        expect(deriveState(claims)).toEqual(plainState(claims));
      }),
      { numRuns: 3000 },
    );
  });

  test('they agree over the published incidents, which show every state', () => {
    const { incidents } = publishedData().dataset;
    for (const { id, claims } of incidents)
      expect([id, deriveState(claims)]).toEqual([id, plainState(claims)]);
    const states = incidents.map(({ claims }) => deriveState(claims).state);
    expect(new Set(states)).toEqual(new Set(['contested', 'one_sided', 'agreed', 'unstated']));
  });
});

describe('what there is of a side', () => {
  test('is its stances, or whether its answer was looked for', () => {
    const incident = anIncident({
      claims: [responsibility('NK', 'AZ'), responsibility('AM', 'AM', 'denies'), responsibility('RU', 'AZ')],
      answersSought: [{ side: 'AZ', attribute: 'responsibility', where: 'a library', on: '2026-11-26' }],
    });
    expect(answersOf(incident, 'responsibility', 'AM')).toEqual(['asserts', 'denies']);
    expect(answersOf(incident, 'responsibility', 'AZ')).toEqual(['no_answer_found']);
    expect(answersOf(incident, 'occurrence', 'AZ')).toEqual(['not_looked_for']);
  });
});
