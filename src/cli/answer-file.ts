/** One pass over a file: each record asks, the answers are written into the records, bad ones go their way. */
import type { Answers } from '../core/answers/answers';
import { writeBackInto } from '../core/answers/write-back';
import type * as Checking from '../core/geo/cross-check';
import type { Proximity } from '../core/geo/proximity';
import {
  proximityRecord,
  type AskedBatch,
  type ProximityAnswerer,
  type Surveyed,
  type Whereabouts,
} from '../core/geo/proximity-record';
import { fileDoubts, readFile } from '../core/records/read-file';
import type { ReadSettings } from '../core/records/read-settings';
import type { RawRecord } from '../core/records/raw-record';
import type { ReadRecord } from '../core/records/record-reader';
import { understood } from '../core/records/understood';
import type { TextSource } from '../core/records/text-source';
import { failure, problem, success, within, type Problem, type Result, type Unit } from '../core/result';
import { askedBy, type Asked } from './asked';
import type { MappingFile } from './mapping-file';
import type { RecordWriter } from './record-writer';
import type { Reporter } from './reporter';
import { SeenRows } from './seen-rows';
import type { Surveyor } from './surveyor';
import { count, recordsIn, type Tally } from './tally';
import { told, words } from './words';

/** What becomes of bad records: nothing is written at all, they are passed on unanswered, or they are left out. */
export const ON_ERROR = ['stop', 'keep', 'drop'] as const;
export type OnError = (typeof ON_ERROR)[number];

/** Where nothing will be written, the first ones tell enough; and the first doubts do in any case. */
const REPORTED_BEFORE_STOP = 100;

interface Task {
  source: TextSource;
  settings: ReadSettings;
  /** Bytes of the file; 0 where that is not known. */
  size: number;
  onError: OnError;
  answerer: ProximityAnswerer;
  surveyor: Surveyor;
  /** Measures a second time, if that is asked for. */
  checking: typeof Checking | null;
  output: RecordWriter;
  /** Where dropped records go. */
  rejects: RecordWriter | null;
  reporter: Reporter;
  /** Where how the file was understood goes. */
  mapping: MappingFile;
}

/** Records with what they ask; blank ones ask nothing. */
interface Batch {
  records: RawRecord[];
  asked: Asked[];
  characters: number;
}

/** A batch whose distances are being measured. */
interface BegunBatch extends Batch {
  /** Some record is bad and nothing will be written: only the tally goes on. */
  isLost: boolean;
  survey: AskedBatch;
  surveyed: Promise<Surveyed>;
}

/** Questions are cheapest in large batches; memory bounds both their number and the records' text. */
const BATCH_RECORDS = 16_384;
const BATCH_CHARACTERS = 2 ** 24;
/** Batches read before the first of them is written: enough that whoever measures never waits, and this thread can help. */
const BATCHES_AHEAD = 2;

/** Fails where the file as a whole is not sound or no more can be written; throws the signal's reason. */
export async function answerFile(task: Task): Promise<Result<Tally>> {
  const { source, settings, size, output, rejects, reporter } = task;
  const tally: Tally = { answered: 0, withoutPoint: 0, undated: 0, bad: 0 };
  const answering = new Answering(task, tally);
  const inFile = (found: Problem) => within(found, { file: source.name });
  for await (const read of readFile(source, settings)) {
    if (!read.ok) return failure(read.problems.map(inFile));
    const { format, records, results, piece, isLast } = read.value;
    const writeBack = answering.writeBackFor(
      () => writeBackInto(format, task.checking !== null),
      format.unit,
    );
    if (writeBack.obstacle) return failure(inFile(writeBack.obstacle));
    const finished = await answering.take(records, results, isLast);
    if (!finished.ok) return finished;
    reporter.progress(recordsIn(tally), size > 0 ? Math.min(1, piece.bytes / size) : 0);
    if (!isLast) continue;
    const written = await output.finish(writeBack.head, format.tail);
    if (!written.ok) return written;
    const rejected = await rejects?.finish(format.head, format.tail);
    if (rejected && !rejected.ok) return rejected;
    const kept = await task.mapping.write(understood(read.value, UNCOUNTED));
    if (!kept.ok) return kept;
    await answering.close(piece.encoding, fileDoubts(read.value));
  }
  reporter.clear();
  return success(tally);
}

/** A mapping counts nothing. */
const UNCOUNTED = { incidents: 0, rejected: 0, skipped: 0 };

class Answering {
  readonly #task: Task;
  readonly #tally: Tally;
  #writeBack: Answers | null = null;
  #batch: Batch = emptyBatch();
  readonly #begun: BegunBatch[] = [];
  #doubts = 0;
  #unit: Unit = 'line';
  /** For what only all records together show. */
  readonly #seen = new SeenRows();
  #whole: ReturnType<SeenRows['firstDoubts']> = { first: [], besides: 0 };

  constructor(task: Task, tally: Tally) {
    this.#task = task;
    this.#tally = tally;
  }

  writeBackFor(make: () => Answers, unit: Unit): Answers {
    this.#unit = unit;
    return (this.#writeBack ??= make());
  }

  async take(
    records: readonly RawRecord[],
    results: readonly Result<ReadRecord>[],
    isLast: boolean,
  ): Promise<Result<void>> {
    const batch = this.#batch;
    for (const record of records) {
      batch.records.push(record);
      batch.characters += record.text.length;
    }
    for (const result of results) batch.asked.push(askedBy(result));
    let read = 0;
    for (const { isBlank, number } of records) {
      if (isBlank) continue;
      const result = results[read]!;
      const repeated = result.ok ? this.#seen.add(result.value.incident, this.#unit, number) : null;
      if (repeated) await this.#doubt(repeated);
      read += 1;
    }
    if (!isLast && batch.records.length < BATCH_RECORDS && batch.characters < BATCH_CHARACTERS) {
      return success(undefined);
    }
    this.#begun.push(this.#begin(batch));
    this.#batch = emptyBatch();
    // Before the last batches are waited for, since all records have been read.
    if (isLast) this.#whole = this.#seen.firstDoubts(this.#unit, REPORTED_BEFORE_STOP);
    while (this.#begun.length > (isLast ? 0 : BATCHES_AHEAD)) {
      const finished = await this.#finish(this.#begun.shift()!);
      if (!finished.ok) return finished;
    }
    return success(undefined);
  }

  /** Says what is left to be said of the file as a whole. */
  async close(encoding: string, doubts: readonly Problem[]): Promise<void> {
    const { reporter } = this.#task;
    for (const doubt of this.#whole.first) await this.#doubt(doubt);
    this.#doubts += this.#whole.besides;
    for (const doubt of doubts) await reporter.tell(told(doubt));
    if (encoding !== 'utf-8') await reporter.tell(words.inUtf8(encoding));
    const untold = this.#doubts - REPORTED_BEFORE_STOP;
    if (untold > 0) await reporter.tell(words.moreDoubts(untold));
  }

  #begin(batch: Batch): BegunBatch {
    const { onError, answerer, surveyor } = this.#task;
    const isLost =
      onError === 'stop' && (this.#tally.bad > 0 || batch.asked.some(({ question }) => !question.ok));
    const good = isLost ? [] : batch.asked.flatMap(({ question }) => (question.ok ? [question.value] : []));
    const survey = answerer.ask(good);
    return { ...batch, isLost, survey, surveyed: surveyor.survey(survey.survey) };
  }

  async #finish({ records, asked, isLost, survey, surveyed }: BegunBatch): Promise<Result<void>> {
    const { onError, answerer, surveyor, output, rejects } = this.#task;
    const writeBack = this.#writeBack!;
    surveyor.help();
    const measured = await surveyed;
    let next = 0;
    let answered = 0;
    for (const record of records) {
      if (record.isBlank) {
        output.add(record, writeBack.unanswered(record), writeBack.head);
        continue;
      }
      const { question, doubts, cells } = asked[next]!;
      next += 1;
      for (const doubt of doubts) await this.#doubt(doubt);
      if (!question.ok) {
        await this.#bad(question.problems);
        if (onError === 'keep') output.add(record, writeBack.unanswered(record), writeBack.head);
        if (onError === 'drop') {
          rejects?.add(record, record.text, writeBack.plainHead);
          output.leaveOut(record, writeBack.head);
        }
        continue;
      }
      count(question.value, this.#tally);
      if (isLost) continue;
      const found = answerer.proximity(survey, measured, answered);
      const check = await this.#checked(found, question.value, record);
      output.add(record, writeBack.answered(record, proximityRecord(found, check), cells), writeBack.head);
      rejects?.leaveOut(record, writeBack.plainHead);
      answered += 1;
    }
    const flushed = await output.flush();
    return flushed.ok && rejects ? rejects.flush() : flushed;
  }

  async #checked(
    found: Proximity,
    { position }: Whereabouts,
    { number }: RawRecord,
  ): Promise<Checking.CrossCheck | null> {
    const { checking, answerer, reporter } = this.#task;
    if (!checking || !position) return null;
    const check = checking.crossCheck(found, [...position], answerer.geography);
    for (const disagreement of checking.disagreementsIn(check)) {
      await reporter.tell(told(problem('measured_apart', disagreement, { unit: this.#unit, number })));
    }
    return check;
  }

  async #bad(problems: readonly Problem[]): Promise<void> {
    const { onError, reporter } = this.#task;
    this.#tally.bad += 1;
    if (onError === 'stop' && this.#tally.bad > REPORTED_BEFORE_STOP) return;
    for (const problem of problems) await reporter.tell(told(problem));
  }

  async #doubt(doubt: Problem): Promise<void> {
    this.#doubts += 1;
    if (this.#doubts <= REPORTED_BEFORE_STOP) await this.#task.reporter.tell(words.doubt(told(doubt)));
  }
}

function emptyBatch(): Batch {
  return { records: [], asked: [], characters: 0 };
}
