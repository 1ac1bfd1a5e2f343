/** `convert FILE --to csv`, and whatever else the app writes: a file's incidents, or those that a link of the app asks for. */
import { openAsBlob } from 'node:fs';
import { extname } from 'node:path';
import { failure, problem, success, within, type Result } from '../core/result';
import { KINDS, type WriterName } from '../core/writers/kinds';
import { loadCsvRows, WRITERS, type Writer } from '../core/writers/writers';
import { openSource, type OpenedSource } from './convert-source';
import { deliver } from './deliver';
import { findDestination, standardOutput, type Destination } from './destination';
import { EXIT, type ExitCode } from './exit-code';
import { openInputs, type Input } from './input';
import { viewIn } from './link';
import { keepApart } from './overlap';
import { MappingFile } from './mapping-file';
import { PendingFile } from './pending-file';
import type { ReadingOptions } from './reading-options';
import { refusing } from './refuse';
import { ZipTooLarge } from '../core/writers/zip-too-large';
import { isSystemError, tell, type Streams } from './streams';
import { told, words } from './words';

export interface ShownOptions {
  file: string;
  to: WriterName;
  output: string | undefined;
  link: string | undefined;
  /** Degrees that coordinates are coarsened to; 0 leaves them as they are. */
  grid: number;
  hasMark: boolean;
  force: boolean;
  reading: ReadingOptions;
}

export async function convertShown(
  options: ShownOptions,
  streams: Streams,
  signal: AbortSignal = new AbortController().signal,
): Promise<ExitCode> {
  const fail = refusing((line) => tell(streams, line, signal));
  const { file, output, link, reading } = options;
  const destination =
    output === undefined ? success(standardOutput(streams)) : await findDestination(output, streams);
  if (!destination.ok) return fail(destination.problems);
  const apart = await keepApart([file], [destination.value]);
  if (!apart.ok) return fail(apart.problems);
  const view = viewIn(link);
  if (!view.ok) return fail(view.problems);
  const mapping = await MappingFile.open(reading, [file], options.force, streams);
  if (!mapping.ok) return fail(mapping.problems);
  const inputs = await openInputs([file], streams, signal);
  try {
    const [input] = inputs.files as [Input];
    const blob = await blobOf(input);
    if (!blob.ok) return await fail(blob.problems);
    const { name } = input;
    const source = await openSource({ file: blob.value, name, view: view.value, reading, signal });
    if (!source.ok) return await fail(source.problems.map((found) => within(found, { file: name })));
    const kept = await mapping.value.write(source.value.understood);
    if (!kept.ok) return await fail(kept.problems);
    const delivered = await writeTo(destination.value, source.value, options, mapping.value, signal);
    if (!delivered.ok) return await fail(delivered.problems);
    const { problems, isOther, rejected } = source.value;
    for (const found of problems) await tell(streams, told(within(found, { file: name })), signal);
    if (isOther) await tell(streams, words.inFile('--link', words.ofAnotherFile), signal);
    await tell(streams, words.shownWritten(source.value), signal);
    return rejected > 0 ? EXIT.findings : EXIT.clean;
  } finally {
    await mapping.value.discard();
    await inputs.close();
  }
}

async function writeTo(
  destination: Destination,
  source: OpenedSource,
  options: ShownOptions,
  mapping: MappingFile,
  signal: AbortSignal,
): Promise<Result<void>> {
  const pending = await PendingFile.create(destination, options.force);
  if (!pending.ok) return pending;
  try {
    const written = await write(source, options, pending.value, signal);
    return written.ok ? await deliver([pending.value, ...mapping.files], signal) : written;
  } finally {
    await pending.value.discard();
  }
}

async function write(
  source: OpenedSource,
  { to, output, grid, hasMark }: ShownOptions,
  pending: PendingFile,
  signal: AbortSignal,
): Promise<Result<void>> {
  const writer = await writerFor(to, output);
  try {
    for await (const piece of source.pieces({ writer: to, grid, hasMark }, writer, signal)) {
      const written = await pending.write(piece);
      if (!written.ok) return written;
    }
  } catch (error) {
    if (!(error instanceof ZipTooLarge)) throw error;
    return failure(problem('zip_too_large', {}));
  }
  return success(undefined);
}

/** A table goes by itself into a pipe, or a file that is called one. */
function writerFor(to: WriterName, output: string | undefined): Promise<Writer> {
  const isArchive = output !== undefined && extname(output).toLowerCase() === `.${KINDS.csv.ending}`;
  return to === 'csv' && !isArchive ? loadCsvRows() : WRITERS[to]();
}

async function blobOf({ path, name }: Input): Promise<Result<Blob>> {
  try {
    return success(await openAsBlob(path));
  } catch (error) {
    if (!isSystemError(error) && (error as { code?: string }).code !== 'ERR_INVALID_ARG_VALUE') throw error;
    return failure(problem('cannot_read', { cause: words.noSuchFile }, { file: name }));
  }
}
