/** Answers as columns behind those of a CSV file. */
import type { ProximityRecord } from '../geo/proximity-record';
import type { CsvFormat } from '../records/csv-format';
import { csvCell, fieldsOf } from '../records/csv-records';
import type { CsvMarks } from '../records/csv-scan';
import type { RawRecord } from '../records/raw-record';
import { problem, type Problem } from '../result';
import { proximityCells, proximityColumns } from './proximity-columns';
import type { Answers } from './answers';

/** Different texts whose cells are remembered: section names, ids and codes recur in every row. */
const CELL_LIMIT = 10_000;

export class CsvAnswers implements Answers {
  readonly obstacle: Problem | null;
  readonly head: string;
  readonly plainHead: string;
  readonly #marks: CsvMarks;
  readonly #columns: number;
  readonly #isCrossChecked: boolean;
  /** What is appended to each row. */
  readonly #added: readonly string[];
  readonly #cells = new Map<string, string>();

  constructor({ head, marks, parts: { before, header, names, tagRow } }: CsvFormat, isCrossChecked: boolean) {
    this.#isCrossChecked = isCrossChecked;
    this.#added = proximityColumns(isCrossChecked);
    this.plainHead = head;
    const { delimiter } = marks;
    this.#marks = marks;
    this.#columns = names.length;
    this.obstacle = takenColumns(names, this.#added, header.number);
    const answered = [header.text, ...this.#added].join(delimiter) + header.after;
    this.head = before + answered + (tagRow ? this.unanswered(tagRow) + tagRow.after : '');
  }

  answered({ text }: RawRecord, answer: ProximityRecord, count = this.#count(text)!): string {
    const { delimiter } = this.#marks;
    const cells = proximityCells(answer, delimiter, this.#cell, this.#isCrossChecked);
    const missing = this.#columns - count;
    if (missing >= 0) return text + delimiter.repeat(missing) + delimiter + cells;
    // More cells than the header has say nothing, and stay behind the answer.
    const end = endBefore(text, delimiter, -missing);
    return text.slice(0, end) + delimiter + cells + text.slice(end);
  }

  /** With empty cells, so that every row keeps as many as the header; a row that never had them stays as it is. */
  unanswered({ text }: RawRecord): string {
    if (text === '' || this.#count(text) !== this.#columns) return text;
    return text + this.#marks.delimiter.repeat(this.#added.length);
  }

  /** Cells of a row; null where the text is not one row. */
  #count(text: string): number | null {
    const { delimiter } = this.#marks;
    if (text.includes('"')) return fieldsOf([text], this.#marks)[0]?.length ?? null;
    let count = 1;
    for (let at = text.indexOf(delimiter); at !== -1; at = text.indexOf(delimiter, at + 1)) count += 1;
    return count;
  }

  readonly #cell = (text: string): string => {
    const known = this.#cells.get(text);
    if (known !== undefined) return known;
    if (this.#cells.size >= CELL_LIMIT) this.#cells.clear();
    const cell = csvCell(text, this.#marks.delimiter);
    this.#cells.set(text, cell);
    return cell;
  };
}

/** Where the last cells begin, so many, each with the delimiter before it. */
function endBefore(text: string, delimiter: string, cells: number): number {
  let end = text.length;
  for (let left = cells; left > 0; left -= 1) end = text.lastIndexOf(delimiter, end - 1);
  return end;
}

/** The answer's columns, where the header already has some of them. */
function takenColumns(names: readonly string[], added: readonly string[], line: number): Problem | null {
  const present = new Set(names.map((name) => name.trim().toLowerCase()));
  const taken = added.filter((name) => present.has(name));
  if (taken.length === 0) return null;
  return problem(
    'column_taken',
    { names: taken.join(', ') },
    { unit: 'line', number: line, field: taken[0]! },
  );
}
