/** Distances, positions and counts. Distances are rounded outwards, so that rounding never claims more than was measured. */
import type { CasualtyCount } from '../incident';
import type { Interval } from '../geo/signed-distance';
import type { Words } from './words';

/** Up to here a tenth of a kilometre is shown, beyond it whole kilometres. */
const FINE_UP_TO = 20_000;

/** "6.0–10.0 km", "0–31 km", for a distance that has no sign or whose sign is told beside it. Metres in. */
export function intervalText({ quantities }: Words, { min, max }: Pick<Interval, 'min' | 'max'>): string {
  const step = max <= FINE_UP_TO ? 100 : 1000;
  const low = Math.floor(Math.max(0, min) / step) * step;
  const high = Math.ceil(max / step) * step;
  const figure = (metres: number) => quantities.decimal(metres / 1000, step === 100 && metres !== 0 ? 1 : 0);
  return quantities.kilometres(low === high ? figure(low) : quantities.range(figure(low), figure(high)));
}

/** "±2 km", "±300 m". */
export function radiusText({ quantities }: Words, metres: number): string {
  return quantities.plusMinus(
    metres >= 1000
      ? quantities.kilometres(quantities.shortest(metres / 1000, 1))
      : quantities.metres(quantities.shortest(metres, 0)),
  );
}

/** "40.2031° N, 45.8647° E": four decimals are about 10 m. */
export function positionText(
  { quantities }: Words,
  [longitude = 0, latitude = 0]: readonly number[],
): string {
  const figure = (degrees: number) => quantities.decimal(Math.abs(degrees), 4);
  return quantities.position(
    quantities.degrees(figure(latitude), latitude < 0 ? 'south' : 'north'),
    quantities.degrees(figure(longitude), longitude < 0 ? 'west' : 'east'),
  );
}

/** "850 m", "2.5 km", "12.3 km". */
export function lengthText({ quantities }: Words, metres: number): string {
  if (metres < 1000) return quantities.metres(quantities.shortest(metres, 0));
  return quantities.kilometres(quantities.shortest(metres / 1000, metres < 10_000 ? 2 : 1));
}

/** "4", "3–5", "13 or more". */
export function countText({ quantities }: Words, { low, high }: Pick<CasualtyCount, 'low' | 'high'>): string {
  const { number, orMore, range } = quantities;
  if (high === null) return orMore(number(low));
  return low === high ? number(low) : range(number(low), number(high));
}

/** "12", "12, 1 possibly". */
export function matchesText(
  { quantities }: Words,
  { definite, possible }: { definite: number; possible: number },
): string {
  const text = quantities.number(definite);
  if (definite === 0 && possible > 0) return quantities.possibly(possible);
  return possible > 0 ? quantities.withPossibly(text, possible) : text;
}

/** "12 of 23 incidents, 1 possibly". */
export function answerText(
  { quantities }: Words,
  { definite, possible }: { definite: number; possible: number },
  total: number,
): string {
  const text = quantities.incidentsOf(definite, total);
  return possible > 0 ? quantities.withPossibly(text, possible) : text;
}
