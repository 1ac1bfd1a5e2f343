import { success, type Result } from '../core/result';
import type { PendingFile } from './pending-file';

/** Puts files in their places, all or none: what a stream has taken stays there. */
export async function deliver(
  files: readonly PendingFile[],
  signal: AbortSignal | undefined,
): Promise<Result<void>> {
  for (const file of files) {
    const settled = await file.settle();
    if (!settled.ok) return settled;
  }
  const delivered: PendingFile[] = [];
  // A stream may refuse its last byte; a file is only given its name.
  for (const file of files.toSorted((one, other) => Number(other.isStream) - Number(one.isStream))) {
    const committed = await file.commit(signal);
    if (!committed.ok) {
      for (const other of delivered) await other.takeBack();
      return committed;
    }
    delivered.push(file);
  }
  return success(undefined);
}
