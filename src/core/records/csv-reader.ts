/** Rows of a CSV file as incidents, columns found by their usual names, every cell kept as it stands. */
import { failure, success, within, type Result } from '../result';
import { CsvCells, csvColumns } from './csv-cells';
import { fieldsOf, sniffDelimiter, type Delimiter } from './csv-records';
import { foreignIncident, ID_NAMES, TITLE_NAMES } from './foreign-incident';
import { rearm } from '../writers/csv/cells';
import { writtenBy } from '../writers/csv/columns';
import { OwnRows } from '../writers/csv/own-rows';
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
  /** Where this program wrote the table: of its own records, or with what it disarmed in somebody else's. */
  readonly #own: OwnRows | null;
  readonly #isDisarmed: boolean;

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
    this.#own = OwnRows.under(header);
    this.#isDisarmed = writtenBy(header) === 'others';
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
    ).map((fields) => (this.#isDisarmed && fields ? fields.map(rearm) : fields));
    return rows.map((fields, index) => this.#readRow(fields, records[index]!.number));
  }

  featureText(text: string): string {
    const written = fieldsOf([text], this.#delimiter)[0]!;
    if (this.#own) return this.#own.featureText(written);
    const fields = this.#isDisarmed ? written.map(rearm) : written;
    const position = this.#cells.position(fields);
    const keys = (this.#keys ??= distinctNames(this.#header));
    const id = this.#optional.id ? fields[this.#optional.id.index]! : '';
    const around = JSON.stringify({
      type: 'Feature',
      ...(id.trim() !== '' && { id }),
      geometry: Array.isArray(position) ? { type: 'Point', coordinates: position } : null,
    });
    // By hand: an object would put columns called by numbers first, and not hold one called __proto__.
    const properties = keys.map((name, index) => `${JSON.stringify(name)}:${JSON.stringify(fields[index])}`);
    return `${around.slice(0, -1)},"properties":{${properties.join(',')}}}`;
  }

  #readRow(fields: readonly string[] | null, line: number): Result<ReadRecord> {
    const fault = this.#cells.rowFault(fields);
    if (this.#own && !fault) {
      const incident = this.#own.read(fields!, { unit: 'line', number: line });
      return incident.ok ? success({ incident: incident.value, searchable: null, doubts: [] }) : incident;
    }
    const position = fault ?? this.#cells.position(fields!);
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
