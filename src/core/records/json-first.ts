/** The first records of a file of JSON: what their keys mean, they mean in all of it. */
import type { RawRecord } from './raw-record';

/** Characters at the beginning of a file within which its first records stand. */
export const FIRST_TEXT = 2 ** 16;
/** No more of them are needed. */
const MOST = 500;

/** Texts of those of the records that end within the first characters of the file, of which `before` stand before them. */
export function firstOf(records: readonly RawRecord[], before: number): string[] {
  const texts: string[] = [];
  let end = before;
  for (const { before: between, text, after, isBlank } of records) {
    end += between.length + text.length + after.length;
    if (end > FIRST_TEXT || texts.length === MOST) break;
    if (!isBlank) texts.push(text);
  }
  return texts;
}
