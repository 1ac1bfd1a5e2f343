/** The raw text of a CSV file cut into records, and their cells. */
import { newlinesIn } from '../newlines';
import { CsvScan, type Delimiter } from './csv-scan';
import type { Cut, RawRecord } from './record-format';

export type { Delimiter };

/** Characters of a file from which its delimiter is told. */
export const SNIFFED = 65_536;

/** The delimiter that stands most often in the first line, outside quotes. */
export function sniffDelimiter(text: string): Delimiter {
  const [line = ''] = text
    .slice(0, SNIFFED)
    .replace(/"[^"]*"/g, '')
    .split('\n', 1);
  const count = (delimiter: Delimiter) => line.split(delimiter).length;
  return ([',', ';', '\t'] as const).reduce((best, next) => (count(next) > count(best) ? next : best));
}

/** The whole records of a text from `start` on, the first of them on line `firstLine`, and the line of the next. */
export function cutCsv(
  text: string,
  delimiter: Delimiter,
  firstLine: number,
  isLast: boolean,
  start = 0,
): Cut & { line: number } {
  const scan = new CsvScan(text, delimiter, isLast);
  const records: RawRecord[] = [];
  let line = firstLine;
  let from = start;
  while (from < text.length) {
    const newline = scan.rowEnd(from);
    if (newline === Infinity) break;
    const end = Math.min(newline + 1, text.length);
    const textEnd = endOfText(text, from, newline);
    records.push({
      before: '',
      text: text.slice(from, textEnd),
      after: text.slice(textEnd, end),
      number: line,
    });
    line += newlinesIn(text, from, newline) + 1;
    from = end;
  }
  return { records, rest: from, line };
}

/** The cells of each record; null where one record is not one row. */
export function fieldsOf(texts: readonly string[], delimiter: Delimiter): (string[] | null)[] {
  return texts.map((text) => {
    if (text.includes('"')) return new CsvScan(text, delimiter, true).cells();
    return text.includes('\n') ? null : text.split(delimiter);
  });
}

/** A cell as it stands in the file: quoted where it must be; never a formula when a spreadsheet opens it. */
export function csvCell(text: string, delimiter: Delimiter): string {
  const harmless = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  if (!harmless.includes(delimiter) && !/["\r\n]/.test(harmless)) return harmless;
  return `"${harmless.replaceAll('"', '""')}"`;
}

function endOfText(text: string, from: number, newline: number): number {
  return newline > from && text[newline] === '\n' && text[newline - 1] === '\r' ? newline - 1 : newline;
}
