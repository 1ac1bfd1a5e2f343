/** `check FILE…`: what is wrong with each file. */
import { ENCODING_REASONS } from '../core/encoding-problem';
import { readerOf } from '../core/records/reader-of';
import { NO_INCIDENTS, repeatedId, type RecordReader } from '../core/records/record-reader';
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
const UNREADABLE = new Set<string>(['cannot_read', ...ENCODING_REASONS]);

/** What is wrong, or, where it is no fault in a file of somebody else's, to be known. */
interface Finding {
  problem: Problem;
  isFault: boolean;
}

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
    for await (const findings of findingsIn(file, signal)) {
      isClean = false;
      if (findings.some(({ problem }) => UNREADABLE.has(problem.reason))) worst = EXIT.unusable;
      else if (worst === EXIT.clean && findings.some(({ isFault }) => isFault)) worst = EXIT.findings;
      await print(findings.map(({ problem }) => report.problem(file, problem)).join(''));
    }
    if (isClean) await print(report.clean(file));
  }
  await print(report.end());
  return worst;
}

/** A few at a time, never none, as they are found: as the app reads the file and as `proximity` does. */
async function* findingsIn(path: string, signal: AbortSignal | undefined): AsyncGenerator<Finding[]> {
  let reader: RecordReader | null = null;
  const ids = new Set<string>();
  for await (const batch of readRecords(path, signal)) {
    if (!batch.ok) return yield* inSlices(batch.problems.map(asFault));
    const { format } = batch.value;
    const records = batch.value.records.filter(({ text }) => text !== '');
    if (records.length === 0) continue;
    if (!reader) {
      const found = await readerOf(format);
      if (!found.ok) return yield* inSlices(found.problems.map(asFault));
      reader = found.value;
    }
    const questions = format.questions(records);
    const findings = reader.read(records).flatMap((read, index) => {
      if (!read.ok) return read.problems.map(asFault);
      const { incident, doubts } = read.value;
      const { number } = records[index]!;
      const question = questions[index]!;
      // What of a record is doubtful in the app is often what keeps it from being measured.
      const asked = question.ok ? [] : question.problems;
      const others = doubts.filter(({ reason }) => !asked.some((problem) => problem.reason === reason));
      const findings = [...asked, ...others].map(asFault);
      if (ids.has(incident.id)) {
        const repeated = repeatedId(incident.id, { unit: format.unit, number });
        findings.push({ problem: repeated, isFault: incident.isCoded });
      }
      ids.add(incident.id);
      return findings;
    });
    yield* inSlices(findings);
  }
  if (!reader) yield [asFault(NO_INCIDENTS)];
}

function asFault(problem: Problem): Finding {
  return { problem, isFault: true };
}

function* inSlices(findings: readonly Finding[]): Generator<Finding[]> {
  for (let first = 0; first < findings.length; first += AT_ONCE) yield findings.slice(first, first + AT_ONCE);
}
