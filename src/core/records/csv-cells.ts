/** A CSV file's columns, found by their usual names, and its cells, read strictly. */
import { failure, problem, success, type Problem, type Result, type Where } from '../result';
import { NamedColumns, type Column } from './named-columns';
import {
  statedDates,
  END_NAMES,
  PRECISION_NAMES,
  START_NAMES,
  type DateField,
  type StatedDates,
} from './record-dates';
import { isOnGlobe, numberOf, offTheGlobe, RADIUS_NAMES, radiusFault } from './record-position';

const LATITUDE_NAMES = ['latitude', 'lat', 'y'];
const LONGITUDE_NAMES = ['longitude', 'lon', 'lng', 'long', 'x'];
/** What this program's own tables add to somebody else's: how the row was read before. */
const READ_BEFORE = {
  latitude: 'derived_latitude',
  longitude: 'derived_longitude',
  start: 'derived_start',
  end: 'derived_end',
};
const DATES_REMEMBERED = 50_000;

/** Where the names of the columns stand. */
export const HEADER: Where = { unit: 'line', number: 1 };

export interface CsvColumns {
  count: number;
  latitude: Column;
  longitude: Column;
  start: Column | null;
  end: Column | null;
  precision: Column | null;
  radius: Column | null;
}

/** Which column is which; a header without a position is a failure. */
export function csvColumns(header: readonly string[]): Result<CsvColumns> {
  const named = new NamedColumns(header, [
    ...[...LATITUDE_NAMES, ...LONGITUDE_NAMES, ...START_NAMES, ...END_NAMES],
    ...[...PRECISION_NAMES, ...RADIUS_NAMES, ...Object.values(READ_BEFORE)],
  ]);
  const latitude = named.first([READ_BEFORE.latitude, ...LATITUDE_NAMES]);
  const longitude = named.first([READ_BEFORE.longitude, ...LONGITUDE_NAMES]);
  if (!latitude || !longitude) {
    const values = {
      found: header.join(', '),
      latitude: LATITUDE_NAMES.join(', '),
      longitude: LONGITUDE_NAMES.join(', '),
    };
    return failure(problem('no_position', values, HEADER));
  }
  const found = {
    latitude,
    longitude,
    start: named.first([READ_BEFORE.start, ...START_NAMES]),
    end: named.first([READ_BEFORE.end, ...END_NAMES]),
    precision: named.first(PRECISION_NAMES),
    radius: named.first(RADIUS_NAMES),
  };
  const repeated = Object.values(found).find((column) => column && named.isRepeated(column));
  return repeated
    ? failure(problem('repeated_column', { name: repeated.name }, HEADER))
    : success({ ...found, count: header.length });
}

/** Reads cells of rows under one header. */
export class CsvCells {
  readonly #columns: CsvColumns;
  readonly #hasDecimalComma: boolean;
  /** Many rows share a date; reading each of them once saves most of the work. By precision, end and start. */
  readonly #dates = new Map<string, Map<string, Map<string, StatedDates | { fault: Problem }>>>();
  #datesRemembered = 0;

  constructor(columns: CsvColumns, hasDecimalComma: boolean) {
    this.#columns = columns;
    this.#hasDecimalComma = hasDecimalComma;
  }

  /** What is wrong with a record as a row, if anything; null is text that is not one row. */
  rowFault(fields: readonly string[] | null): Problem | null {
    if (!fields) return problem('not_a_row', {});
    const { count } = this.#columns;
    if (fields.length === count) return null;
    return problem('wrong_number_of_cells', { found: fields.length, expected: count });
  }

  /** Degrees; null where both cells are empty. */
  position(fields: readonly string[]): [number, number] | null | Problem {
    const { latitude, longitude } = this.#columns;
    const longitudeText = fields[longitude.index]!.trim();
    const latitudeText = fields[latitude.index]!.trim();
    if (longitudeText === '' && latitudeText === '') return null;
    const x = this.#number(longitudeText);
    if (!Number.isFinite(x)) return this.#notANumber(longitude.name, longitudeText);
    const y = this.#number(latitudeText);
    if (!Number.isFinite(y)) return this.#notANumber(latitude.name, latitudeText);
    if (isOnGlobe(x, y)) return [x, y];
    return offTheGlobe(x, y, { longitude: longitude.name, latitude: latitude.name });
  }

  dates(fields: readonly string[]): StatedDates | { fault: Problem } {
    const { start, end, precision } = this.#columns;
    const from = start ? fields[start.index]! : '';
    const to = end ? fields[end.index]! : '';
    // By start within those that share the rest: most rows share that, and no key has to be put together.
    const rest = inner(inner(this.#dates, precision ? fields[precision.index]! : ''), to);
    const known = rest.get(from);
    if (known) return known;
    const dates = statedDates(
      dateField(fields, start, 'start'),
      dateField(fields, end, 'end'),
      dateField(fields, precision, 'date_precision'),
    );
    rest.set(from, dates);
    this.#datesRemembered += 1;
    if (this.#datesRemembered > DATES_REMEMBERED) {
      this.#dates.clear();
      this.#datesRemembered = 0;
    }
    return dates;
  }

  /** Metres; null where the file states none. */
  radius(fields: readonly string[]): number | null | Problem {
    const { radius } = this.#columns;
    const text = radius ? fields[radius.index]!.trim() : '';
    if (!radius || text === '') return null;
    const metres = this.#number(text);
    return radiusFault(metres, text, radius.name) ?? metres;
  }

  #number(text: string): number {
    return numberOf(this.#hasDecimalComma && !text.includes('.') ? text.replace(',', '.') : text);
  }

  #notANumber(field: string, text: string): Problem {
    if (text === '') return problem('half_a_position', {}, { field });
    const hasComma = text.includes(',') && !this.#hasDecimalComma;
    return problem('not_a_number', { found: text, hasComma }, { field });
  }
}

function inner<Key, Value>(maps: Map<string, Map<Key, Value>>, key: string): Map<Key, Value> {
  const known = maps.get(key);
  if (known) return known;
  const map = new Map<Key, Value>();
  maps.set(key, map);
  return map;
}

function dateField(fields: readonly string[], column: Column | null, otherwise: string): DateField {
  return column ? { field: column.name, text: fields[column.index]!.trim() } : { field: otherwise, text: '' };
}
