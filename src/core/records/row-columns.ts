/** Where and when the rows of a file were, in columns that grow: what `wholeDoubts` looks at. */
import { incidentDates } from '../dates';
import { dayOf } from '../days';
import type { Incident } from '../incident';
import type { PlacedRows } from './placed-rows';

const UNDATED = -0x8000_0000;
const NO_DAYS = [UNDATED, UNDATED] as const;
const FIRST_ROOM = 1024;

export class RowColumns {
  #count = 0;
  #longitude = new Float64Array(FIRST_ROOM);
  #latitude = new Float64Array(FIRST_ROOM);
  #firstDay = new Int32Array(FIRST_ROOM);
  #lastDay = new Int32Array(FIRST_ROOM);
  #number = new Uint32Array(FIRST_ROOM);
  /** The last single date, which many rows in a row share. */
  #latest: string | null = null;
  #latestDays: readonly [first: number, last: number] = NO_DAYS;

  add({ position, start, end }: Incident, number: number): void {
    if (this.#count === this.#longitude.length) this.#grow();
    const at = this.#count;
    const [first, last] =
      start === end && start === this.#latest ? this.#latestDays : this.#daysOf(start, end);
    this.#longitude[at] = position?.[0] ?? NaN;
    this.#latitude[at] = position?.[1] ?? NaN;
    this.#firstDay[at] = first;
    this.#lastDay[at] = last;
    this.#number[at] = number;
    this.#count += 1;
  }

  #daysOf(start: string | null, end: string | null): readonly [first: number, last: number] {
    const dates = incidentDates({ start, end });
    const days = dates ? ([dayOf(dates.first), dayOf(dates.last)] as const) : NO_DAYS;
    if (start === end) [this.#latest, this.#latestDays] = [start, days];
    return days;
  }

  get rows(): PlacedRows {
    return {
      longitude: this.#longitude.subarray(0, this.#count),
      latitude: this.#latitude.subarray(0, this.#count),
      firstDay: this.#firstDay.subarray(0, this.#count),
      lastDay: this.#lastDay.subarray(0, this.#count),
      number: this.#number.subarray(0, this.#count),
    };
  }

  #grow(): void {
    const length = 2 * this.#count;
    const { longitude, latitude, firstDay, lastDay, number } = this.rows;
    this.#longitude = new Float64Array(length);
    this.#longitude.set(longitude);
    this.#latitude = new Float64Array(length);
    this.#latitude.set(latitude);
    this.#firstDay = new Int32Array(length);
    this.#firstDay.set(firstDay);
    this.#lastDay = new Int32Array(length);
    this.#lastDay.set(lastDay);
    this.#number = new Uint32Array(length);
    this.#number.set(number);
  }
}
