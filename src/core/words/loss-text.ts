/**
 * Losses as they are claimed, in a few words: whose people, of which outcome, and who says so. Nobody's figure is mixed
 * with another's, and where there is none that is said, for unknown is not zero.
 */
import type { ClaimedLoss } from '../casualties';
import { CONFLICT_SIDES, isNamedByOffice, sideOf, type ConflictSide } from '../conflict';
import type { CasualtyCount } from '../incident';
import { lossOutcomeText, partySpeaker, whoseText } from './claim-text';
import type { Words } from './words';

/** Of one people and one toll: "3 killed, 2 wounded (Armenia, military)". */
export interface PeopleLosses {
  text: string;
  /** The group of incidents that share it; undefined where it is of one alone. */
  joint: string | undefined;
}

export function lossesOfPeoples(words: Words, counts: readonly CasualtyCount[]): PeopleLosses[] {
  const byPeople = groupedBy(counts, (count) => `${whoseText(words, count)} ${count.joint ?? ''}`);
  return byPeople.map((group) => {
    const outcomes = new Set(group.map((count) => lossOutcomeText(words, count)));
    return {
      text: words.answer.outcomes([...outcomes], whoseText(words, group[0]!)),
      joint: group[0]!.joint,
    };
  });
}

/** What a side says, or whoever is of neither; who speaks is named where it is not the side's own party. */
export function saidBySide(words: Words, losses: readonly ClaimedLoss[], side: ConflictSide | null): string {
  const own = losses.filter(({ claimant }) => sideOf(claimant) === side);
  if (own.length === 0) return words.losses.noneGiven;
  const said = groupedBy(own, (loss) => lossSpeaker(words, loss)).map((group) => {
    const text = tollsText(words, group);
    return group[0]!.claimant === side ? text : words.losses.saidBy(lossSpeaker(words, group[0]!), text);
  });
  return words.answer.and(said);
}

/** "Losses: Armenia says 3 killed, 2 wounded (Armenia, military)": what the sides say, or where neither does, others. */
export function lossesBriefly(words: Words, losses: readonly ClaimedLoss[]): string {
  const { answer, losses: named } = words;
  const bySides = CONFLICT_SIDES.flatMap((side) =>
    losses.filter(({ claimant }) => sideOf(claimant) === side),
  );
  const told = bySides.length > 0 ? bySides : losses;
  if (told.length === 0) return named.brief(named.noneGiven);
  const said = groupedBy(told, (loss) => lossSpeaker(words, loss)).map((group) =>
    saidOfLosses(words, group[0]!, tollsText(words, group)),
  );
  return named.brief(answer.and(told.length < losses.length ? [...said, named.othersToo] : said));
}

/** Who says it; a voice of neither side by its own name. */
export function lossSpeaker(
  words: Words,
  { claimant, office }: Pick<ClaimedLoss, 'claimant' | 'office'>,
): string {
  return isNamedByOffice(claimant) ? office : words.codes.claimants[claimant];
}

/** "Armenia says 3 killed (Armenia, military)", "according to local officials, none wounded (Armenia)". */
export function saidOfLosses(
  words: Words,
  { claimant, office }: Pick<ClaimedLoss, 'claimant' | 'office'>,
  losses: string,
): string {
  const { answer } = words;
  if (isNamedByOffice(claimant)) return answer.accordingTo(office, losses);
  return answer.said(partySpeaker(words, claimant), 'says', losses);
}

function tollsText(words: Words, counts: readonly CasualtyCount[]): string {
  const { answer, losses } = words;
  return answer.and(
    lossesOfPeoples(words, counts).map(({ text, joint }) =>
      joint === undefined ? text : losses.sharedToll(text),
    ),
  );
}

/** In the order in which each first comes. */
export function groupedBy<Item>(items: readonly Item[], keyOf: (item: Item) => string): Item[][] {
  const groups = new Map<string, Item[]>();
  for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item]);
  return [...groups.values()];
}
