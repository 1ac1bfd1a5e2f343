/** What sides say of a made-up incident: one of them, both alike, each against the other, or neither. */
import type { CasualtyCount, ClaimValues, Place } from '../../src/core/incident';
import type { Party } from '../../src/core/conflict';
import {
  TARGETS,
  type Attribute,
  type ClaimState,
  type Stance,
  type Weapon,
} from '../../src/core/vocabulary';
import { between, pick, weighted, type Random } from './seeded-random';

/** What is claimed, by whom. */
export type Statement = {
  [Name in Attribute]: { claimant: Party; attribute: Name; stance: Stance; value: ClaimValues[Name] };
}[Attribute];

/** What is known of an incident before anybody speaks of it. */
export interface Matter {
  weapons: readonly Weapon[];
  place: Place | null;
  /** Whether the de facto authorities of Nagorno-Karabakh may speak: they were there. */
  hasAuthorities: boolean;
  /** An id for a toll that this incident is the first to share. */
  tollId: string;
}

const drawState = weighted<ClaimState>({ one_sided: 45, contested: 28, agreed: 14, unstated: 13 });
const drawDispute = weighted({ denial: 4, blame: 4, toll: 2 });
const drawCategory = weighted({ military: 6, civilian: 3, unknown: 1 });
const drawOutcome = weighted({ killed: 5, wounded: 5, captured: 1, missing: 1 });

/** Draws what is said of one incident after another; tolls are shared by incidents that follow each other. */
export function statementDrawer(random: Random): (matter: Matter) => Statement[] {
  const drawLosses = lossesDrawer(random);

  function account(speaker: Party, other: Party, { weapons, place, tollId }: Matter): Statement[] {
    const said: Statement[] = [occurrence(speaker)];
    if (random() < 0.6) said.push(responsibility(speaker, other));
    for (const value of weapons) {
      said.push({ claimant: speaker, attribute: 'weapon', stance: 'asserts', value });
    }
    if (random() < 0.4) {
      const value = pick(random, TARGETS);
      said.push({ claimant: speaker, attribute: 'target', stance: 'asserts', value });
    }
    if (random() < 0.1) {
      said.push({ claimant: speaker, attribute: 'purpose', stance: 'asserts', value: 'retaliation' });
    }
    if (place && random() < 0.1) {
      said.push({ claimant: speaker, attribute: 'location', stance: 'asserts', value: place.id });
    }
    if (random() < 0.4) said.push(losses(speaker, drawLosses(speaker, tollId)));
    return said;
  }

  function dispute(speaker: Party, other: Party, matter: Matter): Statement[] {
    const said = account(speaker, other, matter);
    switch (drawDispute(random)) {
      case 'denial':
        return [...said, { ...occurrence(other), stance: 'denies' }];
      case 'blame':
        return [
          ...said.filter(({ attribute }) => attribute !== 'responsibility'),
          responsibility(speaker, other),
          occurrence(other),
          responsibility(other, speaker),
        ];
      case 'toll': {
        const drawn = drawCount(random, speaker);
        const count: CasualtyCount = { ...drawn, high: drawn.high ?? drawn.low };
        const more = (drawn.high ?? drawn.low) + between(random, 1, 20);
        return [
          ...said.filter(({ attribute }) => attribute !== 'casualties'),
          losses(speaker, count),
          occurrence(other),
          losses(other, { ...count, low: more, high: more }),
        ];
      }
    }
  }

  return (matter) => {
    const armenian = matter.hasAuthorities && random() < 0.3 ? 'NK' : 'AM';
    const [speaker, other]: [Party, Party] = random() < 0.5 ? [armenian, 'AZ'] : ['AZ', armenian];
    const third = random() < 0.12 ? [occurrence('RU')] : [];
    switch (drawState(random)) {
      case 'one_sided':
        return [...account(speaker, other, matter), ...third];
      case 'contested':
        return [...dispute(speaker, other, matter), ...third];
      case 'agreed':
        return [...account(speaker, other, matter), occurrence(other), ...third];
      case 'unstated':
        return third;
    }
  };
}

/** Draws losses of a party; some of the tolls are shared with incidents before. */
function lossesDrawer(random: Random): (party: Party, tollId: string) => CasualtyCount {
  const shared = new Map<Party, CasualtyCount>();
  return (party, tollId) => {
    if (random() >= 0.1) return drawCount(random, party);
    const before = shared.get(party);
    if (before && random() < 0.6) return before;
    const toll = { ...drawCount(random, party), joint: tollId };
    shared.set(party, toll);
    return toll;
  };
}

function drawCount(random: Random, party: Party): CasualtyCount {
  // Small numbers are the likeliest.
  const low = 1 + Math.floor(30 * random() ** 4);
  const exactness = random();
  const high = exactness < 0.15 ? null : low + (exactness < 0.4 ? between(random, 1, 5) : 0);
  return { party, category: drawCategory(random), outcome: drawOutcome(random), low, high };
}

function occurrence(claimant: Party): Statement {
  return { claimant, attribute: 'occurrence', stance: 'asserts', value: true };
}

function responsibility(claimant: Party, value: Party): Statement {
  return { claimant, attribute: 'responsibility', stance: 'asserts', value };
}

function losses(claimant: Party, value: CasualtyCount): Statement {
  return { claimant, attribute: 'casualties', stance: 'asserts', value };
}
