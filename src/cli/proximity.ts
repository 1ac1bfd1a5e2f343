/** `proximity FILE`: every record with its distance from the border and its relation to the zone. */
import { stat } from 'node:fs/promises';
import { ProximityAnswerer } from '../core/geo/proximity-record';
import { describeProblem, success, type Problem, type Result } from '../core/result';
import { answerFile, ON_ERROR, recordsIn, type OnError, type Tally } from './answer-file';
import { deliver } from './deliver';
import type { Destination } from './destination';
import { EXIT, type ExitCode } from './exit-code';
import { loadReferences } from './load-references';
import { findOutputs } from './outputs';
import { PendingFile } from './pending-file';
import { RecordWriter } from './record-writer';
import { Reporter } from './reporter';
import type { Streams } from './streams';
import { openSurveyor, type Surveyor } from './surveyor';
import { parseUsage, wrongUsage } from './usage';

interface Options {
  file: string;
  output: string | undefined;
  boundary: string | undefined;
  zones: string | undefined;
  onError: OnError;
  force: boolean;
}

export async function proximity(
  arguments_: readonly string[],
  streams: Streams,
  signal: AbortSignal | undefined,
): Promise<ExitCode> {
  const reporter = new Reporter(streams, signal);
  const fail = async (problems: readonly Problem[]): Promise<ExitCode> => {
    for (const problem of problems) await reporter.tell(describeProblem(problem));
    return EXIT.unusable;
  };
  const options = parseOptions(arguments_);
  if (!options.ok) return fail(options.problems);
  const { file, output, boundary, zones, onError, force } = options.value;
  const inputs = [file, ...[boundary, zones].filter((path) => path !== undefined)] as const;
  const outputs = await findOutputs(inputs, { output, drops: onError === 'drop' }, streams);
  if (!outputs.ok) return fail(outputs.problems);
  const references = await loadReferences({ boundary, zones }, (line) => reporter.tell(line), signal);
  if (!references.ok) return fail(references.problems);

  const pending: PendingFile[] = [];
  let surveyor: Surveyor | null = null;
  let isDelivering = false;
  const open = async (destination: Destination): Promise<Result<PendingFile>> => {
    const created = await PendingFile.create(destination, force);
    if (created.ok) pending.push(created.value);
    return created;
  };
  try {
    const result = await open(outputs.value.result);
    if (!result.ok) return await fail(result.problems);
    const rejects = outputs.value.rejects ? await open(outputs.value.rejects) : success(null);
    if (!rejects.ok) return await fail(rejects.problems);

    const answerer = new ProximityAnswerer(references.value);
    surveyor = openSurveyor(answerer, references.value, await sizeOf(file));
    const tally = await answerFile({
      path: file,
      onError,
      answerer,
      surveyor,
      output: new RecordWriter(result.value),
      rejects: rejects.value && new RecordWriter(rejects.value),
      reporter,
      signal,
    });
    reporter.clear();
    if (!tally.ok) return await fail(tally.problems);
    const { bad } = tally.value;
    if (onError === 'stop' && bad > 0) {
      await reporter.tell(
        `${bad} of ${recordsIn(tally.value)} records are bad, nothing was written; --on-error keep or drop goes on`,
      );
      return EXIT.findings;
    }
    signal?.throwIfAborted();
    isDelivering = true;
    const files = bad > 0 && rejects.value ? [result.value, rejects.value] : [result.value];
    const delivered = await deliver(files, signal);
    if (!delivered.ok) return await fail(delivered.problems);
    const badOnes = {
      keep: 'kept unanswered',
      drop: `dropped to ${outputs.value.rejects?.name}`,
      stop: 'bad',
    }[onError];
    await reporter.tell(summary(tally.value, badOnes));
    return EXIT.clean;
  } catch (error) {
    if (signal?.aborted && !isDelivering) await reporter.tell('stopped; nothing was written');
    throw error;
  } finally {
    await surveyor?.close();
    for (const file of pending) await file.discard();
  }
}

function parseOptions(arguments_: readonly string[]): Result<Options> {
  const parsed = parseUsage('proximity', arguments_, {
    output: { type: 'string', short: 'o' },
    boundary: { type: 'string' },
    zones: { type: 'string' },
    'on-error': { type: 'string', default: 'stop' },
    force: { type: 'boolean', default: false },
  });
  if (!parsed.ok) return parsed;
  const { values, positionals } = parsed.value;
  const [file, ...more] = positionals;
  if (file === undefined || more.length > 0) {
    return wrongUsage('proximity', `found ${positionals.length} files; expected one`);
  }
  const onError = ON_ERROR.find((name) => name === values['on-error']);
  if (!onError) {
    return wrongUsage('proximity', `--on-error is "${values['on-error']}"; expected ${ON_ERROR.join(', ')}`);
  }
  const { output, boundary, zones, force } = values;
  return success({ file, output, boundary, zones, onError, force });
}

function summary(tally: Tally, badOnes: string): string {
  const { answered, withoutPoint, undated, bad } = tally;
  const parts = [
    `${answered} answered`,
    `${withoutPoint} without a point`,
    `${undated} undated`,
    `${bad} ${badOnes}`,
  ];
  const records = recordsIn(tally);
  return `${records} ${records === 1 ? 'record' : 'records'}: ${parts.slice(0, bad > 0 ? 4 : 3).join(', ')}`;
}

/** Bytes, or 0 where it cannot be told; whether the file can be read is found when it is. */
function sizeOf(file: string): Promise<number> {
  return stat(file).then(
    ({ size }) => size,
    () => 0,
  );
}
