/** Rows of a CSV file as incidents, columns found by their usual names, every cell kept as it stands. */
import { failure, success, within, type Result } from '../result';
import { CsvCells, csvColumns } from './csv-cells';
import { fieldsOf, sniffDelimiter, type Delimiter } from './csv-records';
import { foreignIncident, ID_NAMES, TITLE_NAMES } from './foreign-incident';
import { NamedColumns, type Column } from './named-columns';
import type { RawRecord } from './record-format';
import type { ReadRecord, RecordReader } from './record-reader';

const CODE_NAMES = ['event_type', 'weapons', 'location_precision'];

interface Optional {
  id: Column | null;
  titles: Column[];
  eventType: Column | null;
  weapons: Column | null;
  locationPrecision: Column | null;
}

export class CsvReader implements RecordReader {
  readonly isSearchedWhole = true;
  readonly #delimiter: Delimiter;
  readonly #header: readonly string[];
  /** By column: the property that holds its cell. Made with the first feature: of millions that takes long. */
  #keys: readonly string[] | null = null;
  readonly #cells: CsvCells;
  readonly #optional: Optional;

  /** Fails where the header names no position. */
  static under(header: string): Result<CsvReader> {
    const delimiter = sniffDelimiter(header);
    // Its line ending only: tabs at its end part columns without a name.
    const names = fieldsOf([header.replace(/^\uFEFF|\r?\n$/g, '')], delimiter)[0] ?? [];
    const columns = csvColumns(names);
    if (!columns.ok) return columns;
    return success(new CsvReader(delimiter, names, new CsvCells(columns.value, delimiter === ';')));
  }

  private constructor(delimiter: Delimiter, header: readonly string[], cells: CsvCells) {
    this.#delimiter = delimiter;
    this.#header = header;
    this.#cells = cells;
    const named = new NamedColumns(header, [...ID_NAMES, ...TITLE_NAMES, ...CODE_NAMES]);
    this.#optional = {
      id: named.first(ID_NAMES),
      titles: TITLE_NAMES.flatMap((name) => named.first([name]) ?? []),
      eventType: named.first(['event_type']),
      weapons: named.first(['weapons']),
      locationPrecision: named.first(['location_precision']),
    };
  }

  read(records: readonly Pick<RawRecord, 'text' | 'number'>[]): Result<ReadRecord>[] {
    const rows = fieldsOf(
      records.map(({ text }) => text),
      this.#delimiter,
    );
    return rows.map((fields, index) => this.#readRow(fields, records[index]!.number));
  }

  featureText(text: string): string {
    const fields = fieldsOf([text], this.#delimiter)[0]!;
    const position = this.#cells.position(fields);
    const keys = (this.#keys ??= distinctNames(this.#header));
    const id = this.#optional.id ? fields[this.#optional.id.index]! : '';
    return JSON.stringify({
      type: 'Feature',
      ...(id.trim() !== '' && { id }),
      geometry: Array.isArray(position) ? { type: 'Point', coordinates: position } : null,
      // Through entries, so that a column called __proto__ is one like any other.
      properties: Object.fromEntries(keys.map((name, index) => [name, fields[index]!])),
    });
  }

  #readRow(fields: readonly string[] | null, line: number): Result<ReadRecord> {
    const position = this.#cells.rowFault(fields) ?? this.#cells.position(fields!);
    if (position !== null && 'reason' in position)
      return failure(within(position, { unit: 'line', number: line }));
    return success({ ...this.#incident(fields!, position, line), searchable: null });
  }

  #incident(fields: readonly string[], position: [number, number] | null, line: number) {
    const { id, titles, eventType, weapons, locationPrecision } = this.#optional;
    const ownId = cellOf(fields, id) || `line-${line}`;
    const titled = titles.find((column) => cellOf(fields, column) !== '');
    return foreignIncident(
      {
        id: ownId,
        title: titled ? cellOf(fields, titled) : ownId,
        position,
        dates: this.#cells.dates(fields),
        radius: this.#cells.radius(fields),
        eventType: cellOf(fields, eventType),
        weapons: cellOf(fields, weapons),
        locationPrecision: cellOf(fields, locationPrecision),
      },
      () => ({ unit: 'line', number: line }),
    );
  }
}

function cellOf(fields: readonly string[], column: Column | null): string {
  return column ? fields[column.index]!.trim() : '';
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
