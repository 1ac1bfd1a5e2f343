/** One pass over a file: each record asks, the answers are written into the records, bad ones go their way. */
import type { RawRecord, RecordFormat } from '../core/formats/record-format';
import type { ProximityAnswerer, ProximityQuestion } from '../core/geo/proximity-record';
import { describeProblem, failure, success, type Problem, type Result } from '../core/result';
import { readRecords } from './read-records';
import type { RecordWriter } from './record-writer';
import type { Reporter } from './reporter';

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
  output: RecordWriter;
  /** Where dropped records go. */
  rejects: RecordWriter | null;
  reporter: Reporter;
  signal: AbortSignal | undefined;
}

/** Records with what they ask; blank ones ask nothing. */
interface Batch {
  records: RawRecord[];
  questions: Result<ProximityQuestion>[];
  characters: number;
}

/** Questions are cheapest in large batches; memory bounds both their number and the records' text. */
const BATCH_RECORDS = 65_536;
const BATCH_CHARACTERS = 2 ** 24;

/** Fails where the file as a whole is not sound. Stops early, with the tally so far, when the signal says so. */
export async function answerFile(task: Task): Promise<Result<Tally>> {
  const { path, output, rejects, reporter, signal } = task;
  const tally: Tally = { answered: 0, withoutPoint: 0, undated: 0, bad: 0 };
  let batch: Batch = { records: [], questions: [], characters: 0 };
  for await (const chunk of readRecords(path)) {
    if (!chunk.ok) return chunk;
    if (signal?.aborted) return success(tally);
    const { format, records, part, isLast } = chunk.value;
    if (format.obstacle) return failure(format.obstacle);
    addTo(batch, records, format);
    if (!isLast && batch.records.length < BATCH_RECORDS && batch.characters < BATCH_CHARACTERS) continue;
    answerBatch(task, format, batch, tally);
    batch = { records: [], questions: [], characters: 0 };
    await output.flush();
    await rejects?.flush();
    reporter.progress(recordsIn(tally), part);
    if (isLast) {
      await output.finish(format.answeredHead, format.tail);
      await rejects?.finish(format.head, format.tail);
    }
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

function answerBatch(
  { onError, answerer, output, rejects, reporter }: Task,
  format: RecordFormat,
  { records, questions }: Batch,
  tally: Tally,
): void {
  const isLost = onError === 'stop' && (tally.bad > 0 || questions.some(({ ok }) => !ok));
  const good = isLost ? [] : questions.flatMap((question) => (question.ok ? [question.value] : []));
  const answers = answerer.answer(good);
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
      report(question.problems);
      if (onError === 'keep') output.add(record, format.unanswered(record), format.answeredHead);
      if (onError === 'drop') rejects?.add(record, record.text, format.head);
      continue;
    }
    count(question.value, tally);
    if (isLost) continue;
    output.add(record, format.answered(record, answers[answered]!), format.answeredHead);
    answered += 1;
  }

  function report(problems: readonly Problem[]): void {
    if (onError === 'stop' && tally.bad > REPORTED_BEFORE_STOP) return;
    for (const problem of problems) reporter.tell(describeProblem(problem));
  }
}

function count({ position, dates }: ProximityQuestion, tally: Tally): void {
  if (!position) tally.withoutPoint += 1;
  else if (!dates) tally.undated += 1;
  else tally.answered += 1;
}
