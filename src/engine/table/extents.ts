/** Where the incidents of a table may have happened. */
import type { Country } from '../../core/conflict';
import { extentOf } from '../../core/geo/incident-extent';
import { polygonExtent, type Extent } from '../../core/geo/extents';
import type { Sides } from '../../core/geo/sides';
import type { Geography } from '../../core/geo/geography';
import type { Incident } from '../../core/incident';
import { HAS_RADIUS, HAS_SURFACE, IS_AT_ITS_PLACE, NO_PLACE } from './columns';
import { incidentAt, placeAt, type Table } from './table';

/** Surfaces that are remembered. */
const SURFACES = 1000;

export class Extents {
  readonly #table: Table;
  readonly #surfaces: Geography['extents'];
  readonly #sides: Sides;
  /** Surfaces are costly to index and few places have one. */
  readonly #ofSurfaces = new Map<string, Extent>();

  constructor(table: Table, surfaces: Geography['extents'], sides: Sides) {
    this.#table = table;
    this.#surfaces = surfaces;
    this.#sides = sides;
  }

  /** Null where no place is given. */
  at(row: number): Extent | null {
    const { columns } = this.#table;
    const [longitude, latitude] = [columns.longitude[row]!, columns.latitude[row]!];
    if (Number.isNaN(longitude)) return null;
    if (columns.flags[row]! & HAS_SURFACE) return this.#ownExtent(row);
    const located = {
      position: [longitude, latitude],
      locationRadius: columns.flags[row]! & HAS_RADIUS ? columns.radius[row]! : null,
      isAtItsPlace: (columns.flags[row]! & IS_AT_ITS_PLACE) !== 0,
    };
    const reckon = () => extentOf(located, placeAt(this.#table, row), this.#surfaces, this.#sides);
    const surfaceId = this.surfaceId(row);
    if (surfaceId === null) return reckon();
    return this.#remembered(`${surfaceId} ${longitude} ${latitude}`, () => reckon()!);
  }

  /** The area that the row's record gives. */
  #ownExtent(row: number): Extent {
    return this.#remembered(`row ${row}`, () => {
      const { position, surface } = incidentAt(this.#table, row);
      return polygonExtent(position!, surface!);
    });
  }

  #remembered(key: string, reckon: () => Extent): Extent {
    const known = this.#ofSurfaces.get(key);
    if (known) return known;
    const extent = reckon();
    if (this.#ofSurfaces.size >= SURFACES) this.#ofSurfaces.clear();
    this.#ofSurfaces.set(key, extent);
    return extent;
  }

  /** As if the row had another position and radius; it lies in the country that it lies in. */
  elsewhere(
    row: number,
    { position, locationRadius }: Pick<Incident, 'position' | 'locationRadius'>,
  ): Extent | null {
    const isAtItsPlace = (this.#table.columns.flags[row]! & IS_AT_ITS_PLACE) !== 0;
    const located = { position, locationRadius, isAtItsPlace };
    return extentOf(located, placeAt(this.#table, row), this.#surfaces, this.#sides);
  }

  /** The same for rows with the same extent: many of a place have it in common. */
  keyOf(row: number): string {
    const { longitude, latitude, radius, place, flags } = this.#table.columns;
    if (flags[row]! & HAS_SURFACE) return `row ${row}`;
    const told = [longitude, latitude, radius, place].map((column) => column[row]);
    return `${told.join()},${flags[row]! & (HAS_RADIUS | IS_AT_ITS_PLACE)}`;
  }

  /** The surface that is the row's extent, if one is. */
  surfaceId(row: number): string | null {
    const { columns } = this.#table;
    if (columns.place[row] === NO_PLACE || columns.flags[row]! & HAS_RADIUS) return null;
    const id = placeAt(this.#table, row)?.extentId;
    return this.#surfaces.find((surface) => surface.id === id)?.id ?? null;
  }

  /** The country that its disc is cut to, for it surely lies there; null where it is not. */
  countryCutTo(row: number): Country | null {
    const { flags } = this.#table.columns;
    return flags[row]! & IS_AT_ITS_PLACE ? (placeAt(this.#table, row)?.country ?? null) : null;
  }

  /** Whether it is a whole disc, which its position and radius tell all of. */
  isDisc(row: number): boolean {
    if (this.#table.columns.flags[row]! & HAS_SURFACE) return false;
    if (this.#table.columns.place[row] === NO_PLACE) return true;
    return this.countryCutTo(row) === null && this.surfaceId(row) === null;
  }
}
