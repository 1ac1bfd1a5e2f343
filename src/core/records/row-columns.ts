/** Where and when the rows of a file were, in columns that grow: what `wholeDoubts` looks at. */
import { incidentDates } from '../dates';
import { dayOf } from '../days';
import type { Incident } from '../incident';
import type { PlacedRows } from './likeness';

const UNDATED = -0x8000_0000;
const FIRST_ROOM = 1024;

export class RowColumns {
  #count = 0;
  #longitude = new Float64Array(FIRST_ROOM);
  #latitude = new Float64Array(FIRST_ROOM);
  #firstDay = new Int32Array(FIRST_ROOM);
  #lastDay = new Int32Array(FIRST_ROOM);
  #number = new Uint32Array(FIRST_ROOM);

  add({ position, start, end }: Incident, number: number): void {
    if (this.#count === this.#longitude.length) this.#grow();
    const at = this.#count;
    const dates = incidentDates({ start, end });
    this.#longitude[at] = position?.[0] ?? NaN;
    this.#latitude[at] = position?.[1] ?? NaN;
    this.#firstDay[at] = dates ? dayOf(dates.first) : UNDATED;
    this.#lastDay[at] = dates ? dayOf(dates.last) : UNDATED;
    this.#number[at] = number;
    this.#count += 1;
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
