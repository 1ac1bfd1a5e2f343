/** Members set in the raw text of an object of JSON: every other byte stays as it was. */
import { membersOf, type Member } from './json-scan';

/** The member of that name in the object that begins at `start`; of several, the last one counts. */
export function memberOf(text: string, start: number, name: string): Member | undefined {
  return membersOf(text, start).findLast(({ key }) => key === name);
}

/** The text with that member in the object that begins at `start`, in the place of one that was there. */
export function withMember(text: string, start: number, name: string, json: string): string {
  const members = membersOf(text, start);
  const earlier = members.findLast(({ key }) => key === name);
  if (earlier) return splice(text, earlier.valueStart, earlier.valueEnd, json);
  const last = members.at(-1);
  const at = last ? last.valueEnd : start + 1;
  return splice(text, at, at, `${last ? ',' : ''}${JSON.stringify(name)}:${json}`);
}

/** The members of a feature's properties; none where it has no properties. */
export function propertiesOf(feature: string): Member[] {
  const properties = memberOf(feature, feature.indexOf('{'), 'properties');
  return properties && feature[properties.valueStart] === '{'
    ? membersOf(feature, properties.valueStart)
    : [];
}

/** A feature's text with that member in its properties, which it may not have yet. */
export function withProperty(text: string, name: string, json: string): string {
  const start = text.indexOf('{');
  const properties = memberOf(text, start, 'properties');
  return properties && text[properties.valueStart] === '{'
    ? withMember(text, properties.valueStart, name, json)
    : withMember(text, start, 'properties', `{${JSON.stringify(name)}:${json}}`);
}

function splice(text: string, start: number, end: number, inserted: string): string {
  return text.slice(0, start) + inserted + text.slice(end);
}
