/** How to cite what is shown, in plain text. */
import type { DatasetInfo } from '../dataset';
import type { Filter } from '../filter';
import type { Incident, Source } from '../incident';
import { dayText, incidentDateText } from './date-text';
import { criteriaTexts } from './filter-text';
import { answerText } from './measure-text';
import { sourceText } from './source-text';
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

/** Title, n of m shown, what was left out and why, how it was measured, date, version, licence, address. */
export function citeView(words: Words, cited: Cited): string {
  const { citation, conflict } = words;
  const { info, link } = cited;
  return [
    datasetText(words, cited),
    ...viewText(words, cited),
    measuredText(words),
    citation.licensed(retrievedText(words, cited), licenceText(words, info)),
    ...(info.attribution === '' ? [] : [info.attribution]),
    link,
    conflict.disclaimer,
  ].join('\n');
}

/** One incident, with its id and the sources that tell of it, for a footnote. */
export function citeIncident(words: Words, incident: Incident, cited: Cited): string {
  const { citation } = words;
  const { id, title } = incident;
  return [
    citation.incident(title, incidentDateText(words, incident), id),
    ...sourcesOf(incident, cited.info.sources).map(({ source, locators }) =>
      citation.source(sourceText(words.sources, source), dayText(words, source.date), locators, source.url),
    ),
    citation.in(datasetText(words, cited), licenceText(words, cited.info)),
    measuredText(words),
    citation.linked(retrievedText(words, cited), cited.link),
  ].join('\n');
}

/** What is shown of how many, and what was left out. */
export function viewText(words: Words, cited: Cited): string[] {
  const { citation } = words;
  const { info, filter, definite, possible, total, rejected } = cited;
  const criteria = criteriaTexts(words, filter, info.sources);
  const shown = answerText(words, { definite, possible }, total);
  return [
    criteria.length === 0 ? citation.all(shown) : citation.some(shown, total - definite - possible, criteria),
    ...(rejected > 0 ? [citation.rejected(rejected)] : []),
    ...(info.excerptOf === null ? [] : [citation.excerpt(info.excerptOf)]),
  ];
}

export function measuredText({ citation }: Words): string {
  return citation.measured;
}

/** The sources that an incident and its claims name, each with all places in it; those that are not known are left out. */
export function sourcesOf(
  { sources, claims }: Incident,
  known: ReadonlyMap<string, Source>,
): { source: Source; locators: string[] }[] {
  const cited = [
    ...sources,
    ...claims.flatMap(({ sourceIds, locator }) => sourceIds.map((sourceId) => ({ sourceId, locator }))),
  ];
  const locators = new Map<string, Set<string>>();
  for (const { sourceId, locator } of cited) {
    if (!known.has(sourceId)) continue;
    locators.set(sourceId, (locators.get(sourceId) ?? new Set()).add(locator));
  }
  return [...locators].map(([id, places]) => ({ source: known.get(id)!, locators: [...places] }));
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
