/** CSV, separated by comma, semicolon, tab or pipe, as records under a header. */
import { newlinesIn } from '../newlines';
import { failure, problem, success, type Result, type Where } from '../result';
import { mappingGiven, type GivenMapping } from '../mapping/given-mapping';
import { mappingOf } from '../mapping/match-columns';
import type { Mapping } from '../mapping/fields';
import { mayBeTags, sniffDialect, SNIFFED, tagsOf, type CsvDialect } from './csv-dialect';
import { CsvReader } from './csv-reader';
import { cutCsv, fieldsOf } from './csv-records';
import type { CsvMarks } from './csv-scan';
import type { ReadSettings } from './read-settings';
import type { RecordReader } from './record-reader';
import type { Cut, RawRecord } from './raw-record';
import { hasWrongLineEnds, wrongLineEnds, type RecordFormat } from './record-format';

/** What stands above the rows, part by part. */
export interface CsvHead {
  /** A mark, a line that names the delimiter, titles. */
  before: string;
  header: RawRecord;
  names: readonly string[];
  /** The row of HXL tags, where there is one. */
  tagRow: RawRecord | null;
}

export class CsvFormat implements RecordFormat {
  readonly kind = 'csv';
  readonly unit = 'line';
  readonly tail = '';
  head = '';
  #line = 1;
  #dialect: CsvDialect | null = null;
  #parts: CsvHead | null = null;
  #mapping: Mapping | null = null;
  #given: GivenMapping | null = null;

  get place(): Where {
    return { unit: 'line', number: this.#line };
  }

  get delimiter(): string {
    return this.marks.delimiter;
  }

  /** Known with the first record. */
  get marks(): CsvMarks {
    return this.#dialect!.marks;
  }

  get parts(): CsvHead {
    return this.#parts!;
  }

  understandAs(mapping: GivenMapping): void {
    this.#given = mapping;
  }

  /** Reads the header too: its delimiter and columns. */
  cut(text: string, isLast: boolean): Result<Cut> {
    if (this.#parts) return this.#cutRows(text, isLast, 0);
    if (text.length <= SNIFFED && !isLast) return success({ records: [], rest: 0 });
    this.#dialect ??= sniffDialect(text);
    const { marks, start, rowsBefore } = this.#dialect;
    const firstLine = 1 + newlinesIn(text, 0, start, marks.newline);
    const above = cutCsv(text, marks, firstLine, isLast, start, rowsBefore + 2);
    this.#line = above.line;
    const isOpen = above.records.length === rowsBefore + 1 && mayBeTags(text, above.rest);
    if ((above.records.length <= rowsBefore || isOpen) && !isLast) return success({ records: [], rest: 0 });
    const header = above.records[rowsBefore];
    if (!header) return this.#open(text, above.rest);
    const next = above.records[rowsBefore + 1];
    const tags = tagsOf(next, marks);
    const names = fieldsOf([header.text], marks)[0] ?? [];
    const where: Where = { unit: 'line', number: header.number };
    if (hasWrongLineEnds(header.text, marks.newline)) return wrongLineEnds(where);
    const mapping = this.#given ? mappingGiven(this.#given, names, where) : mappingOf(names, tags, where);
    if (!mapping.ok) return mapping;
    this.#mapping = mapping.value;
    const raw = ({ text: record, after }: RawRecord) => record + after;
    const before = text.slice(0, start) + above.records.slice(0, rowsBefore).map(raw).join('');
    this.#parts = { before, header, names, tagRow: tags ? next! : null };
    this.head = before + raw(header) + (tags ? raw(next!) : '');
    this.#line =
      header.number + newlinesIn(raw(header) + (tags ? raw(next!) : ''), 0, undefined, marks.newline);
    return this.#cutRows(text, isLast, this.head.length);
  }

  async reader(settings: ReadSettings): Promise<Result<RecordReader>> {
    return success(new CsvReader(this.#mapping!, this.marks, this.parts.names, settings));
  }

  #cutRows(text: string, isLast: boolean, start: number): Result<Cut> {
    const { records, rest, line } = cutCsv(text, this.marks, this.#line, isLast, start);
    this.#line = line;
    return isLast && rest < text.length ? this.#open(text, rest) : success({ records, rest });
  }

  #open(text: string, rest: number): Result<never> {
    if (hasWrongLineEnds(text.slice(rest), this.marks.newline)) return wrongLineEnds(this.place);
    return failure(problem('open_quote', {}, this.place));
  }
}
