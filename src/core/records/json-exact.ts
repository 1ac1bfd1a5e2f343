/** Numbers of JSON digit for digit: read as numbers, two ids beyond 2⁵³ become one. */
import { itemsOf, membersOf, textOf } from './json-scan';
import { memberOf } from './splice';

/** What numbers, written anew, may look like that were not written so: long ones, powers of ten, the infinite. */
const LONG = /\d{16}|\de[+-]?\d|null/;

export function mayBeInexact(value: number): boolean {
  return Math.abs(value) > Number.MAX_SAFE_INTEGER;
}

/** Whether that may hold of a number within a list or an object. */
export function seemsInexact(json: string): boolean {
  return json.length > 3 && LONG.test(json);
}

/**
 * Puts the digits as they stand in the text into cells of numbers that numbers do not hold.
 *
 * @param path to the object in the text whose members the columns are
 */
export function exactCells(
  text: string,
  path: readonly string[],
  names: readonly string[],
  cells: string[],
): void {
  let start = text.indexOf('{');
  for (const name of path) start = memberOf(text, start, name)!.valueStart;
  if (text[start] !== '{') return;
  const indexes = new Map<string, number>();
  for (const [index, name] of names.entries()) if (!indexes.has(name)) indexes.set(name, index);
  exactWithin(text, start, '', indexes, cells);
}

function exactWithin(
  text: string,
  start: number,
  path: string,
  indexes: ReadonlyMap<string, number>,
  cells: string[],
): void {
  for (const { key, valueStart, valueEnd } of membersOf(text, start)) {
    const name = path + key;
    const index = indexes.get(name);
    const first = text[valueStart]!;
    if (index !== undefined) {
      if (/[-\d[{]/.test(first)) cells[index] = exactText(text, valueStart, valueEnd, cells[index]!);
    } else if (first === '{') exactWithin(text, valueStart, `${name}.`, indexes, cells);
  }
}

function exactText(text: string, start: number, end: number, cell: string): string {
  const raw = text.slice(start, end);
  if (text[start] !== '[' && text[start] !== '{') return mayBeInexact(Number(raw)) ? raw : cell;
  if (!seemsInexact(cell)) return cell;
  // A list of words is written without its brackets.
  return cell.startsWith('[') || text[start] === '{' ? raw : itemsOf(text, start).map(textOf).join('; ');
}
