/** One pass over a file: each record asks, the answers are written into the records, bad ones go their way. */
import type { RawRecord, RecordFormat } from '../core/records/record-format';
import type { AskedBatch, ProximityAnswerer, Whereabouts, Surveyed } from '../core/geo/proximity-record';
import { failure, success, within, type Problem, type Result } from '../core/result';
import { readRecords } from './read-records';
import type { RecordWriter } from './record-writer';
import type { Reporter } from './reporter';
import type { Surveyor } from './surveyor';
import { told } from './words';

/** What becomes of bad records: nothing is written at all, they are passed on unanswered, or they are left out. */
export const ON_ERROR = ['stop', 'keep', 'drop'] as const;
export type OnError = (typeof ON_ERROR)[number];

/** Every record counts once. */
export interface Tally {
  answered: number;
  withoutPoint: number;
  /** With a point but no date. */
  undated: number;
  bad: number;
}

/** Where nothing will be written, the first ones tell enough. */
const REPORTED_BEFORE_STOP = 100;

interface Task {
  path: string;
  onError: OnError;
  answerer: ProximityAnswerer;
  surveyor: Surveyor;
  output: RecordWriter;
  /** Where dropped records go. */
  rejects: RecordWriter | null;
  reporter: Reporter;
  signal: AbortSignal | undefined;
}

/** Records with what they ask; blank ones ask nothing. */
interface Batch {
  records: RawRecord[];
  questions: Result<Whereabouts>[];
  characters: number;
}

/** A batch whose distances are being measured. */
interface BegunBatch extends Batch {
  format: RecordFormat;
  /** Some record is bad and nothing will be written: only the tally goes on. */
  isLost: boolean;
  asked: AskedBatch;
  surveyed: Promise<Surveyed>;
}

/** Questions are cheapest in large batches; memory bounds both their number and the records' text. */
const BATCH_RECORDS = 16_384;
const BATCH_CHARACTERS = 2 ** 24;
/** Batches read before the first of them is written: enough that whoever measures never waits. */
const BATCHES_AHEAD = 2;

/** Fails where the file as a whole is not sound or no more can be written; throws the signal's reason. */
export async function answerFile(task: Task): Promise<Result<Tally>> {
  const { path, output, rejects, reporter, signal } = task;
  const tally: Tally = { answered: 0, withoutPoint: 0, undated: 0, bad: 0 };
  let batch: Batch = { records: [], questions: [], characters: 0 };
  const begun: BegunBatch[] = [];
  for await (const chunk of readRecords(path, signal)) {
    if (!chunk.ok) return failure(chunk.problems.map((found) => within(found, { file: path })));
    const { format, records, part, isLast } = chunk.value;
    if (format.obstacle) return failure(within(format.obstacle, { file: path }));
    addTo(batch, records, format);
    if (!isLast && batch.records.length < BATCH_RECORDS && batch.characters < BATCH_CHARACTERS) continue;
    begun.push(beginBatch(task, format, batch, tally));
    batch = { records: [], questions: [], characters: 0 };
    while (begun.length > (isLast ? 0 : BATCHES_AHEAD)) {
      const finished = await finishBatch(task, begun.shift()!, tally);
      if (!finished.ok) return finished;
    }
    reporter.progress(recordsIn(tally), part);
    if (!isLast) continue;
    const finished = await output.finish(format.answeredHead, format.tail);
    if (!finished.ok) return finished;
    const rejected = await rejects?.finish(format.head, format.tail);
    if (rejected && !rejected.ok) return rejected;
  }
  reporter.clear();
  return success(tally);
}

export function recordsIn({ answered, withoutPoint, undated, bad }: Tally): number {
  return answered + withoutPoint + undated + bad;
}

function addTo(batch: Batch, records: readonly RawRecord[], format: RecordFormat): void {
  for (const record of records) {
    batch.records.push(record);
    batch.characters += record.text.length;
  }
  for (const question of format.questions(records.filter(({ text }) => text !== ''))) {
    batch.questions.push(question);
  }
}

function beginBatch(
  { onError, answerer, surveyor }: Task,
  format: RecordFormat,
  batch: Batch,
  tally: Tally,
): BegunBatch {
  const isLost = onError === 'stop' && (tally.bad > 0 || batch.questions.some(({ ok }) => !ok));
  const good = isLost ? [] : batch.questions.flatMap((question) => (question.ok ? [question.value] : []));
  const asked = answerer.ask(good);
  return { ...batch, format, isLost, asked, surveyed: surveyor.survey(asked.survey) };
}

async function finishBatch(
  { onError, answerer, output, rejects, reporter }: Task,
  { format, records, questions, isLost, asked: asks, surveyed }: BegunBatch,
  tally: Tally,
): Promise<Result<void>> {
  const measured = await surveyed;
  let asked = 0;
  let answered = 0;
  for (const record of records) {
    if (record.text === '') {
      output.add(record, '', format.answeredHead);
      continue;
    }
    const question = questions[asked]!;
    asked += 1;
    if (!question.ok) {
      tally.bad += 1;
      await report(question.problems);
      if (onError === 'keep') output.add(record, format.unanswered(record), format.answeredHead);
      if (onError === 'drop') rejects?.add(record, record.text, format.head);
      continue;
    }
    count(question.value, tally);
    if (isLost) continue;
    output.add(
      record,
      format.answered(record, answerer.record(asks, measured, answered)),
      format.answeredHead,
    );
    answered += 1;
  }
  const flushed = await output.flush();
  return flushed.ok && rejects ? rejects.flush() : flushed;

  async function report(problems: readonly Problem[]): Promise<void> {
    if (onError === 'stop' && tally.bad > REPORTED_BEFORE_STOP) return;
    for (const problem of problems) await reporter.tell(told(problem));
  }
}

function count({ position, dates }: Whereabouts, tally: Tally): void {
  if (!position) tally.withoutPoint += 1;
  else if (!dates) tally.undated += 1;
  else tally.answered += 1;
}
