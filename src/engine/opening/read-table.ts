/** A file into a table, record by record: what is sound is taken, what is not is counted and named. */
import type { DatasetInfo } from '../../core/dataset';
import { fileDoubts, readFile, type ReadBatch } from '../../core/records/read-file';
import { ReadSettings } from '../../core/records/read-settings';
import { NO_INCIDENTS, repeatedId } from '../../core/records/record-reader';
import { wholeDoubts } from '../../core/records/whole-doubts';
import { understood, type Understood } from '../../core/records/understood';
import { failure, problem, success, type Problem, type Result } from '../../core/result';
import type { Loaded, Progress, DataFile } from '../engine';
import { nextTask } from '../next-task';
import { TableBuilder, type ReadRow, type Table } from '../table/table';
import { datasetInfo, regionsIn } from '../../core/formats/dataset-marker';
import { textSource } from './text-stream';

/** Problems told in words; the rest is counted. */
const PROBLEM_LIMIT = 1000;

export interface ReadTable {
  table: Table;
  rejected: number;
  skipped: number;
  doubtful: number;
  problems: Problem[];
  understood: Understood;
  narrowedTo: Loaded['narrowedTo'];
}

export interface ReadOptions {
  signal: AbortSignal;
  onProgress: (progress: Progress) => void;
  /** What a file that says nothing of itself is given; what it says stands beside it. */
  complete: (info: DatasetInfo) => DatasetInfo;
  /** The country that a position lies in. */
  countryAt: (longitude: number, latitude: number) => string;
}

/** Fails where the file as a whole is not sound, or none of its records is. */
export async function readTable(source: DataFile, options: ReadOptions): Promise<Result<ReadTable>> {
  const { signal, onProgress, countryAt, complete } = options;
  const reading = new Reading(source);
  const settings = new ReadSettings(source.dates ?? null, countryAt, source.mapping ?? null);
  const text = textSource(source.name, source.file, source.encoding ?? null);
  for await (const batch of readFile(text, settings, () => nextTask(signal))) {
    if (!batch.ok) return batch;
    reading.take(batch.value);
    const { bytes } = batch.value.piece;
    onProgress({ bytes, totalBytes: source.file.size, rows: reading.rows });
  }
  return reading.finish(complete);
}

class Reading {
  readonly #source: DataFile;
  #builder: TableBuilder | null = null;
  #last: ReadBatch | null = null;
  #rejected = 0;
  #skipped = 0;
  #doubtful = 0;
  readonly #problems: Problem[] = [];
  #isCutShort = false;

  constructor(source: DataFile) {
    this.#source = source;
  }

  get rows(): number {
    return (this.#builder?.count ?? 0) + this.#rejected;
  }

  take(batch: ReadBatch): void {
    this.#last = batch;
    const { reader, records, results, format } = batch;
    if (!reader) return;
    this.#builder ??= new TableBuilder(reader);
    const filled = records.filter(({ isBlank }) => !isBlank);
    this.#skipped += records.length - filled.length;
    const taken: ReadRow[] = results.flatMap((read, index) =>
      read.ok ? [{ record: filled[index]!, read: read.value }] : [],
    );
    const repeated = new Set(this.#builder.add(taken).map(({ record }) => record));
    for (const [index, read] of results.entries()) {
      if (!read.ok) {
        this.#rejected += 1;
        this.#note(read.problems);
        continue;
      }
      const record = filled[index]!;
      const { incident, doubts } = read.value;
      if (doubts.length === 0 && !repeated.has(record)) continue;
      this.#doubtful += 1;
      const where = { unit: format.unit, number: record.number };
      this.#note(repeated.has(record) ? [...doubts, repeatedId(incident.id, where)] : doubts);
    }
  }

  async finish(complete: ReadOptions['complete']): Promise<Result<ReadTable>> {
    const last = this.#last!;
    const builder = this.#builder!;
    if (builder.count === 0) return failure(this.#rejected > 0 ? this.#named() : [NO_INCIDENTS]);
    const { format } = last;
    const around = format.head + format.tail;
    const info = datasetInfo(around, this.#source.name);
    if (!info.ok) return info;
    const counts = { incidents: builder.count, rejected: this.#rejected, skipped: this.#skipped };
    const how = understood(last, counts);
    const table = builder.finish(complete(info.value), how);
    const whereOf = (row: number) => ({ unit: format.unit, number: table.columns.number[row]! });
    for (const doubt of wholeDoubts(table.columns, whereOf)) {
      this.#doubtful += 1;
      if (this.#problems.length < PROBLEM_LIMIT) this.#note([doubt()]);
      else this.#isCutShort = true;
    }
    this.#note(fileDoubts(last));
    return success({
      table,
      rejected: this.#rejected,
      skipped: this.#skipped,
      doubtful: this.#doubtful,
      problems: this.#named(),
      understood: how,
      narrowedTo: regionsIn(around),
    });
  }

  #note(problems: readonly Problem[]): void {
    const room = PROBLEM_LIMIT - this.#problems.length;
    if (room > 0) this.#problems.push(...problems.slice(0, room));
    if (problems.length > room) this.#isCutShort = true;
  }

  #named(): Problem[] {
    if (!this.#isCutShort) return this.#problems;
    return [...this.#problems, problem('too_many', { told: PROBLEM_LIMIT, rejected: this.#rejected })];
  }
}
