/** What an incident is contested in, in words: in lists and, under `derived`, in exports. */
import { describe, expect, test } from 'vitest';
import { deriveState } from '../../../src/core/claims';
import { derivedOf } from '../../../src/core/writers/derived';
import { topicsText } from '../../../src/core/words/claim-text';
import { ENGLISH } from '../../../src/core/words/english';
import { publishedData } from '../../support';
import { SAID } from '../../words';

const { incidents } = publishedData().dataset;
const contestedOnes = incidents.filter(({ claims }) => deriveState(claims).state === 'contested');

describe('what is contested', () => {
  test('has its words wherever an incident is contested, and nothing has them elsewhere', () => {
    expect(contestedOnes.length).toBeGreaterThan(0);
    for (const { id, claims } of incidents) {
      const { state, contested } = deriveState(claims);
      expect([id, topicsText(ENGLISH, contested) !== '']).toEqual([id, state === 'contested']);
    }
  });

  test('is told in an export as in the list, with what there is of each side', () => {
    for (const incident of contestedOnes) {
      const proximity = { border: null, reason: 'no_place', zone: { status: 'not_computable' } } as never;
      const derived = derivedOf(incident, 'definitely', proximity, null, SAID.topics) as {
        contested: { in_words: string }[];
        answers_by_side: object;
      };
      const words = derived.contested.map(({ in_words }) => in_words).join(', ');
      expect(words).toBe(topicsText(ENGLISH, deriveState(incident.claims).contested));
    }
    const sotk = incidents.find(({ id }) => id === '2023-09-01-sotk')!;
    expect(topicsText(ENGLISH, deriveState(sotk.claims).contested)).toBe('troop build-up');
  });
});
