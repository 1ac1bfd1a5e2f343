/** Keys that an object of JSON has twice: of their values only the last one is read, by this program as by all others. */
import { membersIn } from '../parse-json';
import { problem, type Problem, type Where } from '../result';
import { itemSpans, membersOf } from './json-scan';

/** Keys named of one record. */
const NAMED = 10;

/**
 * Null where no key stands there twice.
 *
 * @param members counted in the text, which `value` was parsed from
 */
export function repeatedKeys(text: string, value: unknown, members: number, where: Where): Problem | null {
  if (members === membersIn(value)) return null;
  const found = new Set<string>();
  seek(text, Math.max(0, text.search(/[[{]/)), '', found);
  const names = [...found].slice(0, NAMED);
  return problem('repeated_key', { names: names.join(', ') }, { ...where, field: names[0]! });
}

function seek(text: string, start: number, path: string, found: Set<string>): void {
  if (text[start] === '[') {
    for (const [at] of itemSpans(text, start)) if (/[[{]/.test(text[at]!)) seek(text, at, path, found);
    return;
  }
  const keys = new Set<string>();
  for (const { key, valueStart } of membersOf(text, start)) {
    const name = path + key;
    if (keys.has(key)) found.add(name);
    keys.add(key);
    if (/[[{]/.test(text[valueStart]!)) seek(text, valueStart, `${name}.`, found);
  }
}
