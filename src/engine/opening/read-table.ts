/** A file into a table, record by record: what is sound is taken, what is not is counted and named. */
import type { DatasetInfo } from '../../core/dataset';
import { readerOf } from '../../core/records/reader-of';
import { RecordCutter } from '../../core/records/record-cutter';
import type { RawRecord } from '../../core/records/record-format';
import { NO_INCIDENTS, repeatedId, type RecordReader } from '../../core/records/record-reader';
import { failure, problem, success, type Problem, type Result } from '../../core/result';
import type { Loaded, Progress, DataFile } from '../engine';
import { nextTask } from '../next-task';
import { stretchEnd } from '../stretch';
import { TableBuilder, type ReadRow, type Table } from '../table/table';
import { datasetInfo, regionsIn } from './dataset-marker';
import { textPieces } from './text-stream';

/** Problems told in words; the rest is counted. */
const PROBLEM_LIMIT = 1000;
/** Records read between two pauses at most. */
const STRETCH = 1000;

export interface ReadTable {
  table: Table;
  rejected: number;
  doubtful: number;
  problems: Problem[];
  narrowedTo: Loaded['narrowedTo'];
}

export interface ReadOptions {
  signal: AbortSignal;
  onProgress: (progress: Progress) => void;
  /** What a file that says nothing of itself is given; what it says stands beside it. */
  complete: (info: DatasetInfo) => DatasetInfo;
}

/** Fails where the file as a whole is not sound, or none of its records is. */
export async function readTable(source: DataFile, options: ReadOptions): Promise<Result<ReadTable>> {
  const reading = new Reading(source, options.signal);
  for await (const piece of textPieces(source.file)) {
    options.signal.throwIfAborted();
    if (!piece.ok) return piece;
    const { text, bytes, isLast } = piece.value;
    const taken = await reading.take(text, isLast);
    if (!taken.ok) return taken;
    options.onProgress({ bytes, totalBytes: source.file.size, rows: reading.rows });
  }
  return reading.finish(options.complete);
}

class Reading {
  readonly #source: DataFile;
  readonly #signal: AbortSignal;
  readonly #cutter: RecordCutter;
  #reader: RecordReader | null = null;
  #builder: TableBuilder | null = null;
  #rejected = 0;
  #doubtful = 0;
  readonly #problems: Problem[] = [];
  #isCutShort = false;

  constructor(source: DataFile, signal: AbortSignal) {
    this.#source = source;
    this.#cutter = new RecordCutter(source.name);
    this.#signal = signal;
  }

  get rows(): number {
    return (this.#builder?.count ?? 0) + this.#rejected;
  }

  async take(text: string, isLast: boolean): Promise<Result<void>> {
    const cut = await this.#cutter.cut(text, isLast);
    if (!cut.ok) return cut;
    const records = cut.value.filter((record) => record.text !== '');
    for (let first = 0; first < records.length;) {
      // Before as well as between: to cut records that are long takes some time itself.
      await nextTask(this.#signal);
      const end = stretchEnd(first, records.length, STRETCH, (index) => records[index]!.text.length);
      const read = await this.#read(records.slice(first, end));
      if (!read.ok) return read;
      first = end;
    }
    return success(undefined);
  }

  async finish(complete: ReadOptions['complete']): Promise<Result<ReadTable>> {
    if (!this.#builder || !this.#reader) {
      const reader = await readerOf(this.#cutter.format!);
      if (!reader.ok) return reader;
      this.#builder = new TableBuilder(reader.value);
    }
    if (this.#builder.count === 0) return failure(this.#rejected > 0 ? this.#named() : [NO_INCIDENTS]);
    const { head, tail } = this.#cutter.format!;
    const around = head + tail;
    const info = datasetInfo(around, this.#source.name);
    if (!info.ok) return info;
    return success({
      table: this.#builder.finish(complete(info.value)),
      rejected: this.#rejected,
      doubtful: this.#doubtful,
      problems: this.#named(),
      narrowedTo: regionsIn(around),
    });
  }

  async #read(records: readonly RawRecord[]): Promise<Result<void>> {
    if (!this.#reader) {
      const reader = await readerOf(this.#cutter.format!);
      if (!reader.ok) return reader;
      this.#reader = reader.value;
      this.#builder = new TableBuilder(reader.value);
      // A header may have millions of columns.
      await nextTask(this.#signal);
    }
    const taken: ReadRow[] = this.#reader.read(records).flatMap((read, index) => {
      if (!read.ok) {
        this.#rejected += 1;
        this.#note(read.problems);
        return [];
      }
      return [{ record: records[index]!, read: read.value }];
    });
    const repeated = new Set(this.#builder!.add(taken));
    for (const row of taken) this.#doubt(row, repeated.has(row));
    return success(undefined);
  }

  #doubt({ record, read: { incident, doubts } }: ReadRow, isRepeated: boolean): void {
    const { unit } = this.#cutter.format!;
    const repeated = isRepeated ? [repeatedId(incident.id, { unit, number: record.number })] : [];
    if (doubts.length + repeated.length > 0) this.#doubtful += 1;
    this.#note([...doubts, ...repeated]);
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
