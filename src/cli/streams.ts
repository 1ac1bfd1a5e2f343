/** Where a command writes to; handed in, so that tests read what was written. */
import { once } from 'node:events';
import type { Writable } from 'node:stream';
import { shown } from '../core/shown-text';

export interface Streams {
  stdout: Writable;
  stderr: Writable & { isTTY?: boolean };
}

/** A line for people on standard error. */
export function tell({ stderr }: Streams, line: string): void {
  stderr.write(asLine(line));
}

/** The text as one line and no more, whatever names, cells and ids it quotes. */
export function asLine(text: string): string {
  return `${shown(text, Infinity)}\n`;
}

/** Writes and waits while the reader is behind. */
export async function writeAll(stream: Writable, text: string): Promise<void> {
  if (!stream.write(text)) await once(stream, 'drain');
}

/** Whether whoever read the output has gone (`… | head`). */
export function isClosedPipe(error: unknown): boolean {
  return isSystemError(error) && error.code === 'EPIPE';
}

export function isSystemError(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && 'syscall' in error;
}
