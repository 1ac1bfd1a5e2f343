/** `convert FILE --to …`: a file's incidents, or those of them that a link of the app asks for, as another kind of file. */
import { openAsBlob } from 'node:fs';
import { extname } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { keysOf } from '../core/keys-of';
import { failure, problem, success, type Problem, type Result } from '../core/result';
import { KINDS, type WriterName } from '../core/writers/kinds';
import { loadCsvRows, WRITERS, type Writer } from '../core/writers/writers';
import { openSource, type OpenedSource } from './convert-source';
import { deliver } from './deliver';
import { findDestination, standardOutput } from './destination';
import { EXIT, type ExitCode } from './exit-code';
import { viewIn } from './link';
import { keepApart } from './overlap';
import { PendingFile } from './pending-file';
import { isSystemError, tell, type Streams } from './streams';
import { parseUsage, wrongUsage } from './usage';
import { told, words } from './words';

interface Options {
  file: string;
  to: WriterName;
  output: string | undefined;
  link: string | undefined;
  grid: number;
  hasMark: boolean;
  force: boolean;
}

export async function convert(
  arguments_: readonly string[],
  streams: Streams,
  signal: AbortSignal = new AbortController().signal,
): Promise<ExitCode> {
  const fail = async (problems: readonly Problem[]): Promise<ExitCode> => {
    for (const found of problems) await tell(streams, told(found), signal);
    return EXIT.unusable;
  };
  // What is dropped row by row is swept up early: at a million rows it would come to half a gigabyte.
  setFlagsFromString('--heap-growing-percent=20');
  const options = parseOptions(arguments_);
  if (!options.ok) return fail(options.problems);
  const { file, output, force } = options.value;
  const destination =
    output === undefined ? success(standardOutput(streams)) : await findDestination(output, streams);
  if (!destination.ok) return fail(destination.problems);
  const apart = await keepApart([file], [destination.value]);
  if (!apart.ok) return fail(apart.problems);
  const view = viewIn(options.value.link);
  if (!view.ok) return fail(view.problems);
  const blob = await blobOf(file);
  if (!blob.ok) return fail(blob.problems);
  const source = await openSource({ file: blob.value, name: file, view: view.value, signal });
  if (!source.ok) return fail(source.problems.map((found) => inFile(found, file)));
  const pending = await PendingFile.create(destination.value, force);
  if (!pending.ok) return fail(pending.problems);
  try {
    const written = await write(source.value, options.value, pending.value, signal);
    if (!written.ok) return await fail(written.problems);
    const delivered = await deliver([pending.value], signal);
    if (!delivered.ok) return await fail(delivered.problems);
  } finally {
    await pending.value.discard();
  }
  for (const found of source.value.problems) await tell(streams, told(inFile(found, file)), signal);
  if (source.value.isOther) await tell(streams, words.inFile('--link', words.ofAnotherFile), signal);
  await tell(streams, words.converted(source.value), signal);
  return source.value.rejected > 0 ? EXIT.findings : EXIT.clean;
}

async function write(
  source: OpenedSource,
  { to, output, grid, hasMark }: Options,
  pending: PendingFile,
  signal: AbortSignal,
): Promise<Result<void>> {
  const writer = await writerFor(to, output);
  for await (const piece of source.pieces({ writer: to, grid, hasMark }, writer, signal)) {
    const written = await pending.write(piece);
    if (!written.ok) return written;
  }
  return success(undefined);
}

/** A table goes by itself into a pipe, or a file that is called one. */
function writerFor(to: WriterName, output: string | undefined): Promise<Writer> {
  const isArchive = output !== undefined && extname(output).toLowerCase() === `.${KINDS.csv.ending}`;
  return to === 'csv' && !isArchive ? loadCsvRows() : WRITERS[to]();
}

async function blobOf(path: string): Promise<Result<Blob>> {
  try {
    return success(await openAsBlob(path));
  } catch (error) {
    if (!isSystemError(error) && (error as { code?: string }).code !== 'ERR_INVALID_ARG_VALUE') throw error;
    return failure(problem('cannot_read', { cause: words.noSuchFile }, { file: path }));
  }
}

function inFile(found: Problem, file: string): Problem {
  return { ...found, where: { file, ...found.where } };
}

function parseOptions(arguments_: readonly string[]): Result<Options> {
  const parsed = parseUsage('convert', arguments_, {
    to: { type: 'string' },
    output: { type: 'string', short: 'o' },
    link: { type: 'string' },
    grid: { type: 'string', default: '0' },
    bom: { type: 'boolean', default: false },
    force: { type: 'boolean', default: false },
  });
  if (!parsed.ok) return parsed;
  const { values, positionals } = parsed.value;
  const [file, ...more] = positionals;
  if (file === undefined || more.length > 0) return wrongUsage('convert', words.oneFile(positionals.length));
  const kinds = keysOf(KINDS);
  const to = kinds.find((kind) => kind === values.to);
  if (!to) return wrongUsage('convert', words.unknownChoice('--to', values.to ?? '', kinds));
  const grid = Number(values.grid);
  if (!(grid >= 0 && grid <= LARGEST_GRID)) {
    return wrongUsage('convert', words.wrongGrid(values.grid, LARGEST_GRID));
  }
  const { output, link, bom, force } = values;
  return success({ file, to, output, link, grid, hasMark: bom, force });
}

/** Degrees. */
const LARGEST_GRID = 5;
