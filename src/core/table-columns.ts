/** The columns of the table of incidents beside the title, which always stands: in their order, by their codes in links. */
import { CONFLICT_SIDES, type ConflictSide } from './conflict';

/** What one side says of losses. */
export type LossColumn = `losses-${ConflictSide}`;

export const LOSS_COLUMNS = CONFLICT_SIDES.map((side): LossColumn => `losses-${side}`);

export const TABLE_COLUMNS = [
  'date',
  'claims',
  'type',
  'place',
  'border',
  'zone',
  ...LOSS_COLUMNS,
  'losses-others',
  'match',
] as const;

export type TableColumn = (typeof TABLE_COLUMNS)[number];

/** Chosen rarely: how a place is known, and what others than the two sides say of losses. */
const RARE: readonly TableColumn[] = ['place', 'losses-others'];

/** Those that are shown until others are chosen. */
export const USUAL_COLUMNS: readonly TableColumn[] = TABLE_COLUMNS.filter((column) => !RARE.includes(column));

/** In the order of the table, whatever the order they were chosen in. */
export function inTableOrder(columns: readonly TableColumn[]): TableColumn[] {
  return TABLE_COLUMNS.filter((column) => columns.includes(column));
}

export function areUsual(columns: readonly TableColumn[]): boolean {
  return inTableOrder(columns).join() === USUAL_COLUMNS.join();
}

/** The side whose word on losses a column gives; null for that of others. */
export function sideOfColumn(column: LossColumn | 'losses-others'): ConflictSide | null {
  return CONFLICT_SIDES.find((side) => column === `losses-${side}`) ?? null;
}
