/** `check FILE…`: what is wrong with each file. */
import { ENCODING_REASONS } from '../core/encoding-problem';
import { readerOf } from '../core/records/reader-of';
import type { RecordReader } from '../core/records/record-reader';
import { describeProblem, type Problem } from '../core/result';
import { EXIT, type ExitCode } from './exit-code';
import { readRecords } from './read-records';
import { tell, writeAll, type Streams } from './streams';
import { parseUsage, wrongUsage } from './usage';

/** Reasons for which a file could not be looked into at all. */
const UNREADABLE = new Set<string>(['cannot_read', ...ENCODING_REASONS]);

export async function check(
  arguments_: readonly string[],
  streams: Streams,
  signal: AbortSignal | undefined,
): Promise<ExitCode> {
  const parsed = parseUsage('check', arguments_, { json: { type: 'boolean', default: false } });
  const usage =
    parsed.ok && parsed.value.positionals.length === 0
      ? wrongUsage('check', 'expected at least one file')
      : parsed;
  if (!usage.ok) {
    for (const problem of usage.problems) tell(streams, describeProblem(problem));
    return EXIT.unusable;
  }
  const { positionals: files, values } = usage.value;
  const findings: object[] = [];
  let worst: ExitCode = EXIT.clean;
  for (const file of files) {
    const problems = await checkFile(file, signal);
    if (signal?.aborted) return EXIT.cancelled;
    if (problems.some(({ reason }) => UNREADABLE.has(reason))) worst = EXIT.unusable;
    else if (problems.length > 0 && worst === EXIT.clean) worst = EXIT.findings;
    if (values.json) findings.push(...problems.map((problem) => finding(file, problem)));
    else await writeAll(streams.stdout, report(file, problems));
  }
  if (values.json) await writeAll(streams.stdout, `${JSON.stringify(findings, null, 2)}\n`);
  return worst;
}

/** Record by record, as the app reads it and as `proximity` does. */
async function checkFile(path: string, signal: AbortSignal | undefined): Promise<Problem[]> {
  const problems: Problem[] = [];
  let reader: RecordReader | null = null;
  for await (const batch of readRecords(path)) {
    if (signal?.aborted) return problems;
    if (!batch.ok) return [...problems, ...batch.problems];
    const { format } = batch.value;
    const records = batch.value.records.filter(({ text }) => text !== '');
    if (records.length === 0) continue;
    if (!reader) {
      const found = await readerOf(format);
      if (!found.ok) return [...problems, ...found.problems];
      reader = found.value;
    }
    const questions = format.questions(records);
    reader.read(records).forEach((read, index) => {
      const question = questions[index]!;
      if (!read.ok) problems.push(...read.problems);
      else if (!question.ok) problems.push(...question.problems);
    });
  }
  return problems;
}

function report(file: string, problems: readonly Problem[]): string {
  if (problems.length === 0) return `${file}: nothing is wrong\n`;
  return problems.map((problem) => `${file}: ${describeProblem(problem)}\n`).join('');
}

function finding(file: string, { where, field, reason, message }: Problem): object {
  const [, unit, number] = /^(line|feature) (\d+)/.exec(where) ?? [];
  return { file, ...(unit && { [unit]: Number(number) }), field, reason, message };
}
