/** JSON from outside, refused before it is parsed where its nesting could overflow the stack of what comes after. */
import { failure, problem, success, type Result } from './result';

/** Levels of brackets: a GeoJSON polygon in a file needs eight, nested properties a few more. */
export const DEPTH_LIMIT = 100;

interface Parsed {
  value: unknown;
  /** Members that its objects have in the text: more than in what was parsed where one of them has a key twice. */
  members: number;
}

/** The value of the text, which may begin with a byte-order mark. */
export function parseJson(text: string): Result<unknown> {
  const parsed = parseCounted(text);
  return parsed.ok ? success(parsed.value.value) : parsed;
}

/** The same, with what shows whether a key stands there twice. */
export function parseCounted(text: string): Result<Parsed> {
  const { depth, members } = measured(text);
  if (depth > DEPTH_LIMIT) {
    return failure(problem('too_deep', { limit: DEPTH_LIMIT }));
  }
  try {
    const value: unknown = JSON.parse(text.startsWith('\uFEFF') ? text.slice(1) : text);
    return success({ value, members });
  } catch (error) {
    return failure(problem('not_json', { cause: (error as Error).message }));
  }
}

/** Members of all objects in what was parsed. */
export function membersIn(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0;
  let count = 0;
  if (Array.isArray(value)) {
    for (const item of value) if (typeof item === 'object') count += membersIn(item);
    return count;
  }
  for (const key in value) {
    const member = (value as Record<string, unknown>)[key];
    count += typeof member === 'object' && member !== null ? 1 + membersIn(member) : 1;
  }
  return count;
}

/** Deepest nesting of brackets outside strings, read without recursion. */
export function nestingDepth(text: string): number {
  return measured(text).depth;
}

/** That depth, and the colons outside strings: in text that is JSON one for each member. */
function measured(text: string): { depth: number; members: number } {
  let depth = 0;
  let deepest = 0;
  let members = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 34 /* " */) {
      for (at += 1; at < text.length; at += 1) {
        const inside = text.charCodeAt(at);
        if (inside === 34) break;
        if (inside === 92 /* \ */) at += 1;
      }
    } else if (code === 58 /* : */) members += 1;
    else if (code === 91 /* [ */ || code === 123 /* { */) deepest = Math.max(deepest, (depth += 1));
    else if (code === 93 /* ] */ || code === 125 /* } */) depth -= 1;
  }
  return { depth: deepest, members };
}
