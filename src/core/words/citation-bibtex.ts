/** Citations as BibTeX entries, for reference managers. */
import type { Incident, Source } from '../incident';
import { measuredText, sourcesOf, viewText, type Cited } from './citation-text';
import { dateText } from './date-text';
import type { Words } from './words';

type Fields = readonly (readonly [name: string, text: string | null])[];

/** The view: the dataset, what of it is shown, what was left out and how it was measured. */
export function bibtexOfView(words: Words, cited: Cited): string {
  const { info, fingerprint } = cited;
  return entry(`border-incidents-${fingerprint.slice(0, 8)}`, [
    ['title', info.title],
    ['version', info.version],
    ['note', [...viewText(words, cited), measuredText(words)].join(' ')],
    ...retrieved(cited),
  ]);
}

/** One incident, then each of the sources that tell of it. */
export function bibtexOfIncident(words: Words, incident: Incident, cited: Cited): string {
  const { id, title, start, end, datePrecision } = incident;
  const { info } = cited;
  const sources = sourcesOf(incident, info.sources);
  const own = entry(keyOf(id), [
    ['title', title],
    ['howpublished', info.title],
    ['version', info.version],
    ['note', [dateText(words, start, end, datePrecision), measuredText(words)].join('. ')],
    ...retrieved(cited),
  ]);
  return [own, ...sources.map(({ source, locators }) => sourceEntry(words, source, locators))].join('\n\n');
}

function sourceEntry(
  { sources }: Words,
  { id, title, publisher, date, url }: Source,
  locators: readonly string[],
): string {
  return entry(keyOf(id), [
    ['title', title === NOT_STATED ? sources.untitled : title],
    ['organization', publisher === NOT_STATED ? null : publisher],
    ['date', date],
    ['year', date.slice(0, 4)],
    ['note', locators.join('; ')],
    ['url', url],
  ]);
}

/** As the data write it. */
const NOT_STATED = 'not stated';

function retrieved({ link, date, info }: Cited): Fields {
  return [
    ['copyright', info.licence],
    ['url', link],
    ['urldate', date],
  ];
}

function entry(key: string, fields: Fields): string {
  const told = fields.filter((field): field is [string, string] => Boolean(field[1]));
  const lines = told.map(([name, text]) => `  ${name} = {${name === 'url' ? urlField(text) : field(text)}}`);
  return `@misc{${key},\n${lines.join(',\n')}\n}`;
}

/** What a key may consist of. */
function keyOf(id: string): string {
  return id.replace(/[^\w-]/g, '-').slice(0, MOST_OF_KEY);
}

const MOST_OF_KEY = 100;

/** What TeX would take for a command. BibTeX counts braces behind a backslash too, so that they go by name. */
const COMMANDS: Record<string, string> = {
  '\\': '\\textbackslash{}',
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
  $: '\\$',
  '&': '\\&',
  '#': '\\#',
  _: '\\_',
  '%': '\\%',
};

function field(text: string): string {
  return text.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ').replace(/[\\{}~^$&#_%]/g, (sign) => COMMANDS[sign]!);
}

/** Stands as it is but for what would end the field. */
function urlField(url: string): string {
  return url.replace(/[{}\\\s]/g, (sign) => encodeURIComponent(sign));
}
