/** `check FILE…`: what is wrong with each file. */
import { basename } from 'node:path';
import { decodeAll, decodeIncident } from '../core/formats/codec';
import { readGeojson } from '../core/formats/read-geojson';
import { describeProblem, type Problem } from '../core/result';
import { EXIT, type ExitCode } from './exit-code';
import { readRecords } from './read-records';
import { readWholeText } from './read-text';
import { tell, writeAll, type Streams } from './streams';
import { parseUsage, wrongUsage } from './usage';

/** Reasons for which a file could not be looked into at all. */
const UNREADABLE = new Set(['cannot_read', 'not_utf8']);

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

/** Record by record; GeoJSON also as the app opens it. */
async function checkFile(path: string, signal: AbortSignal | undefined): Promise<Problem[]> {
  const problems: Problem[] = [];
  let isGeojson = false;
  for await (const batch of readRecords(path)) {
    if (signal?.aborted) return problems;
    if (!batch.ok) return [...problems, ...batch.problems];
    const { format, records } = batch.value;
    isGeojson = format.unit === 'feature';
    for (const question of format.questions(records.filter(({ text }) => text !== ''))) {
      if (!question.ok) problems.push(...question.problems);
    }
  }
  if (!isGeojson) return problems;
  const opened = await openingProblems(path);
  const named = new Set(opened.map(({ where }) => where));
  return [...opened, ...problems.filter(({ where }) => !named.has(where))];
}

async function openingProblems(path: string): Promise<Problem[]> {
  const text = await readWholeText(path);
  if (!text.ok) return text.problems;
  const opened = await readGeojson(text.value, basename(path));
  if (!opened.ok) return opened.problems;
  const features = opened.value.incidents.map(({ original }) => original);
  // The published file carries no marker of the claim model, but its records do.
  if (
    opened.value.kind === 'incidents' ||
    !features.some((feature) => isRecordOfClaims(feature.properties))
  ) {
    return [];
  }
  const decoded = decodeAll(features, decodeIncident);
  return decoded.ok ? [] : decoded.problems;
}

function isRecordOfClaims(properties: object | null): boolean {
  return properties !== null && 'claims' in properties && 'date_precision' in properties;
}

function report(file: string, problems: readonly Problem[]): string {
  if (problems.length === 0) return `${file}: nothing is wrong\n`;
  return problems.map((problem) => `${file}: ${describeProblem(problem)}\n`).join('');
}

function finding(file: string, { where, field, reason, message }: Problem): object {
  const [, unit, number] = /^(line|feature) (\d+)/.exec(where) ?? [];
  return { file, ...(unit && { [unit]: Number(number) }), field, reason, message };
}
