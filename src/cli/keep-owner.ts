import type { BigIntStats } from 'node:fs';
import type { FileHandle } from 'node:fs/promises';
import { isSystemError } from './streams';

/** Gives a file the owner, the group and the mode of another, as far as the system lets this user do so. */
export async function keepOwner(handle: FileHandle, { uid, gid, mode }: BigIntStats): Promise<void> {
  await asFarAsAllowed(handle.chown(Number(uid), Number(gid)));
  // Last, since a change of owner takes rights away.
  await asFarAsAllowed(handle.chmod(Number(mode & 0o7777n)));
}

async function asFarAsAllowed(change: Promise<void>): Promise<void> {
  try {
    await change;
  } catch (error) {
    if (!isSystemError(error)) throw error;
  }
}
