/** CSV, separated by comma, semicolon or tab, as records that gain columns. */
import type { Whereabouts, ProximityRecord } from '../geo/proximity-record';
import { failure, problem, success, type Problem, type Result } from '../result';
import { csvColumns, HEADER } from './csv-cells';
import { CsvQuestions, takenColumns } from './csv-questions';
import { csvCell, cutCsv, fieldsOf, sniffDelimiter, type Delimiter } from './csv-records';
import { PROXIMITY_COLUMNS, proximityCells } from './proximity-output';
import { RECORD_LIMIT, type RawRecord, type RecordFormat } from './record-format';

/** Different texts whose cells are remembered: section names, ids and codes recur in every row. */
const CELL_LIMIT = 10_000;

export class CsvFormat implements RecordFormat {
  readonly kind = 'csv';
  readonly unit = 'line';
  readonly tail = '';
  obstacle: Problem | null = null;
  head = '';
  answeredHead = '';
  #rest = '';
  #line = 1;
  #columnCount = 0;
  #delimiter: Delimiter = ',';
  #questions: CsvQuestions | null = null;
  readonly #cells = new Map<string, string>();

  /** Reads the header too: its delimiter and columns. */
  cut(text: string, isLast: boolean): Result<RawRecord[]> {
    const whole = this.#rest + text;
    if (!this.#questions) this.#delimiter = sniffDelimiter(whole);
    const { records, rest, line } = cutCsv(whole, this.#delimiter, this.#line, isLast);
    if (isLast && rest < whole.length) {
      return failure(problem('open_quote', {}, { unit: 'line', number: line }));
    }
    if (whole.length - rest > RECORD_LIMIT) {
      return failure(problem('too_long', { limit: RECORD_LIMIT }, { unit: 'line', number: line }));
    }
    this.#rest = whole.slice(rest);
    this.#line = line;
    return this.#questions || records.length === 0 ? success(records) : this.#withoutHeader(records);
  }

  questions(records: readonly RawRecord[]): Result<Whereabouts>[] {
    const rows = fieldsOf(
      records.map(({ text }) => text),
      this.#delimiter,
    );
    return rows.map((fields, index) => this.#questions!.question(fields, records[index]!.number));
  }

  answered({ text }: RawRecord, answer: ProximityRecord): string {
    return text + this.#delimiter + proximityCells(answer, this.#delimiter, this.#cell);
  }

  /** With empty cells, so that every row keeps as many as the header; a row that never had them stays as it is. */
  unanswered({ text }: RawRecord): string {
    const cells = fieldsOf([text], this.#delimiter)[0]?.length;
    return cells === this.#columnCount ? text + this.#delimiter.repeat(PROXIMITY_COLUMNS.length) : text;
  }

  readonly #cell = (text: string): string => {
    const known = this.#cells.get(text);
    if (known !== undefined) return known;
    if (this.#cells.size >= CELL_LIMIT) this.#cells.clear();
    const cell = csvCell(text, this.#delimiter);
    this.#cells.set(text, cell);
    return cell;
  };

  #withoutHeader([header, ...records]: RawRecord[]): Result<RawRecord[]> {
    const { text, after } = header!;
    if (text.includes('\r') && !text.includes('\n')) {
      return failure(problem('wrong_line_ends', {}, HEADER));
    }
    const names = fieldsOf([text.replace(/^\uFEFF/, '')], this.#delimiter)[0] ?? [];
    const columns = csvColumns(names);
    if (!columns.ok) return columns;
    this.obstacle = takenColumns(names);
    this.#columnCount = names.length;
    this.head = text + after;
    this.answeredHead = [text, ...PROXIMITY_COLUMNS].join(this.#delimiter) + after;
    this.#questions = new CsvQuestions(columns.value, this.#delimiter === ';');
    return success(records);
  }
}
