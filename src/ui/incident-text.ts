/** What lists and tables say of an incident, in a few words. */
import { dateText } from '../core/words/date-text';
import { intervalText } from '../core/words/measure-text';
import type { Words } from '../core/words/words';
import type { ListItem } from '../engine/engine';

/** "12 Nov 2022 · inferred · corrected". */
export function whenText(words: Words, { start, end, datePrecision, dateBasis, status }: ListItem): string {
  return words.list.parts([
    dateText(words, start, end, datePrecision, 'brief'),
    ...(dateBasis === 'inferred' ? [words.list.inferred] : []),
    ...(status === 'active' ? [] : [words.codes.statuses[status]]),
  ]);
}

/** "6.0–10.0 km"; empty where it cannot be told. */
export function fromBorderText(words: Words, { hasPlace, border }: ListItem): string {
  if (!hasPlace) return words.list.noPlace;
  return border ? intervalText(words, border) : '';
}
