/**
 * Whether a cell that runs over line ends has swallowed rows: a quote that stands alone (inches, a ditto mark, one left
 * open) opens a cell that the next one closes, wherever that is, and gives its row what belongs to others.
 */
import { firstUses, type Mapping } from '../mapping/fields';
import { parseAngle } from '../values/angles';
import { readDateCell } from '../values/date-cell';
import { isNothing } from '../values/nothing';
import { placeOfCell } from '../values/place-cell';
import { CsvScan, type CsvMarks } from './csv-scan';

/** @param text a record of several lines; `columns` how many cells its rows have */
export function hasSwallowedRows(text: string, marks: CsvMarks, mapping: Mapping, columns: number): boolean {
  const scan = new CsvScan(text, marks, true);
  const cells = scan.cells() ?? [];
  return scan.hasLoneQuote || cells.some((cell) => holdsRow(cell, marks, mapping, columns));
}

/** Whether a line of a cell is one like the rows: of as many cells, with a place and a date where theirs are. */
function holdsRow(cell: string, marks: CsvMarks, mapping: Mapping, columns: number): boolean {
  const { latitude, longitude, place, start } = firstUses(mapping);
  const isPlace = (text: string) => {
    const read = placeOfCell(text, '');
    return 'position' in read && read.position !== null;
  };
  const isDate = (text: string) =>
    isNothing(text) || !['unreadable', 'nothing'].includes(String(readDateCell(text, ANY_ORDER)));
  const tests = [
    ...[latitude, longitude].map((use) => ({ use, holds: (text: string) => parseAngle(text) !== null })),
    { use: place, holds: isPlace },
    { use: start, holds: isDate },
  ];
  return cell.split(marks.newline).some((line) => {
    // The last one may end within a quote.
    const cells = new CsvScan(line, marks, true).cells() ?? line.split(marks.delimiter);
    if (cells.length !== columns) return false;
    return tests.every(({ use, holds }) => !use || holds(cells[use.index]!.trim()));
  });
}

const ANY_ORDER = { order: 'unseen', isEpoch: true } as const;
