/**
 * Whether a cell that runs over line ends has swallowed rows: a quote that stands alone (inches, a ditto mark, one left
 * open) opens a cell that the next one closes, wherever that is, and gives its row what belongs to others.
 */
import { firstUses, type Mapping } from '../mapping/fields';
import { parseAngle } from '../values/angles';
import { CsvScan, type CsvMarks } from './csv-scan';

/** Cells of a row, at least, by which it is told from text that has commas in it. */
const FEWEST = 4;

/** @param text a record of several lines; `columns` how many cells its rows have */
export function hasSwallowedRows(text: string, marks: CsvMarks, mapping: Mapping, columns: number): boolean {
  const scan = new CsvScan(text, marks, true);
  const cells = scan.cells() ?? [];
  return scan.hasLoneQuote || cells.some((cell) => holdsRow(cell, marks, mapping, columns));
}

/** Whether a line of a cell is one like the rows: of as many cells, with a position where theirs is. */
function holdsRow(
  cell: string,
  { delimiter, newline }: CsvMarks,
  mapping: Mapping,
  columns: number,
): boolean {
  if (columns < FEWEST) return false;
  const { latitude, longitude } = firstUses(mapping);
  const isDegrees = (text: string) => parseAngle(text.trim()) !== null;
  return cell.split(newline).some((line) => {
    const cells = line.split(delimiter);
    if (cells.length !== columns) return false;
    return [latitude, longitude].every((use) => !use || isDegrees(cells[use.index]!));
  });
}
