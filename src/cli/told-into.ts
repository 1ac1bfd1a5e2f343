/** Whether what is told would go into what is read: into `INPUT` of `2>> INPUT`. */
import { fstatSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import { STANDARD } from './input';
import { isSameFile } from './overlap';
import type { Streams } from './streams';

/** Options whose value is written, not read. */
const WRITTEN = new Set(['-o', '--output', '--mapping-out']);

/** The argument that names the file which a stream of this process goes into; null where none does, or it is no file. */
export async function readBeside(
  arguments_: readonly string[],
  { fd }: Streams['stderr'],
): Promise<string | null> {
  const present = fd === undefined ? null : fstatSync(fd, { bigint: true });
  if (!present?.isFile()) return null;
  for (const [index, argument] of arguments_.entries()) {
    const [, option, value] = /^(--[a-z-]+)=(.*)$/s.exec(argument) ?? [];
    if (WRITTEN.has(option ?? arguments_[index - 1] ?? '')) continue;
    const path = value ?? argument;
    const read = await stat(path === STANDARD ? '/dev/stdin' : path, { bigint: true }).catch(() => null);
    if (isSameFile(present, read)) return path;
  }
  return null;
}
