/** What the columns of the table sort by, and which way they do now. */
import type { Order } from '../../core/order';
import type { TableColumn } from '../../core/table-columns';

/** Of columns not named here there is no order. */
export const ORDERS: Partial<Record<TableColumn, Order['by']>> = {
  date: 'date',
  claims: 'state',
  type: 'type',
  border: 'border',
};

/** As a column's header says it; undefined where it sorts by nothing. */
export function directionOf(
  by: Order['by'] | null,
  order: Order,
): 'ascending' | 'descending' | 'none' | undefined {
  if (by === null) return undefined;
  if (by !== order.by) return 'none';
  return order.descending ? 'descending' : 'ascending';
}
