/** Which of the rows found fit best what is searched for; a chunk of its own: only who searches needs it. */
import { foldText, searchWords } from '../../core/fold-text';
import { incidentsAt, placeAt, type Table } from '../table/table';

/** The id itself; all words in the title; each in the title or beginning a name of the place; what is left, in the text. */
const [BY_ID, BY_TITLE, BY_PLACE, BY_TEXT] = [0, 1, 2, 3] as const;

/** Of equal ones those first that are first in `rows`. */
export function bestFirst(table: Table, rows: Uint32Array, text: string, isReversed: boolean): Uint32Array {
  const words = searchWords(text);
  const meant = table.ids.rowOf(text.trim());
  const ranked: number[][] = [[], [], [], []];
  incidentsAt(table, rows).forEach(({ title }, index) => {
    const row = rows[index]!;
    ranked[row === meant ? BY_ID : rankOf(title, table, row, words)]!.push(row);
  });
  return Uint32Array.from((isReversed ? ranked.reverse() : ranked).flat());
}

function rankOf(title: string, table: Table, row: number, words: readonly string[]): number {
  const folded = foldText(title);
  const others = words.filter((word) => !folded.includes(word));
  if (others.length === 0) return BY_TITLE;
  const names = placeAt(table, row)?.names.flatMap(({ text }) => searchWords(text)) ?? [];
  return others.every((word) => names.some((name) => name.startsWith(word))) ? BY_PLACE : BY_TEXT;
}
