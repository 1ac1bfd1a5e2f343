/**
 * How a CSV file is written, from how it begins: what parts its cells and ends its lines, which row names the columns,
 * and whether a row of HXL tags follows. Told by what gives columns that say where something was; only where nothing
 * does, by what stands most often.
 */
import { hasPosition, matchColumns } from '../mapping/match-columns';
import { cutCsv, fieldsOf } from './csv-records';
import { DELIMITERS, type CsvMarks, type Delimiter } from './csv-scan';
import type { RawRecord } from './raw-record';
import { MARK } from './record-format';

/** Characters of a file from which it is told. */
export const SNIFFED = 65_536;

/** Rows among which the names of the columns may stand: titles, dates of issue and notes come before. */
const ROWS_BEFORE = 20;

export interface CsvDialect {
  marks: CsvMarks;
  /** Characters before the first row: a byte-order mark and a line that only names the delimiter. */
  start: number;
  /** Rows before the one that names the columns. */
  rowsBefore: number;
}

/** "sep=;", which Excel reads and writes. */
const SEPARATOR_LINE = /^"?sep=([,;|\t])"?(?:\r\n|\n|\r|$)/i;

/** `text` is all of a file, or more of its beginning than is looked at. */
export function sniffDialect(text: string): CsvDialect {
  const opening = text.slice(0, SNIFFED);
  const isWhole = opening.length === text.length;
  const marked = opening.startsWith(MARK) ? MARK.length : 0;
  const named = SEPARATOR_LINE.exec(opening.slice(marked));
  const start = marked + (named?.[0].length ?? 0);
  const newline = opening.includes('\n') || !opening.includes('\r') ? '\n' : '\r';
  const found = byFrequency(opening, start, newline).filter((delimiter) => opening.includes(delimiter));
  const delimiters = named ? [named[1] as Delimiter] : found.length > 0 ? found : ([','] as const);
  for (const delimiter of delimiters) {
    const marks: CsvMarks = { delimiter, newline, skipsSpaces: false };
    const { records } = cutCsv(opening, marks, 1, isWhole, start, ROWS_BEFORE + 1);
    const rowsBefore = headerAmong(records, marks);
    if (rowsBefore === -1) continue;
    const skipsSpaces = partsBySpaces(records[rowsBefore]!.text, delimiter);
    return { marks: { ...marks, skipsSpaces }, start, rowsBefore };
  }
  const marks: CsvMarks = { delimiter: delimiters[0]!, newline, skipsSpaces: false };
  const { records } = cutCsv(opening, marks, 1, isWhole, start, ROWS_BEFORE + 1);
  return {
    marks,
    start,
    rowsBefore: Math.max(
      0,
      records.findIndex((record) => !record.isBlank),
    ),
  };
}

/** Whether what begins at `from` may be a row of HXL tags, as far as the text goes. */
export function mayBeTags(text: string, from: number): boolean {
  return /^[\s",;|]*(?:#|$)/.test(text.slice(from, from + LONGEST_START));
}

/** Characters of a row within which the first of its cells that is filled begins. */
const LONGEST_START = 1000;

/** The tags of an HXL row; null where the row is another. */
export function tagsOf(record: RawRecord | undefined, marks: CsvMarks): string[] | null {
  if (!record || !/^\s*"?\s*[#,;|\t]/.test(record.text)) return null;
  const cells = fieldsOf([record.text], marks)[0];
  const filled = cells?.filter((cell) => cell.trim() !== '') ?? [];
  return filled.length > 0 && filled.every((cell) => /^\s*#[a-z]/i.test(cell)) ? cells! : null;
}

function headerAmong(records: readonly RawRecord[], marks: CsvMarks): number {
  return records.findIndex((record, index) => {
    if (record.isBlank) return false;
    const names = fieldsOf([record.text], marks)[0];
    return names ? hasPosition(matchColumns(names, tagsOf(records[index + 1], marks))) : false;
  });
}

/** The delimiters, that which stands most often in the first line outside quotes first. */
function byFrequency(opening: string, start: number, newline: string): readonly Delimiter[] {
  const [line = ''] = opening
    .slice(start)
    .replace(/"[^"]*"/g, '')
    .split(newline, 1);
  const count = (delimiter: Delimiter) => line.split(delimiter).length;
  return DELIMITERS.toSorted((one, other) => count(other) - count(one));
}

/** Whether a space stands behind every delimiter of a row. */
function partsBySpaces(row: string, delimiter: Delimiter): boolean {
  const parts = row
    .replace(/"[^"]*"/g, '')
    .split(delimiter)
    .slice(1);
  return parts.length > 0 && parts.every((part) => part.startsWith(' '));
}
