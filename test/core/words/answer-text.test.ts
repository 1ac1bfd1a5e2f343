import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { claimsInForce, deriveState, topicCode } from '../../../src/core/claims';
import { sideOf } from '../../../src/core/conflict';
import type { Claim } from '../../../src/core/incident';
import { answerText } from '../../../src/core/words/answer-text';
import { lossOutcomeText, topicText, whoseText } from '../../../src/core/words/claim-text';
import { ENGLISH } from '../../../src/core/words/english';
import { aClaim, anIncident, publishedData } from '../../support';
import { anyClaim } from '../any-claim';

const { dataset } = publishedData();

const textOf = (claims: Claim[]) =>
  answerText(ENGLISH, anIncident({ claims }), deriveState(claims), dataset.places, 'en');

describe('the answer first', () => {
  test('names every contested topic and every claimed loss with its speaker, and nothing else', () => {
    fc.assert(
      fc.property(fc.array(anyClaim, { maxLength: 7 }), (claims) => {
        const state = deriveState(claims);
        const inForce = claimsInForce(claims);
        const { state: headline, disputes, losses } = textOf(claims);
        expect(disputes).toHaveLength(state.contested.length);
        for (const [index, topic] of state.contested.entries()) {
          expect(headline).toContain(topicText(ENGLISH, topic));
          const said = inForce.filter(
            (claim) =>
              claim.attribute === topic.attribute &&
              topicCode(claim) === topic.code &&
              sideOf(claim.claimant),
          );
          const speakers = said.map(
            ({ claimant, stance, basis }) =>
              `${ENGLISH.codes.claimants[claimant]} ${stance === 'denies' ? 'denies' : basis === 'inferred' ? 'implies' : 'says'}`,
          );
          for (const speaker of speakers) expect(disputes[index]).toContain(speaker);
          // As many statements as there are different ones.
          expect(disputes[index]!.split('; ').length).toBeLessThanOrEqual(said.length);
        }
        const claimed = inForce.flatMap((claim) =>
          claim.attribute === 'casualties' && claim.stance === 'asserts' ? [claim] : [],
        );
        const all = losses.join(' ');
        for (const { claimant, office, value } of claimed) {
          const speaker = ['other', 'dataset'].includes(claimant)
            ? office
            : ENGLISH.codes.claimants[claimant];
          const sentence = losses.find((text) =>
            text.toLowerCase().startsWith(`${speaker} says `.toLowerCase()),
          );
          expect(sentence).toContain(lossOutcomeText(ENGLISH, value));
          expect(sentence).toContain(`(${whoseText(ENGLISH, value)})`);
        }
        // Every number in it is somebody's.
        const counts = new Set(claimed.map(({ value }) => lossOutcomeText(ENGLISH, value)));
        const told =
          all.match(/(?:\d[\d,]*(?:–\d[\d,]*)?(?: or more)?|none) (?:killed|wounded|captured|missing)/g) ??
          [];
        for (const count of told) expect(counts).toContain(count);
        if (claimed.length === 0) expect(losses).toEqual(['Nobody gives a figure. Unknown is not zero.']);
      }),
      { numRuns: 500 },
    );
  });

  test('tells who says and who denies', () => {
    const { state, disputes, losses } = textOf([
      aClaim('force_posture', { claimant: 'AM', value: 'troop_build_up' }),
      aClaim('force_posture', { claimant: 'AZ', value: 'troop_build_up', stance: 'denies' }),
      aClaim('casualties', {
        claimant: 'AM',
        value: { party: 'AM', category: 'military', outcome: 'killed', low: 3, high: 3, joint: 'both' },
      }),
      aClaim('casualties', {
        claimant: 'AM',
        value: { party: 'AM', category: 'military', outcome: 'wounded', low: 2, high: 2, joint: 'both' },
      }),
    ]);
    expect(state).toBe('Contested: troop build-up.');
    expect(disputes).toEqual(['Troop build-up: Armenia says so; Azerbaijan denies it.']);
    expect(losses).toEqual([
      'Armenia says 3 killed, 2 wounded (Armenia, military) – counted together with other incidents.',
      'The Azerbaijani side gives no figure.',
    ]);
  });
});
