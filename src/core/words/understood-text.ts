/** How a file was read, line by line. Names of columns come from outside and are made harmless. */
import type { Understood } from '../records/understood';
import { shown } from '../shown-text';
import type { understood as words } from './english/understood';

/** Characters of a column's name. */
const LONGEST = 80;

export function understoodLines(
  said: typeof words,
  { format, encoding, delimiter, profile, columns, orders, unused, account }: Understood,
): string[] {
  const name = (text: string) => shown(text, LONGEST);
  return [
    said.file(format, encoding, delimiter),
    ...(profile === null ? [] : [said.profile(profile)]),
    ...columns.map((column) => said.column(name(column.name), column.field, column.foundBy)),
    ...orders.map(({ column, order, isGiven }) => said.order(name(column), order, isGiven)),
    ...(unused.length === 0 ? [] : [said.unused(unused.map(name))]),
    said.account(account),
  ];
}
