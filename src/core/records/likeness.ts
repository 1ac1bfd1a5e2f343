/** Records that may be told twice: of the same place and day, or of the same day and nearly the same place. */
import { problem, type Problem, type Where } from '../result';
import { EARLIEST_DAY, type PlacedRows } from './placed-rows';

/** Degrees of latitude in about 100 m. */
const NEAR = 0.0009;
/** Rows of a day beside each other that are compared: more of them are as alike as the first. */
const COMPARED = 8;

/** Of every such record but the first one, in the order of their days. */
export function* likeness(rows: PlacedRows, whereOf: (row: number) => Where): Generator<() => Problem> {
  const { longitude, latitude, lastDay, number } = rows;
  for (const members of byDay(rows)) {
    if (members.length < 2) continue;
    members.sort(
      (one, other) => latitude[one]! - latitude[other]! || longitude[one]! - longitude[other]! || one - other,
    );
    for (let at = 1; at < members.length; at += 1) {
      const row = members[at]!;
      let near: number | null = null;
      let same: number | null = null;
      for (let back = at - 1; back >= 0 && back >= at - COMPARED && same === null; back -= 1) {
        const other = members[back]!;
        if (latitude[row]! - latitude[other]! > NEAR) break;
        if (lastDay[row] !== lastDay[other]) continue;
        const isSame = latitude[row] === latitude[other] && longitude[row] === longitude[other];
        if (isSame) same = other;
        else if (near === null && isNear(longitude[row]!, longitude[other]!, latitude[row]!)) near = other;
      }
      const other = same ?? near;
      if (other === null) continue;
      const [first, later] = other < row ? [other, row] : [row, other];
      const reason = same === null ? 'near_alike' : 'alike';
      yield () => problem(reason, { other: number[first]!, unit: whereOf(first).unit! }, whereOf(later));
    }
  }
}

function isNear(longitude: number, other: number, latitude: number): boolean {
  return Math.abs(longitude - other) * Math.cos((latitude * Math.PI) / 180) <= NEAR;
}

/** Rows with a date and a place, by the first of their days. */
function byDay({ firstDay, longitude }: PlacedRows): Iterable<number[]> {
  const days = new Map<number, number[]>();
  for (let row = 0; row < firstDay.length; row += 1) {
    if (Number.isNaN(longitude[row]!) || firstDay[row]! < EARLIEST_DAY) continue;
    const known = days.get(firstDay[row]!);
    if (known) known.push(row);
    else days.set(firstDay[row]!, [row]);
  }
  return days.values();
}
