/** What lists and tables say of an incident, in a few words. */
import { topicsText } from '../core/words/claim-text';
import { incidentDateText } from '../core/words/date-text';
import { intervalText } from '../core/words/measure-text';
import type { Words } from '../core/words/words';
import type { ListItem } from '../engine/engine';

/** "12 Nov 2022 · inferred · corrected". */
export function whenText(words: Words, item: ListItem): string {
  const { dateBasis, status } = item;
  return words.list.parts([
    incidentDateText(words, item, 'brief'),
    ...(dateBasis === 'inferred' ? [words.list.inferred] : []),
    ...(status === 'active' ? [] : [words.codes.statuses[status]]),
  ]);
}

/** "Contested: who acted, troop build-up"; of what is not contested its state alone. */
export function stateText(words: Words, { state, contested }: Pick<ListItem, 'state' | 'contested'>): string {
  const name = words.codes.claimStates[state];
  return contested.length === 0 ? name : words.claims.contestedIn(name, topicsText(words, contested));
}

/** "6.0–10.0 km"; empty where it cannot be told. */
export function fromBorderText(words: Words, { hasPlace, border }: ListItem): string {
  if (!hasPlace) return words.list.noPlace;
  return border ? intervalText(words, border) : '';
}
