/** What only the records of a file together show to be doubtful: as they come, and at its end. */
import type { Incident } from '../core/incident';
import { repeatedId } from '../core/records/record-reader';
import { RowColumns } from '../core/records/row-columns';
import { SeenIds } from '../core/records/seen-ids';
import { wholeDoubts } from '../core/records/whole-doubts';
import type { Problem, Unit } from '../core/result';

export class SeenRows {
  readonly #columns = new RowColumns();
  readonly #ids = new SeenIds();

  /** Takes in the next record; what is to be said of it for those before it, if anything. */
  add(incident: Incident, unit: Unit, number: number): Problem | null {
    this.#columns.add(incident, number);
    return this.#ids.add(incident.id) ? null : repeatedId(incident.id, { unit, number });
  }

  /** What all of them show, each made on demand. */
  doubts(unit: Unit): Generator<() => Problem> {
    const { rows } = this.#columns;
    return wholeDoubts(rows, (row) => ({ unit, number: rows.number[row]! }));
  }

  /** The first of them, and how many there are besides. */
  firstDoubts(unit: Unit, most: number): { first: Problem[]; besides: number } {
    const first: Problem[] = [];
    let besides = 0;
    for (const doubt of this.doubts(unit)) {
      if (first.length < most) first.push(doubt());
      else besides += 1;
    }
    return { first, besides };
  }
}
