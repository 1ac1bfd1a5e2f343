/** Members of a record that bear the names of those that this program writes, and are not of its making. */
import { parseJson } from '../parse-json';
import { isObject, type Json } from './json-kinds';
import { membersOf, textOf } from './json-scan';
import { memberOf, propertiesOf, withMember, withProperty } from './splice';

/** Each with the members that those of this program's have: all of one of the lists. */
const OURS: Record<string, readonly (readonly string[])[]> = {
  derived: [
    ['claims', 'claims_by_attribute'],
    ['start', 'end', 'date_precision'],
  ],
  proximity: [['border', 'zone']],
};
const NONE: readonly string[] = [];
const ORIGINAL = 'original';

/** The names of those of a record. */
export function keptAside(json: Json): readonly string[] {
  const holder = json.type === 'Feature' && isObject(json.properties) ? json.properties : json;
  if (holder.derived === undefined && holder.proximity === undefined) return NONE;
  return Object.keys(OURS).filter((name) => holder[name] !== undefined && !isOurs(name, holder[name]));
}

/** Whether a member of a record is no column of it: reckoned by a program, or what stood in such a place before. */
export function isReckoned(key: string, value: unknown): boolean {
  if (key === 'derived' || key === 'proximity') return true;
  if (!key.startsWith(ORIGINAL) || !/^original(?:_\d+)?$/.test(key) || !isObject(value)) return false;
  const names = Object.keys(value);
  return names.length === 1 && Object.hasOwn(OURS, names[0]!);
}

/** Whether what stands under that name is what this program writes. */
function isOurs(name: string, value: unknown): boolean {
  return isObject(value) && OURS[name]!.some((keys) => keys.every((key) => key in value));
}

/** The same of its text. */
export function isOursText(name: string, text: string): boolean {
  const parsed = parseJson(text);
  return parsed.ok && isOurs(name, parsed.value);
}

/**
 * The text of a record, a feature or another object, with what this program reckons under that name. What somebody else
 * had there moves to a member of `original`, or of the first name like it that is free.
 */
export function withReckoned(text: string, name: string, json: string): string {
  const start = text.indexOf('{');
  const members = isFeatureText(text) ? propertiesOf(text) : membersOf(text, start);
  const set = isFeatureText(text)
    ? (into: string, key: string, value: string) => withProperty(into, key, value)
    : (into: string, key: string, value: string) => withMember(into, into.indexOf('{'), key, value);
  const given = members.findLast(({ key }) => key === name);
  const theirs = given && text.slice(given.valueStart, given.valueEnd);
  const written = set(text, name, json);
  if (theirs === undefined || isOursText(name, theirs)) return written;
  const taken = new Set(members.map(({ key }) => key));
  let free = ORIGINAL;
  for (let count = 2; taken.has(free); count += 1) free = `${ORIGINAL}_${count}`;
  return set(written, free, `{${JSON.stringify(name)}:${theirs}}`);
}

function isFeatureText(text: string): boolean {
  const type = memberOf(text, text.indexOf('{'), 'type');
  return type !== undefined && textOf(text.slice(type.valueStart, type.valueEnd)) === 'Feature';
}
