/**
 * Whether 03/04/2023 is in March or in April. No cell says so by itself: the column does, by a day beyond 12, or the
 * person whose file it is.
 */

export const DATE_ORDERS = ['dmy', 'mdy'] as const;
export type DateOrder = (typeof DATE_ORDERS)[number];

/** What all cells of a column allow: nothing was seen that depends on it, either order, or none for all cells. */
export type ColumnOrder = DateOrder | 'unseen' | 'open' | 'mixed';

const NUMERIC = /(?<!\d)(\d{1,2})([./-])(\d{1,2})\2\d{4}(?!\d)/g;

export class OrderCount {
  dayFirst = 0;
  monthFirst = 0;
  either = 0;

  add(text: string): void {
    for (const [, one, , other] of text.matchAll(NUMERIC)) {
      const [first, second] = [Number(one), Number(other)];
      // What no calendar has says nothing of the column.
      if (Math.max(first, second) > 31 || Math.min(first, second) > 12) continue;
      if (first > 12 && second <= 12) this.dayFirst += 1;
      else if (second > 12 && first <= 12) this.monthFirst += 1;
      else if (first !== second) this.either += 1;
    }
  }

  get order(): ColumnOrder {
    if (this.dayFirst > 0 && this.monthFirst > 0) return 'mixed';
    if (this.dayFirst > 0) return 'dmy';
    if (this.monthFirst > 0) return 'mdy';
    return this.either > 0 ? 'open' : 'unseen';
  }
}
