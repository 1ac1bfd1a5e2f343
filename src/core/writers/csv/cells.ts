/**
 * Cells of the tables that the program writes: comma, RFC 4180. Text is always quoted, so that a spreadsheet told to
 * take quoted cells as text changes no id and no date; numbers stand bare, with their digits. A text that a spreadsheet
 * might take for a formula gets an apostrophe before it, which is taken off when the table is read again.
 */

/**
 * What makes a formula in some spreadsheet, whatever blanks and marks stand before it: = + − @ and their full-width and
 * small forms; and tab or line end as the first sign, which some take off. Behind any number of apostrophes, so that
 * disarming can be undone whatever the text was.
 */
const FORMULA = String.raw`(?:[\s\p{Cc}\p{Cf}]*[=+\-@＝＋－＠﹦﹢﹣﹫−]|[\t\r\n])`;
const DANGEROUS = new RegExp(`^'*${FORMULA}`, 'u');
const DISARMED = new RegExp(`^'+${FORMULA}`, 'u');

/** A number as JSON writes it, and short enough for a spreadsheet to keep every digit. */
const PLAIN_NUMBER = /^-?(?:0|[1-9]\d*)(?:\.\d+)?$/;
const MOST_DIGITS = 15;

export function textCell(text: string | null): string {
  if (text === null || text === '') return '';
  // What no CSV reader takes: no file of text holds it.
  const disarmed = disarm(text.replaceAll('\0', '\uFFFD'));
  return `"${disarmed.replaceAll('"', '""')}"`;
}

/** Digits as they stand in a file, or a number of ours. */
export function numberCell(digits: string | number | null): string {
  return digits === null ? '' : String(digits);
}

/** Somebody else's cell, which may be either. */
export function anyCell(text: string): string {
  const isNumber = PLAIN_NUMBER.test(text) && text.replace(/\D/g, '').length <= MOST_DIGITS;
  return isNumber ? text : textCell(text);
}

export function rowOf(cells: readonly string[]): string {
  return `${cells.join(',')}\r\n`;
}

export function disarm(text: string): string {
  return DANGEROUS.test(text) ? `'${text}` : text;
}

/** The text before it was disarmed. */
export function rearm(text: string): string {
  return DISARMED.test(text) ? text.slice(1) : text;
}

/** Texts in one cell: "a; b". */
export function listText(texts: readonly string[]): string {
  return texts.map((text) => text.replace(/[\\;]/g, String.raw`\$&`)).join('; ');
}

/** The texts of a cell that `listText` made. */
export function textsIn(list: string): string[] {
  if (list === '') return [];
  const texts = [''];
  for (let at = 0; at < list.length; at += 1) {
    if (list[at] === '\\') texts[texts.length - 1] += list[(at += 1)] ?? '';
    else if (list[at] === ';') {
      texts.push('');
      if (list[at + 1] === ' ') at += 1;
    } else texts[texts.length - 1] += list[at]!;
  }
  return texts;
}
