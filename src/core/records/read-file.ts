/**
 * The one way from a file to its incidents, for every program and every kind of file: its text is cut into records, which
 * are read as they come. Where a record turns out to depend on what only the whole file tells (the order of day and month,
 * coordinates in metres), the file is looked through once from its beginning, and the reading goes on from where it was.
 */
import { mappingDoubts } from '../mapping/mapping-doubts';
import { problem, success, type Problem, type Result } from '../result';
import type { ReadSettings } from './read-settings';
import { RecordCutter } from './record-cutter';
import type { RawRecord } from './raw-record';
import type { RecordFormat } from './record-format';
import type { ReadRecord, RecordReader } from './record-reader';
import { survey } from './survey';
import type { TextPiece, TextSource } from './text-source';

/** Records that were read together. */
export interface ReadBatch {
  format: RecordFormat;
  formatName: string;
  /** There is one with the first record. */
  reader: RecordReader | null;
  records: readonly RawRecord[];
  /** One for each record that is not blank. */
  results: readonly Result<ReadRecord>[];
  /** Records of the file so far that are not blank. */
  read: number;
  piece: Omit<TextPiece, 'text'>;
  isLast: boolean;
}

/** Records in a batch at most, and characters of them: some milliseconds of work. */
const RECORDS = 1000;
const CHARACTERS = 2 ** 19;

/**
 * Always yields a last batch, perhaps empty, or a failure; ends after a failure.
 *
 * @param pause is waited for before each batch: whoever reads may be asked something else meanwhile
 */
export async function* readFile(
  source: TextSource,
  settings: ReadSettings,
  pause: () => Promise<void> = async () => {},
): AsyncGenerator<Result<ReadBatch>> {
  const cutter = new RecordCutter(source.name, settings.mapping);
  let reader: RecordReader | null = null;
  let read = 0;
  for await (const piece of source.pieces()) {
    if (!piece.ok) return yield piece;
    const { text, isLast, ...rest } = piece.value;
    const cut = await cutter.cut(text, isLast);
    if (!cut.ok) return yield cut;
    const format = cutter.format;
    if (!format) continue;
    const records = cut.value;
    const batch = { format, formatName: cutter.formatName, piece: { ...rest, isLast } };
    if ((records.length > 0 || isLast) && !reader) {
      await pause();
      const made = await format.reader(settings, true);
      if (!made.ok) return yield made;
      reader = made.value;
    }
    let first = 0;
    do {
      // Before as well as between: to cut records that are long takes some time itself.
      await pause();
      const end = batchEnd(records, first);
      const some = records.slice(first, end);
      const results = reader ? await readSome(reader, some, source, settings, pause) : success([]);
      if (!results.ok) return yield results;
      first = end;
      read += results.value.length;
      const isEnd = isLast && first >= records.length;
      if (some.length > 0 || isEnd) {
        yield success({ ...batch, reader, records: some, results: results.value, read, isLast: isEnd });
      }
    } while (first < records.length);
  }
}

async function readSome(
  reader: RecordReader,
  records: readonly RawRecord[],
  source: TextSource,
  settings: ReadSettings,
  pause: () => Promise<void>,
): Promise<Result<Result<ReadRecord>[]>> {
  const filled = records.filter(({ isBlank }) => !isBlank);
  let results = reader.read(filled);
  if (await reader.fetchMissing?.()) {
    await pause();
    results = reader.read(filled);
  }
  if (!settings.needsSurvey) return success(results);
  const surveyed = await survey(source, settings);
  if (!surveyed.ok) return surveyed;
  reader.forget();
  return success(reader.read(filled));
}

/** Where a batch ends: after so many records, sooner if they are long. */
function batchEnd(records: readonly RawRecord[], first: number): number {
  let end = first;
  const last = Math.min(first + RECORDS, records.length);
  for (let length = 0; end < last && length < CHARACTERS; end += 1) length += records[end]!.text.length;
  return end;
}

/** What is to be said of a file as a whole once it was read. */
export function fileDoubts({ piece, reader, read }: Pick<ReadBatch, 'piece' | 'reader' | 'read'>): Problem[] {
  const { encoding, isGuessed } = piece;
  return [
    ...(isGuessed ? [problem('encoding_guessed', { encoding })] : []),
    ...(read > 0 ? mappingDoubts(reader?.mappings ?? []) : []),
    ...(reader?.fileDoubts ?? []),
  ];
}
