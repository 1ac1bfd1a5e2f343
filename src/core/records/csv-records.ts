/** The raw text of a CSV file cut into records, and their cells. */
import { newlinesIn } from '../newlines';
import { CsvScan, type CsvMarks, type Delimiter } from './csv-scan';
import type { Cut, RawRecord } from './raw-record';

/** The whole records of a text from `start` on, the first of them on line `firstLine`, and the line of the next. */
export function cutCsv(
  text: string,
  marks: CsvMarks,
  firstLine: number,
  isLast: boolean,
  start = 0,
  most = Infinity,
): Cut & { line: number } {
  const scan = new CsvScan(text, marks, isLast);
  const records: RawRecord[] = [];
  let line = firstLine;
  let from = start;
  while (from < text.length && records.length < most) {
    const newline = scan.rowEnd(from);
    if (newline === Infinity) break;
    const end = Math.min(newline + 1, text.length);
    const textEnd = endOfText(text, from, newline);
    const record = text.slice(from, textEnd);
    records.push({
      before: '',
      text: record,
      after: text.slice(textEnd, end),
      number: line,
      isBlank: isBlank(record, marks.delimiter),
    });
    line += newlinesIn(text, from, newline, marks.newline) + 1;
    from = end;
  }
  return { records, rest: from, line };
}

/** The cells of each record; null where one record is not one row. */
export function fieldsOf(texts: readonly string[], marks: CsvMarks): (string[] | null)[] {
  return texts.map((text) => {
    if (text.includes('"')) return new CsvScan(text, marks, true).cells();
    return text.includes(marks.newline) ? null : text.split(marks.delimiter);
  });
}

/** A cell as it stands in the file: quoted where it must be; never a formula when a spreadsheet opens it. */
export function csvCell(text: string, delimiter: Delimiter): string {
  const harmless = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  if (!harmless.includes(delimiter) && !/["\r\n]/.test(harmless)) return harmless;
  return `"${harmless.replaceAll('"', '""')}"`;
}

/** Whether a record has no cell that says anything, as spreadsheets write the empty rows below a table. */
function isBlank(record: string, delimiter: Delimiter): boolean {
  for (let at = 0; at < record.length; at += 1) {
    const character = record[at]!;
    if (character !== delimiter && character !== ' ' && character !== '\t') return false;
  }
  return true;
}

function endOfText(text: string, from: number, newline: number): number {
  return newline > from && text[newline] === '\n' && text[newline - 1] === '\r' ? newline - 1 : newline;
}
