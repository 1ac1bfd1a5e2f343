import { success, type Result } from '../result';
import { FeatureReader } from './feature-reader';
import type { RecordFormat } from './record-format';
import type { RecordReader } from './record-reader';

/** Fetches what files of any kind need; fails where it cannot. */
export async function prepareReaders(): Promise<void> {
  await Promise.all([import('./csv-format'), import('./csv-reader'), import('geojson-validation')]);
}

/** The reader for a file's records; its head must be known, as it is with the first record. */
export async function readerOf({ kind, unit, head }: RecordFormat): Promise<Result<RecordReader>> {
  if (kind === 'csv') {
    const { CsvReader } = await import('./csv-reader');
    return CsvReader.under(head);
  }
  // Loaded on first use, as a chunk of its own: it is LGPL and must stay replaceable.
  const { isFeature } = await import('geojson-validation');
  return success(new FeatureReader(unit, isFeature));
}
