/** Problems and notices as sentences. Whatever of them came from outside is made harmless on its way in. */
import type { Notice } from './notice';
import type { Problem, Where } from '../result';
import { shown } from '../shown-text';
import type { Messages } from './words';

/** One line for people: "feature 3 (2023-09-01-sotk), start: …". */
export function problemText(words: Messages, found: Problem): string {
  const place = placeText(words, found.where);
  const sentence = sentenceText(words, found);
  return place === '' ? sentence : words.problemPlaces.at(place, sentence);
}

/** What was wrong and what was expected, without where. */
export function sentenceText({ problems, problemPlaces }: Messages, found: Problem): string {
  const sentence = (problems[found.reason] as (values: object) => string)(harmless(found.values));
  return found.consequence ? problemPlaces.consequences[found.consequence](sentence) : sentence;
}

export function noticeText({ notices }: Messages, { reason, values }: Notice): string {
  return (notices[reason] as (values: object) => string)(harmless(values));
}

function placeText(
  { problemPlaces: words }: Messages,
  { file, unit, number, id, field, item }: Where,
): string {
  const counted = unit && number !== undefined ? words.units[unit](number) : '';
  const shownId = id === undefined ? '' : shown(id, LONGEST_QUOTE);
  const record = counted && shownId ? words.named(counted, shownId) : counted || shownId;
  // A name is told whole, or it would not be found by it.
  const parts = [file && shown(file, Infinity), record, ...(field ? fieldParts(words, field, item) : [])];
  return words.list(parts.filter((part) => part !== undefined && part !== '') as string[]);
}

/** "claims.0.locator" as "claim 1 (c1)", "locator"; any other path as it is. */
function fieldParts(words: Messages['problemPlaces'], field: string, item: string | undefined): string[] {
  const [list = '', index, ...rest] = field.split('.');
  const counted = index === undefined ? undefined : words.items[list]?.(String(Number(index) + 1));
  if (counted === undefined) return [shown(field, LONGEST_QUOTE)];
  const named = item === undefined ? counted : words.named(counted, shown(item, LONGEST_QUOTE));
  return [named, shown(rest.join('.'), LONGEST_QUOTE)];
}

/** Values that are what other programs say, of which the end may tell the most. */
const SAID = new Set(['cause', 'expected', 'fault']);
const LONGEST_SAID = 300;
/** Characters quoted of a value, and of the names of its place. */
const LONGEST_QUOTE = 80;

function harmless(values: object): object {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]: [string, unknown]) => [
      name,
      typeof value !== 'string'
        ? value
        : SAID.has(name)
          ? shown(value, LONGEST_SAID)
          : shown(value, LONGEST_QUOTE),
    ]),
  );
}
