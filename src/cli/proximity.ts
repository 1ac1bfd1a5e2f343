/** `proximity FILE`: every record with its distance from the border and its relation to the zone. */
import { stat } from 'node:fs/promises';
import { ProximityAnswerer } from '../core/geo/proximity-record';
import { success, type Result } from '../core/result';
import { answerFile, ON_ERROR, type OnError } from './answer-file';
import { deliver } from './deliver';
import type { Destination } from './destination';
import { EXIT, type ExitCode } from './exit-code';
import { loadGeography } from './load-geography';
import { findOutputs } from './outputs';
import { openInputs, STANDARD, type Inputs } from './input';
import { MappingFile, withMapping } from './mapping-file';
import { PendingFile } from './pending-file';
import { parseReading, READING_OPTIONS, settingsOf, type ReadingOptions } from './reading-options';
import { fileSource } from './read-text';
import { RecordWriter } from './record-writer';
import { refusing } from './refuse';
import { Reporter } from './reporter';
import type { Streams } from './streams';
import { openSurveyor, type Surveyor } from './surveyor';
import { recordsIn, type Tally } from './tally';
import { parseUsage, wrongUsage } from './usage';
import { words } from './words';

interface Options {
  file: string;
  output: string | undefined;
  boundary: string | undefined;
  zones: string | undefined;
  onError: OnError;
  force: boolean;
  reading: ReadingOptions;
  crossCheck: boolean;
}

export async function proximity(
  arguments_: readonly string[],
  streams: Streams,
  signal: AbortSignal | undefined,
): Promise<ExitCode> {
  const reporter = new Reporter(streams, signal);
  const fail = refusing((line) => reporter.tell(line));
  const options = parseOptions(arguments_);
  if (!options.ok) return fail(options.problems);
  const { file, output, boundary, zones, onError, force, crossCheck } = options.value;
  const given = await withMapping(options.value.reading, signal);
  if (!given.ok) return fail(given.problems);
  const reading = given.value;
  const inputs = [file, ...[boundary, zones].filter((path) => path !== undefined)] as const;
  const outputs = await findOutputs(inputs, { output, drops: onError === 'drop' }, streams);
  if (!outputs.ok) return fail(outputs.problems);
  const geography = await loadGeography({ boundary, zones }, (line) => reporter.tell(line), signal);
  if (!geography.ok) return fail(geography.problems);

  const pending: PendingFile[] = [];
  let opened: Inputs | null = null;
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

    const mapping = await MappingFile.open(reading, inputs, force, streams);
    if (!mapping.ok) return await fail(mapping.problems);
    pending.push(...mapping.value.files);

    const answerer = new ProximityAnswerer(geography.value);
    opened = await openInputs([file], streams, signal);
    const { path, name } = opened.files[0]!;
    const size = await sizeOf(path);
    surveyor = openSurveyor(answerer, geography.value, size);
    const tally = await answerFile({
      source: { ...fileSource(path, reading.encoding, signal), name },
      settings: settingsOf(reading, answerer.countryAt),
      size,
      onError,
      answerer,
      surveyor,
      checking: crossCheck ? await import('../core/geo/cross-check') : null,
      output: new RecordWriter(result.value),
      rejects: rejects.value && new RecordWriter(rejects.value),
      reporter,
      mapping: mapping.value,
    });
    reporter.clear();
    if (!tally.ok) return await fail(tally.problems);
    const { bad } = tally.value;
    if (onError === 'stop' && bad > 0) {
      await reporter.tell(words.badRecords(bad, recordsIn(tally.value)));
      return EXIT.findings;
    }
    signal?.throwIfAborted();
    isDelivering = true;
    const files = bad > 0 && rejects.value ? [result.value, rejects.value] : [result.value];
    const delivered = await deliver([...files, ...mapping.value.files], signal);
    if (!delivered.ok) return await fail(delivered.problems);
    const fates = {
      keep: words.kept,
      drop: words.dropped(outputs.value.rejects?.name ?? ''),
      stop: words.bad,
    };
    await reporter.tell(summary(tally.value, fates[onError]));
    return EXIT.clean;
  } catch (error) {
    if (signal?.aborted && !isDelivering) await reporter.tell(words.stopped);
    throw error;
  } finally {
    await surveyor?.close();
    await opened?.close();
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
    ...READING_OPTIONS,
    'cross-check': { type: 'boolean', default: false },
  });
  if (!parsed.ok) return parsed;
  const { values, positionals } = parsed.value;
  const [file, ...more] = positionals;
  if (file === undefined || more.length > 0) {
    return wrongUsage('proximity', words.oneFile(positionals.length));
  }
  const onError = ON_ERROR.find((name) => name === values['on-error']);
  if (!onError) {
    return wrongUsage('proximity', words.unknownChoice('--on-error', values['on-error'], ON_ERROR));
  }
  const reading = parseReading('proximity', values, 1);
  if (!reading.ok) return reading;
  const { boundary, zones, force, 'cross-check': crossCheck } = values;
  const output = values.output === STANDARD ? undefined : values.output;
  return success({ file, output, boundary, zones, onError, force, crossCheck, reading: reading.value });
}

/** @param fate what became of bad records */
function summary(tally: Tally, fate: string): string {
  const answered = words.answered(tally);
  const parts = tally.bad > 0 ? words.withBad(answered, tally.bad, fate) : answered;
  return words.tally(recordsIn(tally), parts);
}

/** Bytes, or 0 where it cannot be told; whether the file can be read is found when it is. */
function sizeOf(file: string): Promise<number> {
  return stat(file).then(
    ({ size }) => size,
    () => 0,
  );
}
