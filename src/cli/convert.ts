/**
 * `convert FILE… -o OUT`: what can be read as GeoJSON of this program's, with what was derived for each row, as it streams
 * by. What the app takes away besides, of one file: `convert-shown.ts`.
 */
import { stat } from 'node:fs/promises';
import { basename, join, parse } from 'node:path';
import { ProximityAnswerer } from '../core/geo/proximity-record';
import { keysOf } from '../core/keys-of';
import { isDoubt } from '../core/records/doubts';
import { fileDoubts, readFile, type ReadBatch } from '../core/records/read-file';
import { questionOf } from '../core/records/record-question';
import { NO_INCIDENTS } from '../core/records/record-reader';
import { understood, type Understood } from '../core/records/understood';
import { failure, problem, success, within, type Problem, type Result } from '../core/result';
import { derivedOfRow, withDerived } from '../core/writers/derived';
import { GEOJSON_SEPARATOR } from '../core/writers/geojson';
import { KINDS, type WriterName } from '../core/writers/kinds';
import { endOf } from './convert-end';
import { convertShown, type ShownOptions } from './convert-shown';
import { deliver } from './deliver';
import { findDestination, standardOutput, type Destination } from './destination';
import { EXIT, type ExitCode } from './exit-code';
import { openInputs, STANDARD, type Input, type Inputs } from './input';
import { loadGeography } from './load-geography';
import { keepApart } from './overlap';
import { MappingFile, withMapping } from './mapping-file';
import { PendingFile } from './pending-file';
import { parseReading, READING_OPTIONS, settingsOf, type ReadingOptions } from './reading-options';
import { fileSource } from './read-text';
import { refusing } from './refuse';
import { Reporter } from './reporter';
import { SeenRows } from './seen-rows';
import type { Streams } from './streams';
import { parseUsage, wrongUsage } from './usage';
import { told, words } from './words';

/** What every collection begins with. */
const COLLECTION_START = '{"type":"FeatureCollection","features":[';

/** Degrees. */
const LARGEST_GRID = 5;

interface Options {
  files: string[];
  output: string | undefined;
  force: boolean;
  reading: ReadingOptions;
  /** Where the app's own way of writing is asked for; null where rows only stream by. */
  shown: ShownOptions | null;
}

export async function convert(
  arguments_: readonly string[],
  streams: Streams,
  signal: AbortSignal | undefined,
): Promise<ExitCode> {
  const reporter = new Reporter(streams, signal);
  const fail = refusing((line) => reporter.tell(line));
  const options = parseOptions(arguments_);
  if (!options.ok) return fail(options.problems);
  const { files, output, force, shown } = options.value;
  const given = await withMapping(options.value.reading, signal);
  if (!given.ok) return fail(given.problems);
  const reading = given.value;
  if (shown) return convertShown({ ...shown, reading }, streams, signal);
  const outputs = await findOutputs(files, output, streams);
  if (!outputs.ok) return fail(outputs.problems);
  const geography = await loadGeography({ boundary: undefined, zones: undefined }, async () => {}, signal);
  if (!geography.ok) return fail(geography.problems);
  const answerer = new ProximityAnswerer(geography.value);
  const pending: PendingFile[] = [];
  let inputs: Inputs | null = null;
  let worst: ExitCode = EXIT.clean;
  try {
    const mapping = await MappingFile.open(reading, files, force, streams);
    if (!mapping.ok) return await fail(mapping.problems);
    pending.push(...mapping.value.files);
    inputs = await openInputs(files, streams, signal);
    for (const [index, input] of inputs.files.entries()) {
      const created = await PendingFile.create(outputs.value[index]!, force);
      if (!created.ok) return await fail(created.problems);
      pending.push(created.value);
      const tally = await convertFile(input, created.value, answerer, reading, reporter, signal);
      if (!tally.ok) return await fail(tally.problems);
      const kept = await mapping.value.write(tally.value.understood);
      if (!kept.ok) return await fail(kept.problems);
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
    link: { type: 'string' },
    grid: { type: 'string' },
    bom: { type: 'boolean', default: false },
    ...READING_OPTIONS,
  });
  if (!parsed.ok) return parsed;
  const { values, positionals } = parsed.value;
  if (positionals.length === 0) return wrongUsage('convert', words.noFile);
  const kinds = keysOf(KINDS);
  const to = kinds.find((kind) => kind === values.to);
  if (!to) return wrongUsage('convert', words.unknownChoice('--to', values.to, kinds));
  const reading = parseReading('convert', values, positionals.length);
  if (!reading.ok) return reading;
  const output = values.output === STANDARD ? undefined : values.output;
  const options = { output, force: values.force, reading: reading.value };
  const shown = parseShown(to, values, positionals);
  if (!shown.ok) return shown;
  return success({
    ...options,
    files: positionals,
    shown: shown.value && { ...options, ...shown.value },
  });
}

type Shown = Omit<ShownOptions, 'output' | 'force' | 'reading'>;

/** Null where nothing is asked for but rows as they stream by. */
function parseShown(
  to: WriterName,
  { link, grid, bom }: { link?: string | undefined; grid?: string | undefined; bom: boolean },
  files: readonly string[],
): Result<Shown | null> {
  if (to === 'geojson' && link === undefined && grid === undefined && !bom) return success(null);
  const [file, ...more] = files;
  if (file === undefined || more.length > 0) return wrongUsage('convert', words.oneFile(files.length));
  const degrees = Number(grid ?? 0);
  if (!(degrees >= 0 && degrees <= LARGEST_GRID)) {
    return wrongUsage('convert', words.wrongGrid(grid ?? '', LARGEST_GRID));
  }
  return success({ file, to, link, grid: degrees, hasMark: bom });
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
  understood: Understood;
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
  const seen = new SeenRows();
  let how: Understood | null = null;
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
    const filled = batch.value.records.filter(({ isBlank }) => !isBlank);
    for (const [index, read] of batch.value.results.entries()) {
      for (const found of read.ok ? read.value.doubts : read.problems) await say(found);
      if (!read.ok) continue;
      const repeated = seen.add(read.value.incident, batch.value.format.unit, filled[index]!.number);
      if (repeated) await reporter.tell(words.doubt(told(inFile(repeated))));
    }
    if (!batch.value.isLast) continue;
    for (const doubt of seen.doubts(batch.value.format.unit)) await say(doubt());
    for (const doubt of fileDoubts(batch.value)) await say(doubt);
    if (counts.incidents === 0) return failure(inFile(NO_INCIDENTS));
    how = understood(batch.value, counts);
    const end = endOf(batch.value, how, name);
    if (!end.ok) return end;
    const ended = await output.write(end.value);
    if (!ended.ok) return ended;
  }
  return success({ written: counts.incidents, rejected: counts.rejected, understood: how! });
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
