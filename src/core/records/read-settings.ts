/** What all rows of a file are read by besides their columns: what the whole file, the user or the map has settled. */
import type { GivenMapping } from '../mapping/given-mapping';
import type { CoordinateSystem } from '../values/coordinate-system';
import type { ColumnOrder, DateOrder } from '../values/date-order';

export class ReadSettings {
  /** The country that a position (degrees) lies in, whose clock its moments are told by; null where it is not known. */
  readonly countryAt: (longitude: number, latitude: number) => string | null;
  /** The order that the user gave. */
  readonly given: DateOrder | null;
  /** How the file is to be understood, where that was given. */
  readonly mapping: GivenMapping | null;
  #system: CoordinateSystem = 'degrees';
  #isSystemSettled = false;
  #hasOpenSystem = false;
  #orders: ReadonlyMap<string, ColumnOrder> | null = null;
  #hasOpenDates = false;
  #isSurveyed = false;

  constructor(
    given: DateOrder | null = null,
    countryAt: (longitude: number, latitude: number) => string | null = () => null,
    mapping: GivenMapping | null = null,
  ) {
    this.mapping = mapping;
    if (mapping) this.#orders = mapping.orders;
    this.given = given;
    this.countryAt = countryAt;
  }

  /** Whether something was met that only the whole file can tell, and it was not looked through yet. */
  get needsSurvey(): boolean {
    if (this.#isSurveyed) return false;
    const hasOpenDates = this.#orders === null && this.#hasOpenDates;
    return hasOpenDates || (this.#hasOpenSystem && !this.#isSystemSettled);
  }

  /** In which coordinates of geometries are. */
  get system(): CoordinateSystem {
    return this.#system;
  }

  /** By column that was looked through, in what order its dates are. */
  get orders(): ReadonlyMap<string, ColumnOrder> | null {
    return this.#orders;
  }

  orderOf(column: string): ColumnOrder {
    return this.given ?? this.#orders?.get(column) ?? 'unseen';
  }

  noteOpenDate(): void {
    this.#hasOpenDates = true;
  }

  /** Coordinates were met that are no degrees. */
  noteOpenSystem(): void {
    this.#hasOpenSystem = true;
  }

  settleSystem(system: CoordinateSystem): void {
    this.#system = system;
    this.#isSystemSettled = true;
  }

  /** The orders that the file itself says, from an earlier reading. */
  settle(orders: ReadonlyMap<string, ColumnOrder>): void {
    this.#orders ??= orders;
  }

  /** What a look through the whole file has shown. */
  noteSurveyed(orders: ReadonlyMap<string, ColumnOrder>): void {
    this.#isSurveyed = true;
    this.settle(orders);
  }
}
