/** Where a command writes to; handed in, so that tests read what was written. */
import { createWriteStream, fstatSync } from 'node:fs';
import type { Writable } from 'node:stream';
import { shown } from '../core/shown-text';
import { unlessAborted } from './interruption';

export interface Streams {
  stdout: Writable & { fd?: number };
  stderr: Writable & { isTTY?: boolean; fd?: number };
  /** What `-` reads; that of the process where it is not handed in. */
  stdin?: AsyncIterable<Uint8Array | string>;
}

/**
 * Those of this process. Where one is a file, Node.js would take a part that was written for the whole, as on a disk
 * that is nearly full.
 */
export function standardStreams(): Streams {
  const { stdout, stderr } = process;
  for (const stream of [stdout, stderr]) stream.on('error', () => {});
  const isFile = (stream: { fd: number }) => fstatSync(stream.fd).isFile();
  return {
    stdout: isFile(stdout) ? streamTo(stdout.fd) : stdout,
    stderr: isFile(stderr) ? streamTo(stderr.fd) : stderr,
  };
}

/** What is open already, as a stream of which each write is told whether all of it was written. */
export function streamTo(descriptor: number): Writable & { fd: number } {
  const stream = createWriteStream('', { fd: descriptor, autoClose: false });
  stream.on('error', () => {});
  return Object.assign(stream, { fd: descriptor });
}

/** A line for people on standard error. */
export async function tell({ stderr }: Streams, line: string, signal?: AbortSignal): Promise<void> {
  await writeAll(stderr, asLine(line), signal);
}

/** The text as one line and no more, whatever names, cells and ids it quotes. */
export function asLine(text: string): string {
  return `${shown(text, Infinity)}\n`;
}

/** Writes and waits until that is done; rejects where it cannot be, or the signal comes first. */
export function writeAll(stream: Writable, piece: string | Uint8Array, signal?: AbortSignal): Promise<void> {
  const written = new Promise<void>((resolve, reject) => {
    stream.write(piece, (error) => (error ? reject(error) : resolve()));
  });
  return unlessAborted(written, signal);
}

/** Whether whoever read the output has gone (`… | head`). */
export function isClosedPipe(error: unknown): boolean {
  return isSystemError(error) && error.code === 'EPIPE';
}

export function isSystemError(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && 'syscall' in error;
}
