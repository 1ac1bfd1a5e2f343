/**
 * Cuts the raw text of a CSV file into records by the rules Papa Parse reads it with (a quote opens a field only at
 * its start, and closes it only before a delimiter or the end of the line), so that both always agree; and lets Papa
 * Parse read the fields.
 */
import Papa from 'papaparse';
import type { RawRecord } from './record-format';

export type Delimiter = ',' | ';' | '\t';

/** The delimiter that stands most often in the first line, outside quotes. */
export function sniffDelimiter(text: string): Delimiter {
  const [line = ''] = text
    .slice(0, 65_536)
    .replace(/"[^"]*"/g, '')
    .split('\n', 1);
  const count = (delimiter: Delimiter) => line.split(delimiter).length;
  return ([',', ';', '\t'] as const).reduce((best, next) => (count(next) > count(best) ? next : best));
}

/** The whole records of a text, and where the first that is not whole begins. */
export function cutCsv(
  text: string,
  delimiter: Delimiter,
  firstLine: number,
  isLast: boolean,
): { records: RawRecord[]; rest: number; line: number } {
  const records: RawRecord[] = [];
  let line = firstLine;
  let from = 0;
  let quote = text.indexOf('"');
  while (from < text.length) {
    let newline = text.indexOf('\n', from);
    if (quote !== -1 && quote < from) quote = text.indexOf('"', from);
    const isQuoted = quote !== -1 && (newline === -1 || quote < newline);
    if (isQuoted) newline = lineEnd(text, from, delimiter);
    if (newline === -1 && (!isLast || (isQuoted && isOpen(text, from, delimiter)))) break;
    const end = newline === -1 ? text.length : newline + 1;
    const textEnd = endOfText(text, from, newline === -1 ? end : newline);
    records.push({
      before: '',
      text: text.slice(from, textEnd),
      after: text.slice(textEnd, end),
      number: line,
    });
    line += isQuoted ? newlinesIn(text, from, end) : 1;
    from = end;
  }
  return { records, rest: from, line };
}

/** The fields of each record; null where one record is not one row. */
export function fieldsOf(texts: readonly string[], delimiter: Delimiter): (string[] | null)[] {
  const rows = parse(texts.join('\n'), delimiter);
  if (rows.length === texts.length) return rows;
  return texts.map((text) => {
    const [row, ...more] = parse(text, delimiter);
    return row && more.length === 0 ? row : null;
  });
}

/** A cell as it stands in the file: quoted where it must be; never a formula when a spreadsheet opens it. */
export function csvCell(text: string, delimiter: Delimiter): string {
  const harmless = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  if (!harmless.includes(delimiter) && !/["\r\n]/.test(harmless)) return harmless;
  return `"${harmless.replaceAll('"', '""')}"`;
}

function parse(text: string, delimiter: Delimiter): string[][] {
  // With a newline behind the last record it is read like all others; the empty row that follows is not ours.
  const { data } = Papa.parse<string[]>(`${text}\n`, { delimiter, newline: '\n' });
  data.pop();
  return data;
}

function endOfText(text: string, from: number, newline: number): number {
  return newline > from && text[newline] === '\n' && text[newline - 1] === '\r' ? newline - 1 : newline;
}

function newlinesIn(text: string, from: number, end: number): number {
  let count = 0;
  for (let at = text.indexOf('\n', from); at !== -1 && at < end; at = text.indexOf('\n', at + 1)) count += 1;
  return count;
}

/** Whether the text ends within a quoted field. */
function isOpen(text: string, from: number, delimiter: Delimiter): boolean {
  return lineEnd(`${text.slice(from)}\n`, 0, delimiter) === -1;
}

/** Position of the newline that ends the record; −1 where the text ends before it. */
function lineEnd(text: string, from: number, delimiter: Delimiter): number {
  let at = from;
  for (;;) {
    if (text[at] === '"') {
      const end = fieldEnd(text, at, delimiter);
      if (end === -1 || text[end] === '\n') return end;
      at = end + 1;
    } else {
      const newline = text.indexOf('\n', at);
      const next = text.indexOf(delimiter, at);
      if (newline === -1 || next === -1 || newline < next) return newline;
      at = next + 1;
    }
  }
}

/** Position of the delimiter or newline behind the field whose opening quote stands at `start`. */
function fieldEnd(text: string, start: number, delimiter: Delimiter): number {
  for (let quote = text.indexOf('"', start + 1); quote !== -1; quote = text.indexOf('"', quote + 1)) {
    if (text[quote + 1] === '"') {
      quote += 1;
      continue;
    }
    let at = quote + 1;
    while (at < text.length && text[at] !== delimiter && text[at] !== '\n' && /\s/.test(text[at]!)) at += 1;
    if (text[at] === delimiter || text[at] === '\n') return at;
  }
  return -1;
}
