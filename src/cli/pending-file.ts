/**
 * A file that appears whole or not at all: written beside its place and moved there when all of it is known to be
 * sound. For standard output it waits in the system's temporary folder.
 */
import { createReadStream } from 'node:fs';
import { access, link, mkdtemp, open, rename, rm, type FileHandle } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { failure, success, type Result } from '../core/result';
import { unlessAborted } from './interruption';
import { isSystemError } from './streams';

export class PendingFile {
  readonly #target: string | Writable;
  readonly #path: string;
  readonly #folder: string | null;
  readonly #handle: FileHandle;
  readonly #force: boolean;
  #isOpen = true;

  private constructor(
    target: string | Writable,
    {
      path,
      folder,
      handle,
      force,
    }: { path: string; folder: string | null; handle: FileHandle; force: boolean },
  ) {
    this.#target = target;
    this.#path = path;
    this.#folder = folder;
    this.#handle = handle;
    this.#force = force;
  }

  /** Fails where the target exists and may not be overwritten, or where nothing can be written beside it. */
  static async create(target: string | Writable, force: boolean): Promise<Result<PendingFile>> {
    if (typeof target === 'string' && !force && (await exists(target))) return isThere(target);
    const folder = typeof target === 'string' ? null : await mkdtemp(join(tmpdir(), 'border-incidents-'));
    const path = typeof target === 'string' ? `${target}.partial-${process.pid}` : join(folder!, 'output');
    try {
      const handle = await open(path, 'wx');
      return success(new PendingFile(target, { path, folder, handle, force }));
    } catch (error) {
      if (!isSystemError(error)) throw error;
      return cannotWrite(path, error.message);
    }
  }

  async write(text: string): Promise<void> {
    await this.#handle.appendFile(text);
  }

  /** Puts the file in its place, or copies it to the stream, where that is not stopped by the signal. */
  async commit(signal: AbortSignal | undefined): Promise<Result<void>> {
    await this.#handle.sync();
    await this.#close();
    const target = this.#target;
    if (typeof target !== 'string') {
      await unlessAborted(pipeline(createReadStream(this.#path), target, { end: false }), signal);
    } else if (this.#force) {
      await rename(this.#path, target);
    } else if (!(await placed(this.#path, target))) {
      return isThere(target);
    }
    return success(undefined);
  }

  /** Leaves nothing behind but what was committed. */
  async discard(): Promise<void> {
    await this.#close();
    await rm(this.#folder ?? this.#path, { recursive: true, force: true });
  }

  async #close(): Promise<void> {
    if (this.#isOpen) await this.#handle.close();
    this.#isOpen = false;
  }
}

/** Moves a file to where none may be; false where one has appeared meanwhile. */
async function placed(path: string, target: string): Promise<boolean> {
  try {
    // Unlike a rename, a link never replaces a file.
    await link(path, target);
  } catch (error) {
    if (!isSystemError(error)) throw error;
    if (error.code === 'EEXIST' || (await exists(target))) return false;
    // Some file systems know no links.
    await rename(path, target);
  }
  return true;
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}

function isThere(path: string): Result<never> {
  return cannotWrite(path, 'the file exists; give --force to overwrite it');
}

function cannotWrite(where: string, message: string): Result<never> {
  return failure({ reason: 'cannot_write', where, field: '', message: `cannot be written: ${message}` });
}
