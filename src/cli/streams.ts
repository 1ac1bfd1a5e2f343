/** Where a command writes to; handed in, so that tests read what was written. */
import type { Writable } from 'node:stream';
import { shown } from '../core/shown-text';
import { unlessAborted } from './interruption';

export interface Streams {
  stdout: Writable;
  stderr: Writable & { isTTY?: boolean };
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
export function writeAll(stream: Writable, text: string, signal?: AbortSignal): Promise<void> {
  const written = new Promise<void>((resolve, reject) => {
    stream.write(text, (error) => (error ? reject(error) : resolve()));
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
