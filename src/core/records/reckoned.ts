/** Members of a record that bear the names of those that this program writes, and are not of its making. */
import { isObject, type Json } from './json-kinds';

/** Each with the members that those of this program's have: all of one of the lists. */
const OURS: Record<string, readonly (readonly string[])[]> = {
  derived: [
    ['claims', 'claims_by_attribute'],
    ['start', 'end', 'date_precision'],
  ],
  proximity: [['border', 'zone']],
};
const NONE: readonly string[] = [];

/** The names of those of a record. */
export function keptAside(json: Json): readonly string[] {
  const holder = json.type === 'Feature' && isObject(json.properties) ? json.properties : json;
  if (holder.derived === undefined && holder.proximity === undefined) return NONE;
  return Object.keys(OURS).filter((name) => holder[name] !== undefined && !isOurs(name, holder[name]));
}

/** Whether what stands under that name is what this program writes. */
export function isOurs(name: string, value: unknown): boolean {
  return isObject(value) && OURS[name]!.some((keys) => keys.every((key) => key in value));
}
