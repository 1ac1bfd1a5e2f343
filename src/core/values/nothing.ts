/** Cells that say that there is nothing to say, as spreadsheets, databases and people write it. */

const NOTHING = new Set([
  ...['', '-', '–', '—', '--', '?', '.', '…', '...'],
  ...['na', 'n/a', 'n.a.', 'n/d', '#n/a', '#null!', 'nan', 'null', '(null)', '<null>', 'nil', 'none', '\\n'],
  ...['undefined', 'unknown', 'not known', 'not available', 'not stated', 'tbd', 'tbc'],
  ...['нет', 'нет данных', 'н/д', 'неизвестно', 'не указано', 'məlum deyil', 'անհայտ'],
]);

const LONGEST = Math.max(...[...NOTHING].map(({ length }) => length));

/** `text` is trimmed. */
export function isNothing(text: string): boolean {
  if (text === '') return true;
  if (text.length > LONGEST) return false;
  const first = text.charCodeAt(0);
  // Nearly all cells are figures.
  if (first >= 48 && first <= 57) return false;
  return NOTHING.has(text.toLowerCase());
}
