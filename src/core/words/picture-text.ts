/** What stands on a picture of the map, in words. */
import type { DatasetInfo } from '../dataset';
import type { Filter } from '../filter';
import { dateText } from './date-text';
import { criteriaTexts } from './filter-text';
import { answerText } from './measure-text';
import type { Words } from './words';

export interface Pictured {
  info: DatasetInfo;
  filter: Filter;
  definite: number;
  possible: number;
  total: number;
  /** Local dates of what is shown, the first and the last; null where nothing is dated. */
  dates: { first: string; last: string } | null;
  /** Incidents that stand on the picture: others have no place, or lie outside of it. */
  depicted: number;
}

/** Counts and dates; then what was asked for. */
export function pictureTexts(words: Words, pictured: Pictured): string[] {
  const { picture } = words;
  const { info, filter, definite, possible, total, dates, depicted } = pictured;
  const criteria = criteriaTexts(words, filter, info.sources);
  const shown = answerText(words, { definite, possible }, total);
  return [
    [
      picture.counted(shown, dates && dateText(words, dates.first, dates.last, 'day')),
      ...(depicted < definite + possible ? [picture.depicted(depicted)] : []),
    ].join(' '),
    criteria.length === 0 ? picture.nothingAsked : picture.askedFor(criteria),
  ];
}

/** Where it comes from, and what it does not say. */
export function creditTexts(words: Words, info: DatasetInfo): string[] {
  const { picture, citation, conflict } = words;
  const { title, version, licence } = info;
  return [
    picture.source(title, version ?? citation.versionNotStated, licence ?? citation.notStated),
    picture.credits(conflict.disclaimer),
  ];
}
