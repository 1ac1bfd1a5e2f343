/** How to cite what is shown, in plain text. */
import { DISCLAIMER } from './disclaimer';
import type { DatasetInfo } from './dataset';
import { formatDate } from './dates';
import type { Filter } from './filter';
import { criteriaTexts } from './filter-text';
import type { Incident } from './incident';

export interface Cited {
  info: DatasetInfo;
  filter: Filter;
  definite: number;
  possible: number;
  total: number;
  /** Rows of the file that could not be used. */
  rejected: number;
  fingerprint: string;
  /** The view's address. */
  link: string;
  /** Local calendar date of the citation. */
  date: string;
}

/** Title, n of m shown, what was left out and why, date, version, licence, address. */
export function citeView(cited: Cited): string {
  const { info, filter, definite, possible, total, rejected, fingerprint, link, date } = cited;
  const criteria = criteriaTexts(filter, info.sources);
  const shown = `${definite} of ${total} incidents${possible > 0 ? `, ${possible} possibly` : ''}`;
  const leftOut = total - definite - possible;
  return [
    `${info.title}, ${info.version} (data ${fingerprint}).`,
    criteria.length === 0
      ? `${shown}; no filter left any out.`
      : `${shown}; ${leftOut} were left out by: ${criteria.join('; ')}.`,
    ...(rejected > 0 ? [`${rejected} rows of the file could not be used.`] : []),
    ...(info.excerptOf === null ? [] : [`The file is an excerpt, of data with ${info.excerptOf} incidents.`]),
    `Retrieved ${formatDate(date, date, 'day')}. Licence: ${info.licence}.`,
    ...(info.attribution === '' ? [] : [info.attribution]),
    link,
    DISCLAIMER,
  ].join('\n');
}

/** One incident, with its id, for a footnote. */
export function citeIncident({ id, title, start, end, datePrecision }: Incident, cited: Cited): string {
  const { info, fingerprint, link, date } = cited;
  return [
    `“${title}” (${formatDate(start, end, datePrecision)}), incident ${id}.`,
    `In: ${info.title}, ${info.version} (data ${fingerprint}). Licence: ${info.licence}.`,
    `Retrieved ${formatDate(date, date, 'day')}. ${link}`,
  ].join('\n');
}
