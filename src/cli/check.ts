/** `check FILE…`: what is wrong with each file. */
import { readerOf } from '../core/records/reader-of';
import { NO_INCIDENTS, type RecordReader } from '../core/records/record-reader';
import type { Problem } from '../core/result';
import { JsonReport, WordReport } from './check-report';
import { standardOutput } from './destination';
import { EXIT, type ExitCode } from './exit-code';
import { keepApart } from './overlap';
import { readRecords } from './read-records';
import { tell, writeAll, type Streams } from './streams';
import { parseUsage, wrongUsage } from './usage';
import { told, words } from './words';

/** Reasons for which a file could not be looked into at all. */
const UNREADABLE = new Set(['cannot_read', 'not_utf8']);

/** Problems put into words at once. */
const AT_ONCE = 500;

export async function check(
  arguments_: readonly string[],
  streams: Streams,
  signal: AbortSignal | undefined,
): Promise<ExitCode> {
  const parsed = parseUsage('check', arguments_, { json: { type: 'boolean', default: false } });
  const usage =
    parsed.ok && parsed.value.positionals.length === 0 ? wrongUsage('check', words.noFile) : parsed;
  const fail = async (problems: readonly Problem[]): Promise<ExitCode> => {
    for (const problem of problems) await tell(streams, told(problem), signal);
    return EXIT.unusable;
  };
  if (!usage.ok) return fail(usage.problems);
  const { positionals: files, values } = usage.value;
  const apart = await keepApart(files, [standardOutput(streams)]);
  if (!apart.ok) return fail(apart.problems);
  const report = values.json ? new JsonReport() : new WordReport();
  const print = (text: string) => writeAll(streams.stdout, text, signal);
  let worst: ExitCode = EXIT.clean;
  for (const file of files) {
    let isClean = true;
    for await (const problems of problemsIn(file, signal)) {
      isClean = false;
      if (problems.some(({ reason }) => UNREADABLE.has(reason))) worst = EXIT.unusable;
      else if (worst === EXIT.clean) worst = EXIT.findings;
      await print(problems.map((problem) => report.problem(file, problem)).join(''));
    }
    if (isClean) await print(report.clean(file));
  }
  await print(report.end());
  return worst;
}

/** A few at a time, never none, as they are found: as the app reads the file and as `proximity` does. */
async function* problemsIn(path: string, signal: AbortSignal | undefined): AsyncGenerator<Problem[]> {
  let reader: RecordReader | null = null;
  for await (const batch of readRecords(path, signal)) {
    if (!batch.ok) return yield* inSlices(batch.problems);
    const { format } = batch.value;
    const records = batch.value.records.filter(({ text }) => text !== '');
    if (records.length === 0) continue;
    if (!reader) {
      const found = await readerOf(format);
      if (!found.ok) return yield* inSlices(found.problems);
      reader = found.value;
    }
    const questions = format.questions(records);
    const problems = reader.read(records).flatMap((read, index) => {
      const question = questions[index]!;
      if (!read.ok) return read.problems;
      return question.ok ? [] : question.problems;
    });
    yield* inSlices(problems);
  }
  if (!reader) yield [NO_INCIDENTS];
}

function* inSlices(problems: readonly Problem[]): Generator<Problem[]> {
  for (let first = 0; first < problems.length; first += AT_ONCE) yield problems.slice(first, first + AT_ONCE);
}
