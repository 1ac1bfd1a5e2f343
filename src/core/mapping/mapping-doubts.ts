/** What is to be said of how the columns of a whole file were understood: each thing once, however many kinds of records it has. */
import { problem, type Problem } from '../result';
import { columnKey } from './column-key';
import { looksLikeDate } from './date-names';
import type { Mapping } from './fields';

/** Columns named where none is the date. */
const NAMED = 12;

export function mappingDoubts(mappings: readonly Mapping[]): Problem[] {
  const once = new Map<string, Problem>();
  for (const { doubts } of mappings) {
    for (const doubt of doubts) once.set(JSON.stringify([doubt.reason, doubt.values]), doubt);
  }
  const undated = undatedColumns(mappings);
  if (undated.length === 0) return [...once.values()];
  const named = undated.slice(0, NAMED).map((name) => `"${name}"`);
  const columns = undated.length > NAMED ? [...named, '…'] : named;
  return [...once.values(), problem('no_date_column', { columns: columns.join(', ') })];
}

/** Columns of records without a date. Where others have one, what these have beside it is known not to be it. */
function undatedColumns(mappings: readonly Mapping[]): string[] {
  const undated = new Set(mappings.flatMap((mapping) => mapping.undated()));
  const dated = mappings.filter(({ uses }) =>
    uses.some(({ field }) => field === 'start' || field === 'year'),
  );
  if (dated.length === 0) return [...undated];
  const beside = new Set(dated.flatMap(({ uses, unused }) => [...uses.map(({ name }) => name), ...unused]));
  return [...undated].filter((name) => looksLikeDate(columnKey(name)) && !beside.has(name));
}
