/** Where a path to write to leads: to a file that is replaced whole, or to what can only be written into. */
import { constants, createReadStream, fstatSync, type BigIntStats } from 'node:fs';
import { lstat, open, readlink, realpath, stat } from 'node:fs/promises';
import { basename, dirname, isAbsolute, join } from 'node:path';
import type { Writable } from 'node:stream';
import { failure, success, type Result } from '../core/result';
import { isSystemError, streamTo, writeAll, type Streams } from './streams';
import { unwritable, written } from './unwritable';
import { words } from './words';

interface Place {
  /** As it was given, for people. */
  name: string;
  /** What stands there already. */
  present: BigIntStats | null;
}

export interface FileDestination extends Place {
  kind: 'file';
  /** Where all links end. */
  path: string;
}

/** A pipe, a device, or what is open already. */
export interface StreamDestination extends Place {
  kind: 'stream';
  /** Writes all of a file into it. */
  receive: (path: string) => Promise<void>;
}

export type Destination = FileDestination | StreamDestination;

/** Links followed one after the other, as Linux does. */
const MOST_LINKS = 40;

/** Fails where the way cannot be followed, or leads to a folder. */
export async function findDestination(name: string, streams: Streams): Promise<Result<Destination>> {
  const found = await written(name, async (): Promise<Destination | null> => {
    const path = await withoutLinks(name);
    const present = await orNull(stat(path, { bigint: true }));
    if (present?.isDirectory() || name.endsWith('/')) return null;
    const descriptor = descriptorOf(path);
    if (present && descriptor !== null) {
      const stream = openStream(descriptor, streams);
      return { kind: 'stream', name, present, receive: (source) => pour(source, stream) };
    }
    if (!present || present.isFile()) return { kind: 'file', name, present, path };
    return { kind: 'stream', name, present, receive: (source) => pourInto(source, path) };
  });
  if (!found.ok) return found;
  return found.value ? success(found.value) : failure(unwritable(name, words.isFolder));
}

export function standardOutput({ stdout }: Streams): Destination {
  const present = stdout.fd === undefined ? null : fstatSync(stdout.fd, { bigint: true });
  return { kind: 'stream', name: words.standardOutput, present, receive: (path) => pour(path, stdout) };
}

/** The path behind all symbolic links, whether or not anything stands there. What is open already is no link. */
async function withoutLinks(name: string): Promise<string> {
  let path = name;
  for (let links = 0; links <= MOST_LINKS; links += 1) {
    path = join(await realpath(dirname(path)), basename(path));
    if (descriptorOf(path) !== null) return path;
    if (!(await orNull(lstat(path)))?.isSymbolicLink()) return path;
    const target = await readlink(path);
    // Put together by hand: the folder before ".." may be a link itself.
    path = isAbsolute(target) ? target : `${dirname(path)}/${target}`;
  }
  // In a circle: the system's own word for it.
  return realpath(name);
}

/** The number by which this process has it open. */
function descriptorOf(path: string): number | null {
  const [, ofProcess, number] = /^\/(?:proc\/(\d+)|dev)\/fd\/(\d+)$/.exec(path) ?? [];
  return number !== undefined && Number(ofProcess ?? process.pid) === process.pid ? Number(number) : null;
}

function openStream(descriptor: number, { stdout, stderr }: Streams): Writable {
  if (descriptor === 1) return stdout;
  return descriptor === 2 ? stderr : streamTo(descriptor);
}

async function pour(source: string, stream: Writable): Promise<void> {
  for await (const piece of createReadStream(source) as AsyncIterable<Buffer>) await writeAll(stream, piece);
}

/** Makes no file, should the pipe have gone. */
async function pourInto(source: string, path: string): Promise<void> {
  const handle = await open(path, constants.O_WRONLY);
  try {
    await pour(source, streamTo(handle.fd));
  } finally {
    await handle.close();
  }
}

async function orNull<Value>(found: Promise<Value>): Promise<Value | null> {
  try {
    return await found;
  } catch (error) {
    if (isSystemError(error) && error.code === 'ENOENT') return null;
    throw error;
  }
}
