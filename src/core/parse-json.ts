/** JSON from outside, refused before it is parsed where its nesting could overflow the stack of what comes after. */
import { failure, problem, success, type Result } from './result';

/** Levels of brackets: a GeoJSON polygon in a file needs eight, nested properties a few more. */
export const DEPTH_LIMIT = 100;

/** The value of the text, which may begin with a byte-order mark. */
export function parseJson(text: string): Result<unknown> {
  if (nestingDepth(text) > DEPTH_LIMIT) {
    return failure(problem('too_deep', { limit: DEPTH_LIMIT }));
  }
  try {
    return success(JSON.parse(text.startsWith('\uFEFF') ? text.slice(1) : text));
  } catch (error) {
    return failure(problem('not_json', { cause: (error as Error).message }));
  }
}

/** Deepest nesting of brackets outside strings, read without recursion. */
export function nestingDepth(text: string): number {
  let depth = 0;
  let deepest = 0;
  let inString = false;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (inString) {
      if (code === 92 /* \ */) at += 1;
      else if (code === 34 /* " */) inString = false;
    } else if (code === 34) inString = true;
    else if (code === 91 /* [ */ || code === 123 /* { */) deepest = Math.max(deepest, (depth += 1));
    else if (code === 93 /* ] */ || code === 125 /* } */) depth -= 1;
  }
  return deepest;
}
