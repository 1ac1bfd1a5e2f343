/** How wide the columns of the table are at least, in rem, and which share the room that is left. */
import type { TableColumn } from '../../core/table-columns';

const TITLE = 12;
/** Of what somebody says of losses. */
const LOSSES = 13;

const LEAST: Partial<Record<TableColumn, number>> = {
  date: 8,
  claims: 9,
  type: 6,
  place: 7,
  border: 6.5,
  zone: 7.5,
  match: 4.5,
};

/** From which width on a column holds sentences, which take the room that is left. */
const WIDE = 9;

/** Between two columns, and at both ends together. */
const GAP = 0.75;
const ENDS = 1.9;

const leastOf = (column: TableColumn) => LEAST[column] ?? LOSSES;

/** Of the title and the columns beside it, as a grid has them. */
export function columnWidths(columns: readonly TableColumn[]): string {
  const widths = columns.map(leastOf).map((rem) => (rem < WIDE ? `${rem}rem` : `minmax(${rem}rem, 2fr)`));
  return [`minmax(${TITLE}rem, 2fr)`, ...widths].join(' ');
}

/** Below it the table is scrolled sideways. */
export function leastWidth(columns: readonly TableColumn[]): string {
  const rem = columns.reduce((sum, column) => sum + leastOf(column) + GAP, TITLE + ENDS);
  return `${rem}rem`;
}
