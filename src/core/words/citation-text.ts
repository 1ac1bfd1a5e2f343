/** How to cite what is shown, in plain text. */
import type { DatasetInfo } from '../dataset';
import type { Filter } from '../filter';
import type { Incident } from '../incident';
import { dayText, incidentDateText } from './date-text';
import { criteriaTexts } from './filter-text';
import { answerText } from './measure-text';
import type { Words } from './words';

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
export function citeView(words: Words, cited: Cited): string {
  const { citation, conflict } = words;
  const { info, filter, definite, possible, total, rejected, link } = cited;
  const criteria = criteriaTexts(words, filter, info.sources);
  const shown = answerText(words, { definite, possible }, total);
  return [
    datasetText(words, cited),
    criteria.length === 0 ? citation.all(shown) : citation.some(shown, total - definite - possible, criteria),
    ...(rejected > 0 ? [citation.rejected(rejected)] : []),
    ...(info.excerptOf === null ? [] : [citation.excerpt(info.excerptOf)]),
    citation.licensed(retrievedText(words, cited), licenceText(words, info)),
    ...(info.attribution === '' ? [] : [info.attribution]),
    link,
    conflict.disclaimer,
  ].join('\n');
}

/** One incident, with its id, for a footnote. */
export function citeIncident(words: Words, incident: Incident, cited: Cited): string {
  const { citation } = words;
  const { id, title } = incident;
  return [
    citation.incident(title, incidentDateText(words, incident), id),
    citation.in(datasetText(words, cited), licenceText(words, cited.info)),
    citation.linked(retrievedText(words, cited), cited.link),
  ].join('\n');
}

function datasetText({ citation }: Words, { info, fingerprint }: Cited): string {
  return citation.dataset(info.title, info.version ?? citation.versionNotStated, fingerprint);
}

/** Under which licence a dataset is, as far as it says. */
function licenceText({ citation }: Words, { licence }: DatasetInfo): string {
  return licence ?? citation.notStated;
}

function retrievedText(words: Words, { date }: Cited): string {
  return words.citation.retrieved(dayText(words, date));
}
