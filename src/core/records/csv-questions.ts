/** What a row of a CSV file asks: its columns found by their names, its cells read strictly. */
import type { ProximityQuestion } from '../geo/proximity-record';
import { failure, success, type Problem, type Result } from '../result';
import { PROXIMITY_COLUMNS } from './proximity-output';
import { dateRange, END_NAMES, PRECISION_NAMES, START_NAMES, type DateField } from './record-dates';
import { unsound, type Fault } from './record-format';
import { isOnGlobe, offTheGlobe, radiusFault } from './record-position';

const LATITUDE_NAMES = ['latitude', 'lat', 'y'];
const LONGITUDE_NAMES = ['longitude', 'lon', 'lng', 'long', 'x'];
const RADIUS_NAMES = ['location_radius_m', 'radius_m'];

const DATES_REMEMBERED = 50_000;

const NUMBER = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i;

interface Column {
  name: string;
  index: number;
}

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
  const names = header.map((name) => name.trim().toLowerCase());
  const find = (wanted: readonly string[]): Column | null => {
    const name = wanted.find((candidate) => names.includes(candidate));
    return name === undefined
      ? null
      : { name: header[names.indexOf(name)]!.trim(), index: names.indexOf(name) };
  };
  const latitude = find(LATITUDE_NAMES);
  const longitude = find(LONGITUDE_NAMES);
  if (!latitude || !longitude) {
    return unsound(
      'no_position',
      `found the columns ${header.join(', ')}; expected one of ${LATITUDE_NAMES.join(', ')} and one of ${LONGITUDE_NAMES.join(', ')}`,
      'line 1',
    );
  }
  const columns = {
    count: header.length,
    latitude,
    longitude,
    start: find(START_NAMES),
    end: find(END_NAMES),
    precision: find(PRECISION_NAMES),
    radius: find(RADIUS_NAMES),
  };
  const repeated = Object.values(columns).find(
    (column) =>
      typeof column === 'object' &&
      column !== null &&
      names.filter((name) => name === names[column.index]).length > 1,
  ) as Column | undefined;
  return repeated
    ? unsound('repeated_column', `two columns are called "${repeated.name}"; expected one`, 'line 1')
    : success(columns);
}

/** The answer's columns, where the header already has some of them. */
export function takenColumns(header: readonly string[]): Problem | null {
  const names = header.map((name) => name.trim().toLowerCase());
  const taken = PROXIMITY_COLUMNS.filter((name) => names.includes(name));
  if (taken.length === 0) return null;
  const message = `the file already has the columns ${taken.join(', ')}; expected a file without them`;
  return { reason: 'column_taken', where: 'line 1', field: taken[0]!, message };
}

/** Reads rows under one header. */
export class CsvQuestions {
  readonly #columns: CsvColumns;
  readonly #hasDecimalComma: boolean;
  /** Many rows share a date; reading each of them once saves most of the work. */
  readonly #dates = new Map<string, ReturnType<typeof dateRange>>();

  constructor(columns: CsvColumns, hasDecimalComma: boolean) {
    this.#columns = columns;
    this.#hasDecimalComma = hasDecimalComma;
  }

  /** `line` names the row in problems. `fields` is null where the text is not one row. */
  question(fields: readonly string[] | null, line: number): Result<ProximityQuestion> {
    const asked = fields
      ? this.#ask(fields)
      : { reason: 'not_a_row', field: '', message: 'quotes do not match' };
    return 'reason' in asked ? failure({ ...asked, where: `line ${line}` }) : success(asked);
  }

  #ask(fields: readonly string[]): ProximityQuestion | Fault {
    const { count, radius } = this.#columns;
    if (fields.length !== count) {
      const message = `found ${fields.length} cells; expected ${count} as in the header`;
      return { reason: 'wrong_number_of_cells', field: '', message };
    }
    const position = this.#position(fields);
    if (position !== null && 'reason' in position) return position;
    const dates = this.#dateRange(fields);
    if ('fault' in dates) return dates.fault;
    const radiusText = radius ? fields[radius.index]!.trim() : '';
    const metres = radiusText === '' ? 0 : this.#number(radiusText);
    const fault = radius && radiusFault(metres, radiusText, radius.name);
    return fault ?? { position, radius: metres, dates: dates.range };
  }

  #position(fields: readonly string[]): [number, number] | null | Fault {
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

  #number(text: string): number {
    const decimal = this.#hasDecimalComma && !text.includes('.') ? text.replace(',', '.') : text;
    return NUMBER.test(decimal) ? Number(decimal) : NaN;
  }

  #notANumber(field: string, text: string): Fault {
    if (text === '') {
      return {
        reason: 'half_a_position',
        field,
        message: 'found nothing; expected both coordinates or neither',
      };
    }
    const hint =
      text.includes(',') && !this.#hasDecimalComma
        ? '; a decimal comma is read only in files separated by semicolons'
        : '';
    const message = `found "${text}"; expected degrees as a decimal number such as 40.2031${hint}`;
    return { reason: 'not_a_number', field, message };
  }

  #dateRange(fields: readonly string[]): ReturnType<typeof dateRange> {
    const { start, end, precision } = this.#columns;
    let key = start ? fields[start.index]! : '';
    if (end) key += `|${fields[end.index]!}`;
    if (precision) key += `|${fields[precision.index]!}`;
    const known = this.#dates.get(key);
    if (known) return known;
    if (this.#dates.size >= DATES_REMEMBERED) this.#dates.clear();
    const range = dateRange(
      dateField(fields, start, 'start'),
      dateField(fields, end, 'end'),
      dateField(fields, precision, 'date_precision'),
    );
    this.#dates.set(key, range);
    return range;
  }
}

function dateField(fields: readonly string[], column: Column | null, otherwise: string): DateField {
  return column ? { field: column.name, text: fields[column.index]!.trim() } : { field: otherwise, text: '' };
}
