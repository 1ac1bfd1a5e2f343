/** Summed losses as rows and columns: the parties' claims side by side, none of them first but by the alphabet. */
import { formatCount } from '../core/casualties';
import type { Total } from '../core/totals';
import {
  OUTCOMES,
  PARTIES,
  codes,
  type CasualtyCategory,
  type Outcome,
  type Party,
} from '../core/vocabulary';
import { numberText } from './count-text';

interface LossFigure {
  text: string;
  /** Which people. */
  people: string;
  /** The letter of its note; null without one. */
  note: string | null;
}

export interface LossTable {
  /** Who claims, in the order of the columns. */
  claimants: string[];
  /** Whose people, each with a row per outcome and in it the figures per claimant: none where they are unknown. */
  victims: { name: string; rows: { outcome: Outcome; figures: LossFigure[][] }[] }[];
  notes: { letter: string; text: string }[];
}

/** Those who speak and suffer in these data, shown even where no figure is given. */
const CLAIMANTS: readonly Party[] = ['AM', 'AZ', 'NK'];
const VICTIMS: readonly Party[] = ['AM', 'AZ'];

const PEOPLE: Record<CasualtyCategory, string> = {
  military: 'military',
  civilian: 'civilian',
  unknown: 'military or civilian not said',
};

export function lossTable(cells: readonly Total[]): LossTable {
  const claimants = sortedNames([...CLAIMANTS.map((party) => PARTIES[party]), ...cells.map(claimantName)]);
  const victims = sortedNames([...VICTIMS.map(victimsName), ...cells.map(({ party }) => victimsName(party))]);
  const letters = new Map<string, string>();
  const noteOf = ({ joint }: Total): string | null => {
    if (joint.tolls === 0) return null;
    const text = jointText(joint);
    const letter = letters.get(text) ?? letterOf(letters.size);
    letters.set(text, letter);
    return letter;
  };
  return {
    claimants,
    victims: victims.map((name) => ({
      name,
      rows: codes(OUTCOMES).map((outcome) => ({
        outcome,
        figures: claimants.map((claimant) =>
          codes(PEOPLE).flatMap((category) =>
            cells
              .filter((cell) => cell.outcome === outcome && cell.category === category)
              .filter((cell) => victimsName(cell.party) === name && claimantName(cell) === claimant)
              .map((cell) => ({ text: formatCount(cell), people: PEOPLE[category], note: noteOf(cell) })),
          ),
        ),
      })),
    })),
    notes: [...letters].map(([text, letter]) => ({ letter, text })),
  };
}

/** A voice of neither side is named by its own name. */
function claimantName({ claimant, office }: Total): string {
  return claimant === 'other' ? (office ?? PARTIES.other) : PARTIES[claimant];
}

/** Who is hurt belongs to a side, not to its authorities. */
function victimsName(party: Party): string {
  return party === 'NK' ? 'Nagorno-Karabakh' : PARTIES[party];
}

function jointText({ tolls, notShown }: Total['joint']): string {
  const counted =
    tolls === 1
      ? 'Includes a toll that several incidents share, counted once'
      : `Includes ${numberText(tolls)} tolls that several incidents share, each counted once`;
  return notShown === 0 ? `${counted}.` : `${counted}; shared with ${numberText(notShown)} not shown.`;
}

function sortedNames(names: readonly string[]): string[] {
  return [...new Set(names)].sort((one, other) => one.localeCompare(other, 'en'));
}

/** a, b … z, then a1, b1 … */
function letterOf(number: number): string {
  const letter = String.fromCharCode(97 + (number % 26));
  return number < 26 ? letter : `${letter}${Math.floor(number / 26)}`;
}
