/** CSV, separated by comma, semicolon or tab, as records that gain columns. */
import type { Whereabouts, ProximityRecord } from '../geo/proximity-record';
import { failure, problem, success, type Problem, type Result, type Where } from '../result';
import { csvColumns, HEADER } from './csv-cells';
import { CsvQuestions, takenColumns } from './csv-questions';
import { csvCell, cutCsv, fieldsOf, SNIFFED, sniffDelimiter, type Delimiter } from './csv-records';
import { PROXIMITY_COLUMNS, proximityCells } from './proximity-output';
import {
  hasWrongLineEnds,
  MARK,
  wrongLineEnds,
  type Cut,
  type RawRecord,
  type RecordFormat,
} from './record-format';

/** Different texts whose cells are remembered: section names, ids and codes recur in every row. */
const CELL_LIMIT = 10_000;

export class CsvFormat implements RecordFormat {
  readonly kind = 'csv';
  readonly unit = 'line';
  readonly tail = '';
  obstacle: Problem | null = null;
  head = '';
  answeredHead = '';
  #line = 1;
  #columnCount = 0;
  #delimiter: Delimiter | null = null;
  #questions: CsvQuestions | null = null;
  readonly #cells = new Map<string, string>();

  get place(): Where {
    return { unit: 'line', number: this.#line };
  }

  /** Reads the header too: its delimiter and columns. */
  cut(text: string, isLast: boolean): Result<Cut> {
    let start = 0;
    if (this.#delimiter === null) {
      if (text.length < SNIFFED && !isLast) return success({ records: [], rest: 0 });
      this.#delimiter = sniffDelimiter(text);
      // Not the header's, whose first cell may be quoted.
      if (text.startsWith(MARK)) this.head = MARK;
      start = this.head.length;
    }
    const { records, rest, line } = cutCsv(text, this.#delimiter, this.#line, isLast, start);
    this.#line = line;
    if (isLast && rest < text.length) {
      if (hasWrongLineEnds(text.slice(rest))) return wrongLineEnds(this.place);
      return failure(problem('open_quote', {}, this.place));
    }
    if (this.#questions || records.length === 0) return success({ records, rest });
    const rows = this.#withoutHeader(records);
    return rows.ok ? success({ records: rows.value, rest }) : rows;
  }

  questions(records: readonly RawRecord[]): Result<Whereabouts>[] {
    const rows = fieldsOf(
      records.map(({ text }) => text),
      this.#delimiter!,
    );
    return rows.map((fields, index) => this.#questions!.question(fields, records[index]!.number));
  }

  answered({ text }: RawRecord, answer: ProximityRecord): string {
    return text + this.#delimiter! + proximityCells(answer, this.#delimiter!, this.#cell);
  }

  /** With empty cells, so that every row keeps as many as the header; a row that never had them stays as it is. */
  unanswered({ text }: RawRecord): string {
    const cells = fieldsOf([text], this.#delimiter!)[0]?.length;
    return cells === this.#columnCount ? text + this.#delimiter!.repeat(PROXIMITY_COLUMNS.length) : text;
  }

  readonly #cell = (text: string): string => {
    const known = this.#cells.get(text);
    if (known !== undefined) return known;
    if (this.#cells.size >= CELL_LIMIT) this.#cells.clear();
    const cell = csvCell(text, this.#delimiter!);
    this.#cells.set(text, cell);
    return cell;
  };

  #withoutHeader([header, ...records]: RawRecord[]): Result<RawRecord[]> {
    const { text, after } = header!;
    if (hasWrongLineEnds(text)) return wrongLineEnds(HEADER);
    const names = fieldsOf([text], this.#delimiter!)[0] ?? [];
    const columns = csvColumns(names);
    if (!columns.ok) return columns;
    this.obstacle = takenColumns(names);
    this.#columnCount = names.length;
    this.answeredHead = this.head + [text, ...PROXIMITY_COLUMNS].join(this.#delimiter!) + after;
    this.head += text + after;
    this.#questions = new CsvQuestions(columns.value, this.#delimiter === ';');
    return success(records);
  }
}
