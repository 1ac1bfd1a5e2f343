import { nextTask } from '../next-task';
import { recordsAt, type Table } from './table';
import { WordIndex } from './word-index';

/** Rows indexed between two pauses: a few milliseconds of work. */
const STRETCH = 500;

/** The words of all rows. Long work that nothing but searching waits for, so it lets everything else go first. */
export async function indexWords(table: Table, signal: AbortSignal): Promise<WordIndex> {
  const index = new WordIndex();
  const { reader, columns } = table;
  for (let first = 0; first < columns.count; first += STRETCH) {
    await nextTask(signal);
    const records = recordsAt(table, first, Math.min(first + STRETCH, columns.count));
    if (reader.isSearchedWhole) for (const { text } of records) index.add(text);
    else {
      reader.read(records).forEach((read, at) => {
        index.add((read.ok ? read.value.searchable : null) ?? records[at]!.text);
      });
    }
  }
  index.finish();
  return index;
}
