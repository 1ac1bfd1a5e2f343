import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { deriveState } from '../../src/core/claims';
import { CODED_FACETS, facetValues, hasOwnValues, type CodedFacet } from '../../src/core/facets';
import type { CasualtyCount, Claim, Incident } from '../../src/core/incident';
import { PARTIES } from '../../src/core/conflict';
import {
  CASUALTY_CATEGORIES,
  DATE_PRECISIONS,
  EVENT_TYPES,
  LOCATION_PRECISIONS,
  OUTCOMES,
  WEAPONS,
} from '../../src/core/vocabulary';
import { aClaim, anIncident, publishedData } from '../support';
import { keysOf } from '../../src/core/keys-of';

const valuesOf = (changes: Partial<Incident>) => facetValues(anIncident(changes), 'unstated');

const loss = (changes: Partial<CasualtyCount>, claim: Partial<Claim> = {}) =>
  aClaim('casualties', {
    value: { party: 'AM', category: 'military', outcome: 'killed', low: 1, high: 1, ...changes },
    ...(claim as object),
  });

const party = fc.constantFrom(...PARTIES);
const stance = fc.constantFrom('asserts' as const, 'denies' as const);
const count = fc.record({
  party,
  category: fc.constantFrom(...CASUALTY_CATEGORIES),
  outcome: fc.constantFrom(...OUTCOMES),
  low: fc.nat(3),
  high: fc.option(fc.nat(3)),
});

const claims = fc
  .array(
    fc.oneof(
      fc.record({ claimant: party, stance }).map((said) => aClaim('occurrence', said)),
      fc.record({ claimant: party, stance, value: party }).map((said) => aClaim('responsibility', said)),
      fc.record({ claimant: party, stance, value: count }).map((said) => aClaim('casualties', said)),
    ),
    { maxLength: 6 },
  )
  .chain((made) =>
    // Some of them replace the one before.
    fc.array(fc.boolean(), { minLength: made.length, maxLength: made.length }).map((replaces) =>
      made.map((claim, index) => ({
        ...claim,
        supersedes: replaces[index] && index > 0 ? made[index - 1]!.id : null,
      })),
    ),
  );

const incidents = fc
  .record({
    start: fc.constantFrom(null, '2022-11-12'),
    datePrecision: fc.constantFrom(...DATE_PRECISIONS),
    locationPrecision: fc.constantFrom(...LOCATION_PRECISIONS),
    eventType: fc.constantFrom(...EVENT_TYPES),
    ownType: fc.constantFrom(null, null, 'Air strike'),
    areLossesUnclear: fc.boolean(),
    weapons: fc.array(fc.constantFrom(...WEAPONS), { maxLength: 3 }),
    sources: fc.array(fc.record({ sourceId: fc.constantFrom('a', 'b'), locator: fc.constant('') }), {
      maxLength: 3,
    }),
    claims,
  })
  .map(anIncident);

/** Every facet's values, reckoned claim by claim. */
function plainValues(incident: Incident): Partial<Record<CodedFacet, Set<string>>> {
  const accused = new Set<string>();
  const claimant = new Set<string>();
  const losses = new Set<string>();
  let isAnyLossTold = false;
  for (const claim of incident.claims) {
    if (incident.claims.some(({ supersedes }) => supersedes === claim.id)) continue;
    claimant.add(claim.claimant);
    if (claim.stance === 'denies') continue;
    if (claim.attribute === 'responsibility') accused.add(claim.value);
    if (claim.attribute !== 'casualties') continue;
    isAnyLossTold = true;
    const { category, outcome, high } = claim.value;
    if (high === 0) continue;
    losses.add(outcome === 'killed' ? 'killed' : 'others');
    if (category === 'civilian') losses.add('civilians');
  }
  const unclaimed = incident.areLossesUnclear ? 'none_or_unknown' : 'unknown';
  if (losses.size === 0) losses.add(isAnyLossTold ? 'none_claimed' : unclaimed);
  const orNone = (values: Iterable<string>) => new Set([...values].length === 0 ? ['none'] : values);
  return {
    accused: orNone(accused),
    claimant: orNone(claimant),
    losses,
    weapon: orNone(incident.weapons),
    source: orNone(incident.sources.map(({ sourceId }) => sourceId)),
    datePrecision: new Set([incident.start === null ? 'none' : incident.datePrecision]),
    locationPrecision: new Set([incident.locationPrecision]),
    eventType: new Set([incident.eventType]),
    ownType: new Set([incident.ownType ?? 'none']),
  };
}

describe('the values of an incident', () => {
  test('are what a loop over its claims finds', () => {
    fc.assert(
      fc.property(incidents, (incident) => {
        const { state, ...values } = facetValues(incident, 'contested');
        expect(state).toEqual(['contested']);
        for (const facet of keysOf(values)) {
          expect([facet, new Set(values[facet])]).toEqual([facet, plainValues(incident)[facet]]);
          expect(new Set(values[facet]).size).toBe(values[facet].length);
        }
      }),
      { numRuns: 1000 },
    );
  });

  test('are at least one of every facet, and each has a name', () => {
    const { dataset } = publishedData();
    const isNamed = (incident: Incident) => {
      const values = facetValues(incident, deriveState(incident.claims).state);
      for (const facet of keysOf(CODED_FACETS)) {
        expect(values[facet].length).toBeGreaterThan(0);
        if (!hasOwnValues(facet))
          expect(CODED_FACETS[facet]).toEqual(expect.arrayContaining([...values[facet]]));
      }
    };
    dataset.incidents.forEach(isNamed);
    fc.assert(fc.property(incidents, isNamed));
  });
});

describe('losses', () => {
  test('are unknown where nobody speaks of them, or one only denies them', () => {
    expect(valuesOf({ claims: [] }).losses).toEqual(['unknown']);
    expect(valuesOf({ claims: [loss({}, { stance: 'denies' })] }).losses).toEqual(['unknown']);
  });

  test('are none, as claimed, only where every figure is nought', () => {
    const nought = loss({ low: 0, high: 0 });
    expect(valuesOf({ claims: [nought] }).losses).toEqual(['none_claimed']);
    expect(valuesOf({ claims: [nought, loss({ outcome: 'wounded' })] }).losses).toEqual(['others']);
    expect(valuesOf({ claims: [loss({ low: 0, high: null })] }).losses).toEqual(['killed']);
  });

  test('of civilians count beside what befell them', () => {
    expect(valuesOf({ claims: [loss({ category: 'civilian' })] }).losses).toEqual(['killed', 'civilians']);
  });

  test('that were replaced by a later figure no longer count', () => {
    const first = loss({});
    expect(valuesOf({ claims: [first, loss({ low: 0, high: 0 }, { supersedes: first.id })] }).losses).toEqual(
      ['none_claimed'],
    );
  });
});
