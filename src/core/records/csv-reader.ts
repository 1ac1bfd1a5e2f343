/** Rows of a CSV file as incidents, columns found by their usual names, every cell kept as it stands. */
import type { Feature, Point } from 'geojson';
import type { Incident } from '../incident';
import { failure, success, type Problem, type Result } from '../result';
import { CsvCells, csvColumns, findColumn, type Column } from './csv-cells';
import { fieldsOf, sniffDelimiter, type Delimiter } from './csv-records';
import { foreignIncident, ID_NAMES, TITLE_NAMES } from './foreign-incident';
import type { Fault, RawRecord } from './record-format';
import type { ReadRecord, RecordReader } from './record-reader';

/** What is shown instead of dates that cannot be read. */
const NO_DATES = { start: null, end: null, datePrecision: 'day' } as const;

interface Optional {
  id: Column | null;
  titles: Column[];
  eventType: Column | null;
  weapons: Column | null;
  locationPrecision: Column | null;
}

export class CsvReader implements RecordReader {
  readonly #delimiter: Delimiter;
  readonly #header: readonly string[];
  readonly #cells: CsvCells;
  readonly #optional: Optional;

  /** Fails where the header names no position. */
  static under(header: string): Result<CsvReader> {
    const delimiter = sniffDelimiter(header);
    const names = fieldsOf([header.replace(/^\uFEFF/, '').trimEnd()], delimiter)[0] ?? [];
    const columns = csvColumns(names);
    if (!columns.ok) return columns;
    return success(new CsvReader(delimiter, names, new CsvCells(columns.value, delimiter === ';')));
  }

  private constructor(delimiter: Delimiter, header: readonly string[], cells: CsvCells) {
    this.#delimiter = delimiter;
    this.#header = header;
    this.#cells = cells;
    this.#optional = {
      id: findColumn(header, ID_NAMES),
      titles: TITLE_NAMES.flatMap((name) => findColumn(header, [name]) ?? []),
      eventType: findColumn(header, ['event_type']),
      weapons: findColumn(header, ['weapons']),
      locationPrecision: findColumn(header, ['location_precision']),
    };
  }

  read(records: readonly Pick<RawRecord, 'text' | 'number'>[]): Result<ReadRecord>[] {
    const rows = fieldsOf(
      records.map(({ text }) => text),
      this.#delimiter,
    );
    return rows.map((fields, index) => this.#readRow(fields, records[index]!.number));
  }

  feature(text: string): Feature<Point | null> {
    const fields = fieldsOf([text], this.#delimiter)[0]!;
    const position = this.#cells.position(fields);
    return {
      type: 'Feature',
      ...(this.#optional.id && { id: fields[this.#optional.id.index]! }),
      geometry: Array.isArray(position) ? { type: 'Point', coordinates: position } : null,
      // Through entries, so that a column called __proto__ is one like any other.
      properties: Object.fromEntries(this.#header.map((name, index) => [name, fields[index]!])),
    };
  }

  #readRow(fields: readonly string[] | null, line: number): Result<ReadRecord> {
    const where = `line ${line}`;
    const position = this.#cells.rowFault(fields) ?? this.#cells.position(fields!);
    if (position !== null && 'reason' in position) return failure({ ...position, where });
    const doubts: Problem[] = [];
    return success({ incident: this.#incident(fields!, position, line, doubts), searchable: null, doubts });
  }

  #incident(
    fields: readonly string[],
    position: [number, number] | null,
    line: number,
    doubts: Problem[],
  ): Incident {
    const cell = (column: Column | null) => (column ? fields[column.index]!.trim() : '');
    const doubt = (fault: Fault, consequence: string) =>
      doubts.push({ ...fault, where: `line ${line}`, message: `${fault.message}; ${consequence}` });
    const { id, titles, eventType, weapons, locationPrecision } = this.#optional;
    const dates = this.#cells.dates(fields);
    if ('fault' in dates) doubt(dates.fault, 'shown without a date');
    const radius = this.#cells.radius(fields);
    const isRadius = radius === null || typeof radius === 'number';
    if (!isRadius) doubt(radius, 'shown without a radius');
    const ownId = cell(id) || `line-${line}`;
    const titled = titles.find((column) => cell(column) !== '');
    return foreignIncident({
      id: ownId,
      title: titled ? cell(titled) : ownId,
      position,
      dates: 'fault' in dates ? NO_DATES : dates,
      radius: isRadius ? radius : null,
      eventType: cell(eventType),
      weapons: cell(weapons).split(/\s*;\s*/),
      locationPrecision: cell(locationPrecision),
    });
  }
}
