/**
 * A row as an incident: the one way from cells to what the app shows and the command line measures. Nothing is made up
 * for it; what it does not say is unknown, what cannot be read is said.
 */
import { ZONES, zoneOf } from '../conflict';
import type { Incident } from '../incident';
import { columnKey, isEpochNamed, isInKilometres } from '../mapping/column-names';
import type { ColumnUse, Field, Mapping, PlaceCode } from '../mapping/fields';
import {
  failure,
  problem,
  success,
  within,
  type Consequence,
  type Problem,
  type Result,
  type Where,
} from '../result';
import { parseAngle, type Axis } from '../values/angles';
import { daysLater } from '../dates';
import { isNothing } from '../values/nothing';
import { quantityOf } from '../values/numbers';
import { placeOfCell } from '../values/place-cell';
import { placeOfGeometry, type GeometryPlace } from '../values/place-of-geometry';
import { isOnGlobe, offTheGlobe } from '../values/positions';
import { dateOfParts, datesAt, readDates, type DatesRead, type StatedDates } from '../values/stated-dates';
import type { CoordinateSystem } from '../values/coordinate-system';
import {
  DATE_PRECISIONS,
  EVENT_TYPES,
  LOCATION_PRECISIONS,
  WEAPONS,
  isCode,
  type DatePrecision,
  type Weapon,
} from '../vocabulary';
import type { ReadRecord } from './record-reader';
import type { ReadSettings } from './read-settings';

/** Shared by all rows that say nothing of something. */
const NOTHING: never[] = [];
const NOWHERE: GeometryPlace = { position: null, radius: null, area: null, doubt: null };

const DATES_REMEMBERED = 50_000;
/** Characters of a calendar date. */
const LONGEST_DAY = 10;
const TEXTS_REMEMBERED = 1000;

/** What of a row does not stand in its cells. */
export interface RowGeometry {
  geometry: unknown;
  system: CoordinateSystem;
}

interface Columns {
  first: Partial<Record<Field, ColumnUse>>;
  titles: readonly ColumnUse[];
}

/** Reads rows of the same columns. */
export class RowReader {
  readonly mapping: Mapping;
  readonly #columns: Columns;
  readonly #settings: ReadSettings;
  readonly #radiusUnit: number;
  readonly #isEpoch: boolean;
  readonly #hasDateParts: boolean;
  readonly #needed: number;
  /** Many rows share a date; reading each of them once saves most of the work. By precision, end and start. */
  readonly #dates = new Map<string, Map<string, Map<string, DatesRead>>>();
  #datesRemembered = 0;
  readonly #weapons = new Map<string, Weapon[]>();
  readonly #doubts = new Doubts();

  constructor(mapping: Mapping, settings: ReadSettings) {
    this.mapping = mapping;
    this.#settings = settings;
    const first: Columns['first'] = {};
    for (const use of mapping.uses) first[use.field] ??= use;
    this.#columns = { first, titles: mapping.uses.filter(({ field }) => field === 'title') };
    this.#radiusUnit = first.radius && isInKilometres(columnKey(first.radius.name)) ? 1000 : 1;
    this.#isEpoch = first.start !== undefined && isEpochNamed(columnKey(first.start.name));
    this.#hasDateParts = first.year !== undefined;
    const needs = [first.latitude, first.longitude, first.place, first.start, first.year, first.id];
    this.#needed = Math.max(-1, ...needs.map((use) => use?.index ?? -1)) + 1;
  }

  /** How many cells a row must have at least, so that none of those that matter most is missing. */
  get needed(): number {
    return this.#needed;
  }

  /** Forgets dates that were read before the order of day and month was known. */
  forget(): void {
    this.#dates.clear();
    this.#datesRemembered = 0;
  }

  /** Its id as it stands, untrimmed; empty where it has none. */
  ownId(cells: readonly string[]): string {
    const use = this.#columns.first.id;
    return use ? (cells[use.index] ?? '') : '';
  }

  dateCells(cells: readonly string[]): [column: string, cell: string][] {
    const { start, end } = this.#columns.first;
    return [start, end].flatMap((use): [string, string][] =>
      use ? [[use.name, cells[use.index] ?? '']] : [],
    );
  }

  /**
   * @param shape what stands beside the cells, where anything does
   * @param ownId of the record itself; empty where it has none
   * @param unit with `number`: by which it goes where it has no id
   */
  read(
    cells: readonly string[],
    shape: RowGeometry | null,
    ownId: string,
    unit: 'feature' | 'line',
    number: number,
  ): Result<Pick<ReadRecord, 'incident' | 'doubts'>> {
    const doubts = this.#doubts;
    doubts.begin(ownId === '' ? { unit, number } : { unit, number, id: ownId });
    const place = this.#place(cells, shape);
    if ('reason' in place) return failure(within(place, doubts.where));
    if (place.doubt) doubts.add(place.doubt);
    const dates = this.#datesOf(cells, place.position, doubts);
    const code = this.#placeCode(cells, doubts);
    const radius = this.#radius(cells, doubts);
    const id = ownId.trim() !== '' ? ownId : this.#text(cells, 'id') || `${unit}-${number}`;
    const incident: Incident = {
      id,
      title: this.#title(cells) || id,
      position: place.position,
      start: dates.start,
      end: dates.end,
      datePrecision: dates.datePrecision,
      dateBasis: 'stated',
      dateNote: null,
      isTimeAbout: false,
      isEndKnown: true,
      placeId: null,
      locationPrecision: code.precision,
      locationRadius: place.area ? null : largest(radius ?? code.radius, place.radius),
      locationNote: null,
      surface: place.area,
      eventType: this.#eventType(cells),
      weapons: this.#weaponsOf(this.#text(cells, 'weapons')),
      claims: NOTHING,
      sources: NOTHING,
      related: NOTHING,
      answersSought: NOTHING,
      status: 'active',
      note: null,
      isCoded: false,
    };
    return success({ incident, doubts: doubts.all });
  }

  #text(cells: readonly string[], field: Field): string {
    const use = this.#columns.first[field];
    return use ? (cells[use.index] ?? '').trim() : '';
  }

  #title(cells: readonly string[]): string {
    for (const { index } of this.#columns.titles) {
      const text = (cells[index] ?? '').trim();
      if (text !== '') return text;
    }
    return '';
  }

  #place(cells: readonly string[], shape: RowGeometry | null): GeometryPlace | Problem {
    // A feature says by its geometry that it has no place; what other records say stands in their columns.
    if (shape && shape.geometry !== undefined) {
      return nullIslandAside(placeOfGeometry(shape.geometry, shape.system));
    }
    const { latitude, longitude, place } = this.#columns.first;
    if (place) return nullIslandAside(placeOfCell(cells[place.index] ?? '', place.name));
    if (!latitude || !longitude) return NOWHERE;
    return this.#positionOf(cells[longitude.index] ?? '', cells[latitude.index] ?? '', longitude, latitude);
  }

  #positionOf(
    eastText: string,
    northText: string,
    longitude: ColumnUse,
    latitude: ColumnUse,
  ): GeometryPlace | Problem {
    const [east, north] = [eastText.trim(), northText.trim()];
    const [isEastNothing, isNorthNothing] = [isNothing(east), isNothing(north)];
    if (isEastNothing && isNorthNothing) return NOWHERE;
    if (isEastNothing) return problem('half_a_position', {}, { field: longitude.name });
    if (isNorthNothing) return problem('half_a_position', {}, { field: latitude.name });
    const x = degreesIn(east, 'longitude');
    if (!Number.isFinite(x)) return problem('not_a_number', { found: east }, { field: longitude.name });
    const y = degreesIn(north, 'latitude');
    if (!Number.isFinite(y)) return problem('not_a_number', { found: north }, { field: latitude.name });
    if (!isOnGlobe(x, y)) return offTheGlobe(x, y, { longitude: longitude.name, latitude: latitude.name });
    const found: GeometryPlace = { position: [x, y], radius: null, area: null, doubt: null };
    return x === 0 && y === 0 ? nullIslandAside(found) : found;
  }

  #datesOf(cells: readonly string[], position: GeometryPlace['position'], doubts: Doubts): StatedDates {
    const read = this.#datesRead(cells);
    if (read.isOpen) this.#settings.noteOpenDate();
    let dates = read.stated;
    if (read.span && (read.span.from.clock || read.span.to.clock)) {
      const country =
        read.dependsOnZone && position ? this.#settings.countryAt(position[0], position[1]) : null;
      const zone = zoneOf(country);
      const other = ZONES.find((name) => name !== zone)!;
      dates = datesAt(read, this.#columns.first.start?.name ?? 'date', zone, other);
    }
    for (const doubt of dates.doubts) doubts.add(doubt);
    if (dates.fault) doubts.add(dates.fault, 'without_date');
    return dates;
  }

  #datesRead(cells: readonly string[]): DatesRead {
    const { start, end, date_precision: precision, time } = this.#columns.first;
    const from =
      this.#hasDateParts && !start ? this.#dateOfParts(cells) : start ? (cells[start.index] ?? '') : '';
    const to = end ? (cells[end.index] ?? '') : '';
    const clock = time ? (cells[time.index] ?? '') : '';
    const code = precision ? (cells[precision.index] ?? '') : '';
    // By start within those that share the rest: most rows share that, and no key has to be put together.
    const rest = inner(inner(this.#dates, code), clock === '' ? to : `${to}\u0000${clock}`);
    const known = rest.get(from);
    if (known) return known;
    const orderOf = (use: ColumnUse | undefined) => (use ? this.#settings.orderOf(use.name) : 'unseen');
    const spanned = this.#spanned(
      readDates({
        start: {
          field: start?.name ?? this.#columns.first.year?.name ?? 'date',
          text: from,
          reading: { order: orderOf(start), isEpoch: this.#isEpoch },
        },
        end: {
          field: end?.name ?? 'end',
          text: to,
          reading: { order: orderOf(end), isEpoch: this.#isEpoch },
        },
        time: { field: time?.name ?? 'time', text: clock },
        precision: {
          field: precision?.name ?? 'date_precision',
          text: code.trim(),
          code: this.#precisionOf(code),
        },
      }),
    );
    // A moment is hardly ever met again: to remember it costs more than to read it.
    if (from.length > LONGEST_DAY) return spanned;
    this.#datesRemembered += 1;
    if (this.#datesRemembered > DATES_REMEMBERED) this.forget();
    rest.set(from, spanned);
    return spanned;
  }

  /** The days of a record that covers so many from its date on. */
  #spanned(read: DatesRead): DatesRead {
    const days = this.mapping.profile?.spanDays;
    const { start } = read.stated;
    if (days === undefined || start === null || read.stated.start !== read.stated.end) return read;
    const end = daysLater(start, days - 1) ?? start;
    return { ...read, span: null, stated: { ...read.stated, end } };
  }

  #dateOfParts(cells: readonly string[]): string {
    return dateOfParts(this.#text(cells, 'year'), this.#text(cells, 'month'), this.#text(cells, 'day'));
  }

  #precisionOf(text: string): DatePrecision | 'unknown' | null {
    const code = text.trim().toLowerCase();
    if (isNothing(code)) return null;
    const meaning = this.mapping.profile?.datePrecision ?? USUAL_DATE_PRECISIONS;
    if (Object.hasOwn(meaning, code)) return meaning[code]!;
    return isCode(DATE_PRECISIONS, code) ? code : 'unknown';
  }

  #placeCode(cells: readonly string[], doubts: Doubts): PlaceCode {
    const { profile } = this.mapping;
    const otherwise = profile?.places ?? UNKNOWN_PLACE;
    const text = this.#text(cells, 'location_precision').toLowerCase();
    if (isNothing(text)) return otherwise;
    const codes = profile?.locationPrecision;
    if (codes && Object.hasOwn(codes, text)) return codes[text]!;
    if (isCode(LOCATION_PRECISIONS, text)) return LOCATION_CODES[text];
    const { name: field } = this.#columns.first.location_precision!;
    doubts.add(problem('unknown_place_precision', { found: text }, { field }));
    return otherwise;
  }

  /** Metres; null where none are stated. */
  #radius(cells: readonly string[], doubts: Doubts): number | null {
    const use = this.#columns.first.radius;
    const text = use ? (cells[use.index] ?? '').trim() : '';
    if (!use || isNothing(text)) return null;
    const metres = quantityOf(text) * this.#radiusUnit;
    if (Number.isFinite(metres) && metres >= 0) return metres;
    doubts.add(problem('not_a_radius', { found: text }, { field: use.name }), 'without_radius');
    return null;
  }

  #eventType(cells: readonly string[]): Incident['eventType'] {
    const text = this.#text(cells, 'event_type');
    if (isCode(EVENT_TYPES, text)) return text;
    const codes = this.mapping.profile?.eventTypes;
    const code = codes ? text.toLowerCase() : '';
    return codes && Object.hasOwn(codes, code) ? codes[code]! : 'other';
  }

  /** Of a text met before the very same list, since millions of rows name few weapons. */
  #weaponsOf(text: string): Weapon[] {
    if (text === '') return NOTHING;
    const known = this.#weapons.get(text);
    if (known) return known;
    const weapons = text.split(/\s*;\s*/).filter((weapon) => isCode(WEAPONS, weapon));
    if (this.#weapons.size >= TEXTS_REMEMBERED) this.#weapons.clear();
    this.#weapons.set(text, weapons);
    return weapons;
  }
}

const UNKNOWN_PLACE: PlaceCode = { precision: 'unknown', radius: null };
const LOCATION_CODES = Object.fromEntries(
  LOCATION_PRECISIONS.map((precision) => [precision, { precision, radius: null }]),
) as Record<(typeof LOCATION_PRECISIONS)[number], PlaceCode>;

/** ACLED's figures, which many have taken over. */
const USUAL_DATE_PRECISIONS: Record<string, DatePrecision> = { 1: 'day', 2: 'week', 3: 'month' };

/** Null Island, 0° N 0° E, is where programs put what has no place. */
function nullIslandAside(place: GeometryPlace | Problem): GeometryPlace | Problem {
  if ('reason' in place || place.position === null || place.area || place.radius !== null) return place;
  const [x, y] = place.position;
  if (x !== 0 || y !== 0) return place;
  return { ...NOWHERE, doubt: { ...problem('null_island', {}), consequence: 'without_place' } };
}

function degreesIn(text: string, axis: Axis): number {
  const plain = Number(text);
  // Most cells are plain figures; what Number reads besides is looked at closely.
  if (plain === plain && PLAIN.test(text)) return plain;
  const angle = parseAngle(text);
  return angle && (angle.axis === null || angle.axis === axis) ? angle.degrees : NaN;
}

const PLAIN = /^-?\d{1,3}(?:\.\d+)?$/;

function largest(one: number | null, other: number | null): number | null {
  if (one === null) return other;
  return other === null ? one : Math.max(one, other);
}

function inner<Key, Value>(maps: Map<string, Map<Key, Value>>, key: string): Map<Key, Value> {
  const known = maps.get(key);
  if (known) return known;
  const map = new Map<Key, Value>();
  maps.set(key, map);
  return map;
}

/** What is doubtful of one record after the other. */
class Doubts {
  where: Where = {};
  all: Problem[] = NOTHING;

  begin(where: Where): void {
    this.where = where;
    this.all = NOTHING;
  }

  add(found: Problem, consequence?: Consequence): void {
    this.all = [...this.all, { ...within(found, this.where), ...(consequence && { consequence }) }];
  }
}
