/**
 * A row as an incident: the one way from cells to what the app shows and the command line measures. Nothing is made up
 * for it; what it does not say is unknown, what cannot be read is said.
 */
import type { Geometry } from 'geojson';
import type { Incident } from '../incident';
import {
  cellOf,
  firstUses,
  type ColumnUse,
  type Field,
  type FirstUses,
  type Mapping,
} from '../mapping/fields';
import { failure, success, within, type Result } from '../result';
import type { Severals } from '../values/place-of-geometry';
import type { ReadRecord } from './record-reader';
import type { ReadSettings } from './read-settings';
import { RowDates } from './row-dates';
import { RowDoubts } from './row-doubts';
import { NO_LOSSES, RowDeaths } from './row-losses';
import { RowPlaces, type RowGeometry } from './row-places';
import { RowTypes } from './row-types';

/** Shared by all rows that say nothing of something. */
const NOTHING: never[] = [];

/** A row as it was read; with the line or the points that its position stands for, if it does. */
export interface ReadRow extends Pick<ReadRecord, 'incident' | 'doubts'> {
  several: Severals | null;
}

/** All that it says of its place: its area, its line or its points rather than the point that stands for them. */
export function geometryOf({ incident, several }: ReadRow): Geometry | null {
  const { position, surface } = incident;
  return surface ?? several ?? (position && { type: 'Point', coordinates: position });
}

/** Reads rows of the same columns. */
export class RowReader {
  readonly mapping: Mapping;
  readonly #first: FirstUses;
  readonly #titles: readonly ColumnUse[];
  readonly #needed: number;
  readonly #places: RowPlaces;
  readonly #dates: RowDates;
  readonly #types: RowTypes;
  readonly #deaths: RowDeaths | null;
  readonly #doubts = new RowDoubts();

  constructor(mapping: Mapping, settings: ReadSettings) {
    this.mapping = mapping;
    const first = firstUses(mapping);
    this.#first = first;
    this.#titles = mapping.uses.filter(({ field }) => field === 'title');
    this.#places = new RowPlaces(mapping);
    this.#dates = new RowDates(mapping, settings);
    this.#types = new RowTypes(mapping);
    this.#deaths = RowDeaths.under(mapping);
    const needs = [first.latitude, first.longitude, first.place, first.start, first.year, first.id];
    this.#needed = Math.max(-1, ...needs.map((use) => use?.index ?? -1)) + 1;
  }

  /** How many cells a row must have at least, so that none of those that matter most is missing. */
  get needed(): number {
    return this.#needed;
  }

  /** Forgets dates that were read before the order of day and month was known. */
  forget(): void {
    this.#dates.forget();
  }

  /** Its id as it stands, untrimmed; empty where it has none. */
  ownId(cells: readonly string[]): string {
    return cellOf(this.#first, cells, 'id');
  }

  dateCells(cells: readonly string[]): [column: string, cell: string][] {
    return this.#dates.cells(cells);
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
  ): Result<ReadRow> {
    const doubts = this.#doubts;
    doubts.begin(ownId === '' ? { unit, number } : { unit, number, id: ownId });
    const place = this.#places.place(cells, shape);
    if ('reason' in place) return failure(within(place, doubts.where));
    if (place.doubt) doubts.add(place.doubt);
    const dates = this.#dates.read(cells, place.position, doubts);
    const code = this.#places.code(cells, doubts);
    const radius = this.#places.radius(cells, doubts);
    const { eventType, ownType } = this.#types.type(cells);
    const { claims, areUnclear } = this.#deaths ? this.#deaths.read(cells, doubts) : NO_LOSSES;
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
      isTimeAbout: dates.isAbout || this.#text(cells, 'time_about') === 'yes',
      isEndKnown: true,
      placeId: null,
      locationPrecision: code.precision,
      locationRadius: place.area ? null : largest(radius ?? code.radius, place.radius),
      locationNote: null,
      surface: place.area,
      eventType,
      ownType,
      weapons: this.#types.weapons(cells),
      claims,
      areLossesUnclear: areUnclear,
      sources: NOTHING,
      related: NOTHING,
      answersSought: NOTHING,
      status: 'active',
      note: null,
      isCoded: false,
    };
    return success({ incident, doubts: doubts.all, several: place.several });
  }

  #text(cells: readonly string[], field: Field): string {
    return cellOf(this.#first, cells, field).trim();
  }

  #title(cells: readonly string[]): string {
    for (const { index } of this.#titles) {
      const text = (cells[index] ?? '').trim();
      if (text !== '') return text;
    }
    return '';
  }
}

function largest(one: number | null, other: number | null): number | null {
  if (one === null) return other;
  return other === null ? one : Math.max(one, other);
}
