/** `convert FILE… --to geojson -o OUT`: what can be read as GeoJSON of this program's, with what was derived for each row. */
import { stat } from 'node:fs/promises';
import { basename, join, parse } from 'node:path';
import { datasetInfo } from '../core/formats/dataset-marker';
import { derivedOfRow, GEOJSON_SEPARATOR, readRecord, withDerived } from '../core/formats/write-geojson';
import { ProximityAnswerer } from '../core/geo/proximity-record';
import { isDoubt } from '../core/records/doubts';
import { fileDoubts, readFile, type ReadBatch } from '../core/records/read-file';
import { questionOf } from '../core/records/record-question';
import { NO_INCIDENTS } from '../core/records/record-reader';
import { understood } from '../core/records/understood';
import { failure, problem, success, within, type Problem, type Result } from '../core/result';
import { deliver } from './deliver';
import { findDestination, standardOutput, type Destination } from './destination';
import { EXIT, type ExitCode } from './exit-code';
import { openInputs, STANDARD, type Input, type Inputs } from './input';
import { loadGeography } from './load-geography';
import { keepApart } from './overlap';
import { PendingFile } from './pending-file';
import { parseReading, READING_OPTIONS, settingsOf, type ReadingOptions } from './reading-options';
import { fileSource } from './read-text';
import { Reporter } from './reporter';
import type { Streams } from './streams';
import { parseUsage, wrongUsage } from './usage';
import { told, words } from './words';

/** What every collection begins with. */
const COLLECTION_START = '{"type":"FeatureCollection","features":[';

const TARGETS = ['geojson'] as const;

interface Options {
  files: string[];
  output: string | undefined;
  force: boolean;
  reading: ReadingOptions;
}

export async function convert(
  arguments_: readonly string[],
  streams: Streams,
  signal: AbortSignal | undefined,
): Promise<ExitCode> {
  const reporter = new Reporter(streams, signal);
  const fail = async (problems: readonly Problem[]): Promise<ExitCode> => {
    for (const problem of problems) await reporter.tell(told(problem));
    return EXIT.unusable;
  };
  const options = parseOptions(arguments_);
  if (!options.ok) return fail(options.problems);
  const { files, output, force, reading } = options.value;
  const outputs = await findOutputs(files, output, streams);
  if (!outputs.ok) return fail(outputs.problems);
  const geography = await loadGeography({ boundary: undefined, zones: undefined }, async () => {}, signal);
  if (!geography.ok) return fail(geography.problems);
  const answerer = new ProximityAnswerer(geography.value);
  const pending: PendingFile[] = [];
  let inputs: Inputs | null = null;
  let worst: ExitCode = EXIT.clean;
  try {
    inputs = await openInputs(files, streams, signal);
    for (const [index, input] of inputs.files.entries()) {
      const created = await PendingFile.create(outputs.value[index]!, force);
      if (!created.ok) return await fail(created.problems);
      pending.push(created.value);
      const tally = await convertFile(input, created.value, answerer, reading, reporter, signal);
      if (!tally.ok) return await fail(tally.problems);
      if (tally.value.rejected > 0) worst = EXIT.findings;
      await reporter.tell(
        words.inFile(input.name, words.converted(tally.value.written, tally.value.rejected)),
      );
    }
    signal?.throwIfAborted();
    const delivered = await deliver(pending, signal);
    return delivered.ok ? worst : await fail(delivered.problems);
  } finally {
    await inputs?.close();
    for (const file of pending) await file.discard();
  }
}

function parseOptions(arguments_: readonly string[]): Result<Options> {
  const parsed = parseUsage('convert', arguments_, {
    to: { type: 'string', default: 'geojson' },
    output: { type: 'string', short: 'o' },
    force: { type: 'boolean', default: false },
    ...READING_OPTIONS,
  });
  if (!parsed.ok) return parsed;
  const { values, positionals } = parsed.value;
  if (positionals.length === 0) return wrongUsage('convert', words.noFile);
  if (!TARGETS.some((target) => target === values.to)) {
    return wrongUsage('convert', words.unknownChoice('--to', values.to, TARGETS));
  }
  const reading = parseReading('convert', values);
  if (!reading.ok) return reading;
  const output = values.output === STANDARD ? undefined : values.output;
  return success({ files: positionals, output, force: values.force, reading: reading.value });
}

/** One for each file: of several, in a folder, each under its own name. */
async function findOutputs(
  files: readonly string[],
  output: string | undefined,
  streams: Streams,
): Promise<Result<Destination[]>> {
  const isFolder = output !== undefined && (await stat(output).catch(() => null))?.isDirectory() === true;
  if (files.length > 1 && !isFolder) return wrongUsage('convert', words.noFolder);
  const found: Destination[] = [];
  for (const file of files) {
    const path = isFolder
      ? join(output, `${file === STANDARD ? 'input' : parse(basename(file)).name}.geojson`)
      : output;
    const destination =
      path === undefined ? success(standardOutput(streams)) : await findDestination(path, streams);
    if (!destination.ok) return destination;
    const same = found.find(({ name }) => name === destination.value.name);
    if (same) return failure(problem('overwrites_output', { overwritten: same.name }, { file }));
    const apart = await keepApart(files, [destination.value]);
    if (!apart.ok) return apart;
    found.push(destination.value);
  }
  return success(found);
}

interface Tally {
  written: number;
  rejected: number;
}

async function convertFile(
  { path, name }: Input,
  output: PendingFile,
  answerer: ProximityAnswerer,
  options: ReadingOptions,
  reporter: Reporter,
  signal: AbortSignal | undefined,
): Promise<Result<Tally>> {
  const source = { ...fileSource(path, options.encoding, signal), name };
  const counts = { incidents: 0, rejected: 0, skipped: 0 };
  const inFile = (found: Problem) => within(found, { file: name });
  const say = (found: Problem) =>
    reporter.tell(isDoubt(found) ? words.doubt(told(inFile(found))) : told(inFile(found)));
  let begun = await output.write(`${COLLECTION_START}\n    `);
  for await (const batch of readFile(source, settingsOf(options, answerer.countryAt))) {
    if (!batch.ok) return failure(batch.problems.map(inFile));
    const features = featuresOf(batch.value, answerer);
    const before = counts.incidents > 0 && features.length > 0 ? GEOJSON_SEPARATOR : '';
    begun = begun.ok ? await output.write(before + features.join(GEOJSON_SEPARATOR)) : begun;
    if (!begun.ok) return begun;
    counts.incidents += features.length;
    counts.rejected += batch.value.results.length - features.length;
    counts.skipped += batch.value.records.length - batch.value.results.length;
    for (const read of batch.value.results) {
      for (const found of read.ok ? read.value.doubts : read.problems) await say(found);
    }
    if (!batch.value.isLast) continue;
    for (const doubt of fileDoubts(batch.value.piece)) await say(doubt);
    if (counts.incidents === 0) return failure(inFile(NO_INCIDENTS));
    const end = endOf(batch.value, counts, name);
    if (!end.ok) return end;
    const ended = await output.write(end.value);
    if (!ended.ok) return ended;
  }
  return success({ written: counts.incidents, rejected: counts.rejected });
}

function featuresOf({ reader, records, results }: ReadBatch, answerer: ProximityAnswerer): string[] {
  const filled = records.filter(({ isBlank }) => !isBlank);
  const taken = results.flatMap((read, index) =>
    read.ok ? [{ text: filled[index]!.text, incident: read.value.incident }] : [],
  );
  const answers = answerer.answer(taken.map(({ incident }) => questionOf(incident)));
  return taken.map(({ text, incident }, index) => {
    const feature = reader!.featureText(text);
    return incident.isCoded ? feature : withDerived(feature, derivedOfRow(incident, answers[index]!));
  });
}

/** What the file says of itself, and how it was read: known once all of it was. */
function endOf(
  batch: ReadBatch,
  counts: { incidents: number; rejected: number; skipped: number },
  name: string,
): Result<string> {
  const { head, tail } = batch.format;
  const info = datasetInfo(head + tail, basename(name));
  if (!info.ok) return info;
  const { title, version, licence, attribution, members } = info.value;
  const about = {
    title,
    version,
    licence,
    attribution,
    shown: counts.incidents,
    of: counts.incidents,
    disclaimer: words.disclaimer,
    read: readRecord(understood(batch, counts)),
  };
  const own = members.map((member) => `,\n  ${JSON.stringify(member.name)}: ${member.json}`).join('');
  return success(`\n  ]${own},\n  "border_incidents": ${JSON.stringify(about)}\n}\n`);
}
