/** Rows of a CSV file as incidents, every cell kept as it stands. */
import type { Mapping } from '../mapping/fields';
import { failure, problem, success, within, type Problem, type Result } from '../result';
import { rearm } from '../writers/csv/cells';
import { writtenBy } from '../writers/csv/columns';
import { OwnRows } from '../writers/csv/own-rows';
import { newlinesIn } from '../newlines';
import { fieldsOf } from './csv-records';
import type { CsvMarks } from './csv-scan';
import type { ReadSettings } from './read-settings';
import type { RawRecord } from './raw-record';
import type { ReadRecord, RecordReader } from './record-reader';
import { geometryOf, RowReader } from './row-reader';
import { hasSwallowedRows } from './swallowed-rows';

export class CsvReader implements RecordReader {
  readonly isSearchedWhole = true;
  readonly settings: ReadSettings;
  readonly #marks: CsvMarks;
  readonly #header: readonly string[];
  /** By column: the property that holds its cell. Made with the first feature: of millions that takes long. */
  #keys: readonly string[] | null = null;
  readonly #rows: RowReader;
  /** Where this program wrote the table: of its own records, or with what it disarmed in somebody else's. */
  readonly #own: OwnRows | null;
  readonly #isDisarmed: boolean;

  constructor(mapping: Mapping, marks: CsvMarks, header: readonly string[], settings: ReadSettings) {
    this.#marks = marks;
    this.#own = OwnRows.under(header);
    this.#isDisarmed = writtenBy(header) === 'others';
    this.#header = this.#rearmed(header);
    this.settings = settings;
    this.#rows = new RowReader(mapping, settings);
  }

  get mappings(): readonly Mapping[] {
    return this.#own ? [] : [this.#rows.mapping];
  }

  get fileDoubts(): readonly Problem[] {
    return this.#own ? [problem('claims_elsewhere', {})] : [];
  }

  read(records: readonly Pick<RawRecord, 'text' | 'number'>[]): Result<ReadRecord>[] {
    const rows = fieldsOf(
      records.map(({ text }) => text),
      this.#marks,
    ).map((fields) => fields && this.#rearmed(fields));
    return rows.map((fields, index) => this.#readRow(fields, records[index]!));
  }

  forget(): void {
    this.#rows.forget();
  }

  dateCells(text: string): [column: string, cell: string][] {
    const fields = this.#own ? null : fieldsOf([text], this.#marks)[0];
    return fields ? this.#rows.dateCells(fields) : [];
  }

  featureText(text: string): string {
    const written = fieldsOf([text], this.#marks)[0]!;
    if (this.#own) return this.#own.featureText(written);
    const fields = this.#rearmed(written);
    const read = this.#rows.read(fields, null, '', 'line', 0);
    const keys = (this.#keys ??= distinctNames(this.#header));
    const id = this.#rows.ownId(fields);
    const around = JSON.stringify({
      type: 'Feature',
      ...(id.trim() !== '' && { id }),
      geometry: read.ok ? geometryOf(read.value) : null,
    });
    // By hand: an object would put columns called by numbers first, and not hold one called __proto__.
    const properties = keys.map(
      (name, index) => `${JSON.stringify(name)}:${JSON.stringify(fields[index] ?? '')}`,
    );
    return `${around.slice(0, -1)},"properties":{${properties.join(',')}}}`;
  }

  #readRow(
    fields: readonly string[] | null,
    { text, number: line }: Pick<RawRecord, 'text' | 'number'>,
  ): Result<ReadRecord> {
    const fault = this.#rowFault(fields) ?? this.#swallowed(text, line);
    if (fault) return failure(within(fault, { unit: 'line', number: line }));
    const cells = fields!.length;
    if (this.#own) {
      const own = this.#own.read(fields!, { unit: 'line', number: line });
      return own.ok ? success({ incident: own.value, searchable: null, doubts: [], cells }) : own;
    }
    const read = this.#rows.read(fields!, null, '', 'line', line);
    if (!read.ok) return read;
    const { incident, doubts } = read.value;
    return success({ incident, searchable: null, doubts, cells });
  }

  /** A row of several lines that others may be lost in: to take it would be to believe it what is theirs. */
  #swallowed(text: string, line: number): Problem | null {
    const { newline } = this.#marks;
    if (this.#own || !text.includes(newline)) return null;
    if (!hasSwallowedRows(text, this.#marks, this.#rows.mapping, this.#header.length)) return null;
    return problem('swallowed_rows', { last: line + newlinesIn(text, 0, undefined, newline) });
  }

  #rearmed(fields: readonly string[]): readonly string[] {
    return this.#isDisarmed ? fields.map(rearm) : fields;
  }

  /** What is wrong with a record as a row, if anything; null is text that is not one row. */
  #rowFault(fields: readonly string[] | null): Problem | null {
    if (!fields) return problem('not_a_row', {});
    const expected = this.#header.length;
    if (fields.length === expected) return null;
    // Cells at the end that say nothing may be left out, or too many.
    if (fields.length < expected && fields.length >= this.#rows.needed) return null;
    if (fields.length > expected && fields.slice(expected).every((cell) => cell.trim() === '')) return null;
    return problem('wrong_number_of_cells', { found: fields.length, expected });
  }
}

/** The names, of which each that came before gets a number behind it, so that a property can hold every cell. */
function distinctNames(header: readonly string[]): string[] {
  const names = new Set(header);
  const copies = new Map<string, number>();
  return header.map((name) => {
    let copy = (copies.get(name) ?? 0) + 1;
    while (copy > 1 && names.has(`${name} (${copy})`)) copy += 1;
    copies.set(name, copy);
    return copy === 1 ? name : `${name} (${copy})`;
  });
}
