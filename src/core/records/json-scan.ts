/**
 * Where things stand in the raw text of JSON: parsing it and writing it anew would lose white space, number forms
 * and escapes. Positions are indexes into the text; −1 means that the text ends before the thing does.
 */

export interface Member {
  key: string;
  valueStart: number;
  /** Exclusive. */
  valueEnd: number;
}

export function skipSpace(text: string, from: number): number {
  let at = from;
  while (at < text.length && isSpace(text.charCodeAt(at))) at += 1;
  return at;
}

/** End (exclusive) of the string whose opening quote stands at `start`. */
function stringEnd(text: string, start: number): number {
  for (let quote = text.indexOf('"', start + 1); quote !== -1; quote = text.indexOf('"', quote + 1)) {
    let backslashes = 0;
    while (text.charCodeAt(quote - 1 - backslashes) === 92 /* \ */) backslashes += 1;
    if (backslashes % 2 === 0) return quote + 1;
  }
  return -1;
}

/** End (exclusive) of the value that begins at `start`; `start` itself where no value does. */
export function valueEnd(text: string, start: number): number {
  let depth = 0;
  for (let at = start; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 34 /* " */) {
      const end = stringEnd(text, at);
      if (end === -1 || depth === 0) return end;
      at = end - 1;
    } else if (code === 123 /* { */ || code === 91 /* [ */) depth += 1;
    else if (code === 125 /* } */ || code === 93 /* ] */) {
      depth -= 1;
      if (depth === 0) return at + 1;
      if (depth < 0) return at;
    } else if (depth === 0 && (code === 44 /* , */ || isSpace(code))) return at;
  }
  return -1;
}

/** The members of the object that begins at `start` in text known to be JSON. */
export function membersOf(text: string, start: number): Member[] {
  const members: Member[] = [];
  let at = skipSpace(text, start + 1);
  while (text[at] === '"') {
    const keyEnd = stringEnd(text, at);
    const valueStart = skipSpace(text, skipSpace(text, keyEnd) + 1);
    const member = { key: keyOf(text, at, keyEnd), valueStart, valueEnd: valueEnd(text, valueStart) };
    members.push(member);
    at = skipSpace(text, skipSpace(text, member.valueEnd) + 1);
  }
  return members;
}

/** The texts of the items of the array that begins at `start` in text known to be JSON. */
export function itemsOf(text: string, start: number): string[] {
  return itemSpans(text, start).map(([from, end]) => text.slice(from, end));
}

/** Where those items begin and end. */
export function itemSpans(text: string, start: number): [start: number, end: number][] {
  const spans: [number, number][] = [];
  let at = skipSpace(text, start + 1);
  while (text[at] !== ']') {
    const end = valueEnd(text, at);
    spans.push([at, end]);
    const next = skipSpace(text, end);
    at = text[next] === ',' ? skipSpace(text, next + 1) : next;
  }
  return spans;
}

/**
 * Where the first item may begin of the outermost object's first array that `isWanted`, told its name and what its first
 * item begins with; −1 while the text so far does not show it, null where there is no such array.
 */
export function arrayStart(
  text: string,
  isWanted: (name: string, opening: string) => boolean,
): number | null {
  let at = skipSpace(text, text.charCodeAt(0) === 0xfeff ? 1 : 0);
  for (let expected = '{'; ; expected = ',') {
    if (at >= text.length) return -1;
    if (text[at] !== expected) return null;
    const key = skipSpace(text, at + 1);
    if (key < text.length && text[key] !== '"') return null;
    const keyEnd = stringEnd(text, key);
    if (keyEnd === -1) return -1;
    const colon = skipSpace(text, keyEnd);
    if (colon < text.length && text[colon] !== ':') return null;
    const value = skipSpace(text, colon + 1);
    if (text[value] === '[') {
      const first = skipSpace(text, value + 1);
      if (first >= text.length) return -1;
      if (isWanted(keyOf(text, key, keyEnd), text[first]!)) return value + 1;
    }
    const end = valueEnd(text, value);
    if (end === -1) return -1;
    at = skipSpace(text, end);
  }
}

function keyOf(text: string, start: number, end: number): string {
  return textOf(text.slice(start, end));
}

/** A value as text: a string without its quotes and escapes, anything else as it stands. */
export function textOf(raw: string): string {
  if (!raw.startsWith('"')) return raw;
  if (!raw.includes('\\')) return raw.slice(1, -1);
  try {
    return JSON.parse(raw) as string;
  } catch {
    return raw;
  }
}

function isSpace(code: number): boolean {
  return code === 32 || code === 10 || code === 13 || code === 9;
}
