/** Text made alike for searching: lower case, no diacritics, and the letters that Latin spellings swap for others. */

const NOT_ASCII = /[^\0-\x7f]/;
/** Armenian emphasis, exclamation and question marks stand within words. */
const MARKS = /[\p{M}\u055B\u055C\u055E]/gu;

/** Letters without a decomposition that people type as another; և is ԵՎ in capitals, ԵՒ in the old spelling. */
const ALIKE: Record<string, string> = {
  ə: 'e',
  ı: 'i',
  և: 'եվ',
  եւ: 'եվ',
  ł: 'l',
  ø: 'o',
  đ: 'd',
  ß: 'ss',
};
const ALIKE_LETTERS = new RegExp(Object.keys(ALIKE).join('|'), 'g');

export function foldText(text: string): string {
  const lower = text.toLowerCase();
  if (!NOT_ASCII.test(lower)) return lower;
  return lower
    .normalize('NFD')
    .replace(MARKS, '')
    .replace(ALIKE_LETTERS, (letter) => ALIKE[letter]!);
}

/** Whether a UTF-16 unit of folded text belongs to a word: letters and digits of any script. */
export function isWordUnit(unit: number): boolean {
  if (unit < 0x80) return (unit >= 97 && unit <= 122) || (unit >= 48 && unit <= 57);
  // Not Armenian punctuation.
  if ((unit >= 0x55a && unit <= 0x55f) || unit === 0x589 || unit === 0x58a) return false;
  // Above Latin-1's signs; not general punctuation and symbols, nor those of East Asian scripts.
  return unit >= 0xc0 && (unit < 0x2000 || unit >= 0x3040);
}

/** The words of what somebody searches for, folded. */
export function searchWords(text: string): string[] {
  const words: string[] = [];
  const folded = foldText(text);
  let start = 0;
  for (let at = 0; at <= folded.length; at += 1) {
    if (at < folded.length && isWordUnit(folded.charCodeAt(at))) continue;
    if (at > start) words.push(folded.slice(start, at));
    start = at + 1;
  }
  return words;
}
