import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { claimsInForce, deriveState, topicCode } from '../../../src/core/claims';
import { claimedLosses } from '../../../src/core/casualties';
import {
  CLAIMANTS,
  CONFLICT_SIDES,
  isNamedByOffice,
  sideOf,
  type Claimant,
} from '../../../src/core/conflict';
import type { Claim } from '../../../src/core/incident';
import { LossBook } from '../../../src/core/totals';
import { answerText, namesOfIncidents } from '../../../src/core/words/answer-text';
import { lossOutcomeText, topicText, whoseText } from '../../../src/core/words/claim-text';
import { lossSpeaker, lossesBriefly, saidBySide } from '../../../src/core/words/loss-text';
import { ENGLISH } from '../../../src/core/words/english';
import { aClaim, anIncident, publishedData } from '../../support';
import { anyClaim } from '../any-claim';

const { dataset } = publishedData();

const textOf = (claims: Claim[]) =>
  answerText(ENGLISH, anIncident({ claims }), deriveState(claims), dataset.places, 'en', new Map());

const PLURALS = { says: 'say', denies: 'deny', implies: 'imply' };

/** A name that ends as a plural does has a plural's verb; "United States" is the one that only looks like it. */
function verbOf(claimant: Claimant, verb: keyof typeof PLURALS): string {
  const name = ENGLISH.codes.claimants[claimant];
  return /s$/.test(name) && claimant !== 'US' ? PLURALS[verb] : verb;
}

function speechOf({ claimant, office }: Pick<Claim, 'claimant' | 'office'>): string {
  return isNamedByOffice(claimant)
    ? `according to ${office}, `
    : `${ENGLISH.codes.claimants[claimant]} ${verbOf(claimant, 'says')} `;
}

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
            (claim) => claim.attribute === topic.attribute && topicCode(claim) === topic.code,
          );
          const speakers = said.map(
            ({ claimant, stance, basis }) =>
              `${ENGLISH.codes.claimants[claimant]} ${verbOf(claimant, stance === 'denies' ? 'denies' : basis === 'inferred' ? 'implies' : 'says')}`,
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
          const beginning = speechOf({ claimant, office });
          const sentence = losses.find((text) => text.toLowerCase().startsWith(beginning.toLowerCase()));
          expect(sentence).toContain(lossOutcomeText(ENGLISH, value));
          expect(sentence).toContain(`(${whoseText(ENGLISH, value)})`);
        }
        // Every number in it is somebody's.
        const counts = new Set(claimed.map(({ value }) => lossOutcomeText(ENGLISH, value)));
        const told =
          all.match(/(?:\d[\d,]*(?:–\d[\d,]*)?(?: or more)?|none) (?:killed|wounded|captured|missing)/g) ??
          [];
        for (const count of told) expect(counts).toContain(count);
        if (claimed.length === 0) expect(losses).toEqual(['No figure is known. Unknown is not zero.']);
      }),
      { numRuns: 500 },
    );
  });

  test('has the verb of many for many, whoever speaks and however', () => {
    for (const claimant of CLAIMANTS.filter((one) => !isNamedByOffice(one))) {
      const toll = aClaim('casualties', { claimant });
      const text = [lossesBriefly(ENGLISH, claimedLosses([toll])), ...textOf([toll]).losses].join(' ');
      const name = ENGLISH.codes.claimants[claimant];
      expect(text.split(`${name} ${verbOf(claimant, 'says')} `)).toHaveLength(3);
    }
    const said = textOf([
      aClaim('responsibility', { claimant: 'NK', value: 'AZ' }),
      aClaim('responsibility', { claimant: 'AZ', value: 'AZ', stance: 'denies' }),
    ]);
    expect(said.disputes).toEqual([
      'Who acted: De facto Nagorno-Karabakh authorities say that it was Azerbaijan; ' +
        'Azerbaijan denies that it was Azerbaijan.',
    ]);
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
      'No figure from the Azerbaijani side is known.',
    ]);
  });

  test('names only incidents that share the toll, and counts all that are known to', () => {
    const incidents = fc.array(fc.array(anyClaim, { maxLength: 5 }), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(incidents, (all) => {
        const book = new LossBook();
        all.forEach((claims, number) => book.add(number, claims));
        const titleOf = (number: number) => `Incident ${'ABCDEF'[number]}`;
        const groupsOf = (claims: Claim[]) => new Set(claimedLosses(claims).map(({ joint }) => joint));
        const sharedWith = new Map(
          [...book.sharing(0)].map(([joint, others]) => {
            // Whoever is said to share it claims it.
            for (const other of others) expect(groupsOf(all[other]!)).toContain(joint);
            const known = others.map((number) => ({ title: titleOf(number), placeId: null }));
            const names = namesOfIncidents(ENGLISH, known, null, dataset.places, 'en');
            expect(names).toEqual(others.map((number) => `“${titleOf(number)}”`));
            return [joint, { names, count: others.length }];
          }),
        );
        const claims = all[0]!;
        const text = answerText(
          ENGLISH,
          anIncident({ claims }),
          deriveState(claims),
          dataset.places,
          'en',
          sharedWith,
        ).losses.join(' ');
        const own = groupsOf(claims);
        for (const [, letter] of text.matchAll(/“Incident ([A-F])”/g)) {
          const shared = groupsOf(all['ABCDEF'.indexOf(letter!)]!);
          expect(letter).not.toBe('A');
          expect([...own].some((joint) => joint !== undefined && shared.has(joint))).toBe(true);
        }
        for (const [said] of text.matchAll(/(?:one toll|counted together) with [^;.]*/g)) {
          const named = [...said.matchAll(/“Incident [A-F]”/g)].length;
          const more = Number(/and (\d+) more/.exec(said)?.[1] ?? 0);
          const counts = [...sharedWith.values()].map(({ count }) => count);
          if (named === 0) expect(said).toContain('with other incidents');
          else expect(counts).toContain(named + more);
        }
        // What is one incident's alone is not said to be shared.
        if ([...own].every((joint) => joint === undefined)) expect(text).not.toMatch(/with /);
      }),
      { numRuns: 500 },
    );
  });

  test('calls those that share a toll by their places, or where these do not tell them apart, by their titles', () => {
    const named = (placeId: string | null, title: string) => ({ placeId, title });
    const others = [
      named(null, 'Fire reported'),
      named('norabak', 'Shelling reported near Norabak'),
      named('goris', 'Morning'),
      named('goris', 'Evening'),
      named('sotk', 'Another at Sotk'),
    ];
    expect(namesOfIncidents(ENGLISH, others, 'sotk', dataset.places, 'en')).toEqual([
      'Norabak',
      '“Fire reported”',
      '“Morning”',
      '“Evening”',
      '“Another at Sotk”',
    ]);
  });
});

describe('losses in a list', () => {
  test('say of each side what it claims, in its own figures, or that it gives none', () => {
    fc.assert(
      fc.property(fc.array(anyClaim, { maxLength: 7 }), (claims) => {
        const losses = claimedLosses(claims);
        const brief = lossesBriefly(ENGLISH, losses);
        expect(brief.startsWith('Losses: ')).toBe(true);
        if (losses.length === 0) expect(brief).toBe('Losses: no figure');
        const bySides = losses.filter(({ claimant }) => sideOf(claimant) !== null);
        for (const loss of bySides.length > 0 ? bySides : losses) {
          expect(brief).toContain(speechOf(loss));
          expect(brief).toContain(lossOutcomeText(ENGLISH, loss));
        }
        expect(brief.includes('others as well')).toBe(bySides.length > 0 && bySides.length < losses.length);
        for (const side of [...CONFLICT_SIDES, null]) {
          const own = losses.filter(({ claimant }) => sideOf(claimant) === side);
          const said = saidBySide(ENGLISH, losses, side);
          if (own.length === 0) expect(said).toBe('no figure');
          for (const loss of own) {
            expect(said).toContain(lossOutcomeText(ENGLISH, loss));
            if (loss.claimant !== side) expect(said).toContain(`${lossSpeaker(ENGLISH, loss)}: `);
          }
          const figures = new Set(own.map((loss) => lossOutcomeText(ENGLISH, loss)));
          for (const [figure] of said.matchAll(/\d+(?:–\d+)?(?: or more)? (?:killed|wounded)/g)) {
            expect(figures).toContain(figure);
          }
        }
      }),
      { numRuns: 500 },
    );
  });
});
