/**
 * What reads each kind of file that is read: apart from the list of all kinds, which the page shows too, since the page
 * itself reads none. Loaded on first use: few who look at the map open a file of rows.
 */
import type { RecordFormat } from '../record-format';
import { csv } from './csv';
import type { FileFormat } from './file-format';
import { json } from './json';
import { jsonLines } from './json-lines';

export const OPENERS: ReadonlyMap<FileFormat, () => Promise<RecordFormat>> = new Map<
  FileFormat,
  () => Promise<RecordFormat>
>([
  [jsonLines, async () => new (await import('../ndjson-format')).NdjsonFormat()],
  [json, async () => new (await import('../json-format')).JsonFormat()],
  [csv, async () => new (await import('../csv-format')).CsvFormat()],
]);

/** Fetches what files of any kind need; fails where it cannot. */
export async function prepareFormats(): Promise<void> {
  await Promise.all([
    ...[...OPENERS.values()].map((open) => open()),
    import('../json-rows'),
    import('geojson-validation'),
  ]);
}
