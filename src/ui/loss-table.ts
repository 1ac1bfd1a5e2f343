/** Summed losses as rows and columns: each party's claims by themselves, none of them first but by the alphabet. */
import { isNamedByOffice, type Party } from '../core/conflict';
import { CASUALTY_CATEGORIES, OUTCOMES, type Outcome } from '../core/vocabulary';
import type { Total } from '../core/totals';
import { countText } from '../core/words/measure-text';
import type { Words } from '../core/words/words';

interface LossFigure {
  text: string;
  /** Which people. */
  people: string;
  /** The letter of its note; null without one. */
  note: string | null;
}

export interface LossTable {
  outcomes: readonly Outcome[];
  /** Whose people, each with a row per claimant and in it the figures per outcome: none where they are unknown. */
  victims: { name: string; rows: { claimant: string; figures: LossFigure[][] }[] }[];
  notes: { letter: string; text: string }[];
}

/** Those who speak and suffer in these data, shown even where no figure is given. */
const CLAIMANTS: readonly Party[] = ['AM', 'AZ', 'NK'];
const VICTIMS: readonly Party[] = ['AM', 'AZ'];

export function lossTable(words: Words, cells: readonly Total[]): LossTable {
  const { categories, claimants: names, parties, peoples } = words.codes;
  const people = { ...categories, unknown: words.losses.militaryOrCivilianNotSaid };
  /** A voice of neither side is named by its own name. */
  const claimantName = ({ claimant, office }: Total) =>
    isNamedByOffice(claimant) ? (office ?? names[claimant]) : names[claimant];
  // Where a dataset alone gives figures, nobody else was listened to.
  const isRecorded = cells.length > 0 && cells.every(({ claimant }) => claimant === 'dataset');
  const outcomes = OUTCOMES.filter((one) => !isRecorded || cells.some(({ outcome }) => outcome === one));
  const claimants = sortedNames(words, [
    ...(isRecorded ? [] : CLAIMANTS.map((party) => parties[party])),
    ...cells.map(claimantName),
  ]);
  const victims = sortedNames(words, [
    ...VICTIMS.map((party) => peoples[party]),
    ...cells.map(({ party }) => peoples[party]),
  ]);
  const letters = new Map<string, string>();
  const noteOf = ({ joint }: Total): string | null => {
    if (joint.tolls === 0) return null;
    const text = jointText(words, joint);
    const letter = letters.get(text) ?? letterOf(letters.size);
    letters.set(text, letter);
    return letter;
  };
  return {
    outcomes,
    victims: victims.map((name) => ({
      name,
      rows: claimants.map((claimant) => ({
        claimant,
        figures: outcomes.map((outcome) =>
          CASUALTY_CATEGORIES.flatMap((category) =>
            cells
              .filter((cell) => cell.outcome === outcome && cell.category === category)
              .filter((cell) => peoples[cell.party] === name && claimantName(cell) === claimant)
              .map((cell) => ({
                text: countText(words, cell),
                people: people[category],
                note: noteOf(cell),
              })),
          ),
        ),
      })),
    })),
    notes: [...letters].map(([text, letter]) => ({ letter, text })),
  };
}

function jointText({ losses }: Words, { tolls, notShown }: Total['joint']): string {
  const counted = losses.jointTolls(tolls);
  return notShown === 0 ? losses.allShown(counted) : losses.partlyShown(counted, notShown);
}

function sortedNames({ locale }: Words, names: readonly string[]): string[] {
  return [...new Set(names)].sort((one, other) => one.localeCompare(other, locale));
}

/** a, b … z, then a1, b1 … */
function letterOf(number: number): string {
  const letter = String.fromCharCode(97 + (number % 26));
  return number < 26 ? letter : `${letter}${Math.floor(number / 26)}`;
}
