/** Text from outside as it may be shown beside our own: nothing of it is hidden, moves a cursor, turns or ends a line. */

/**
 * What is not drawn as a sign of its own: controls (C0, DEL, C1), formats (direction, zero width, tags), separators of
 * lines and paragraphs, halves of surrogate pairs, and all else that fonts leave out.
 */
const UNDRAWN = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\p{Default_Ignorable_Code_Point}]/u;
const EVERY_UNDRAWN = new RegExp(UNDRAWN, 'gu');

/** Characters that tell which text it is. */
const LIMIT = 120;

/** The text with what is not drawn as escapes (`\x1B`, `\u{202E}`); what is longer than the limit ends in “…”. */
export function shown(text: string, limit = LIMIT): string {
  if (text.length <= limit && !UNDRAWN.test(text)) return text;
  let result = '';
  for (const character of text) {
    const sign = UNDRAWN.test(character) ? escapeOf(character) : character;
    if (result.length + sign.length > limit) return `${result}…`;
    result += sign;
  }
  return result;
}

/** JSON with the same characters as escapes of its own, so that it reads as the same value. */
export function shownJson(json: string): string {
  return json.replace(EVERY_UNDRAWN, (character) =>
    Array.from({ length: character.length }, (_, index) => hexOf(character.charCodeAt(index), 4))
      .map((unit) => `\\u${unit}`)
      .join(''),
  );
}

function escapeOf(character: string): string {
  const code = character.codePointAt(0)!;
  return code < 0x100 ? `\\x${hexOf(code, 2)}` : `\\u{${hexOf(code, 4)}}`;
}

function hexOf(code: number, digits: number): string {
  return code.toString(16).toUpperCase().padStart(digits, '0');
}

/** The beginning of a text that is longer, with an ellipsis, for where it may stand as it is. No sign is cut in two. */
export function briefText(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const last = text.charCodeAt(limit - 1);
  const isHalf = last >= 0xd800 && last <= 0xdbff;
  return `${text.slice(0, isHalf ? limit - 1 : limit)}…`;
}
