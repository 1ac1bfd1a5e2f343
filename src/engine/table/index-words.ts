import type { ReadRecord } from '../../core/records/record-reader';
import { nextTask } from '../next-task';
import { stretchEnd } from '../stretch';
import { recordsAt, type Table } from './table';
import { WordIndex } from './word-index';

/** Rows indexed between two pauses at most: a few milliseconds of work. */
const STRETCH = 500;

/** The words of all rows. Long work that nothing but searching waits for, so it lets everything else go first. */
export async function indexWords(table: Table, signal: AbortSignal): Promise<WordIndex> {
  const index = new WordIndex();
  const { reader, records: store, columns } = table;
  for (let first = 0; first < columns.count;) {
    await nextTask(signal);
    const end = stretchEnd(first, columns.count, STRETCH, (row) => store.byteLength(row));
    const records = recordsAt(table, first, end);
    if (reader.isSearchedWhole) for (const { text } of records) index.add(text);
    else {
      const results = reader.read(records);
      // To read some and to take in their words are two steps, where they are long.
      await nextTask(signal);
      results.forEach((read, at) => {
        if (read.ok) index.add(read.value.searchable ?? records[at]!.text, publishersOf(table, read.value));
        else index.add(records[at]!.text);
      });
    }
    first = end;
  }
  index.finish();
  return index;
}

/** Who published what it rests on: its record names them by the ids of their texts alone. */
function publishersOf({ info }: Table, { incident }: ReadRecord): string {
  return incident.sources.flatMap(({ sourceId }) => info.sources.get(sourceId)?.publisher ?? []).join(' ');
}
