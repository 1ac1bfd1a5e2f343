/** What a command reads: files, and standard input, which is kept in a temporary file, since some files are read twice. */
import { mkdtemp, open, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { untilAborted } from './interruption';
import type { Streams } from './streams';
import { words } from './words';

/** By which standard input and output go. */
export const STANDARD = '-';

export interface Input {
  path: string;
  /** As people know it. */
  name: string;
}

export interface Inputs {
  files: Input[];
  /** Leaves nothing behind. */
  close: () => Promise<void>;
}

export async function openInputs(
  names: readonly string[],
  streams: Streams,
  signal: AbortSignal | undefined,
): Promise<Inputs> {
  const isPiped = names.includes(STANDARD);
  const folder = isPiped ? await mkdtemp(join(tmpdir(), 'border-incidents-')) : null;
  const close = async () => {
    if (folder) await rm(folder, { recursive: true, force: true });
  };
  try {
    if (folder) await keep(streams.stdin ?? process.stdin, join(folder, 'input'), signal);
  } catch (error) {
    await close();
    throw error;
  }
  const files = names.map((name) =>
    name === STANDARD ? { path: join(folder!, 'input'), name: words.standardInput } : { path: name, name },
  );
  return { files, close };
}

async function keep(
  stream: AsyncIterable<Uint8Array | string>,
  path: string,
  signal: AbortSignal | undefined,
): Promise<void> {
  const handle = await open(path, 'wx', 0o600);
  try {
    for await (const piece of untilAborted(stream, signal)) await handle.appendFile(piece);
  } finally {
    await handle.close();
  }
}
