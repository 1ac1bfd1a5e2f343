/**
 * Output that appears whole or not at all: written beside its place and moved there when all of it is known to be
 * sound. What goes into a stream waits in the system's temporary folder.
 */
import { access, link, mkdtemp, open, rename, rm, type FileHandle } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { failure, success, type Result } from '../core/result';
import type { Destination } from './destination';
import { unlessAborted } from './interruption';
import { keepOwner } from './keep-owner';
import { isSystemError } from './streams';
import { unwritable, written } from './unwritable';
import { words } from './words';

/** Where it is written at first. */
interface Draft {
  path: string;
  /** Made for it alone. */
  folder: string | null;
  handle: FileHandle;
}

export class PendingFile {
  readonly #destination: Destination;
  readonly #draft: Draft;
  readonly #force: boolean;
  #isOpen = true;

  private constructor(destination: Destination, draft: Draft, force: boolean) {
    this.#destination = destination;
    this.#draft = draft;
    this.#force = force;
  }

  /** Fails where something would be overwritten that may not be, or where nothing can be written. */
  static async create(destination: Destination, force: boolean): Promise<Result<PendingFile>> {
    const { kind, name, present } = destination;
    const isOverwritten = kind === 'file' ? present !== null : (present?.isBlockDevice() ?? false);
    if (isOverwritten && !force) return isThere(name);
    const draft = await written(kind === 'file' ? name : tmpdir(), () => draftOf(destination));
    return draft.ok ? success(new PendingFile(destination, draft.value, force)) : draft;
  }

  get isStream(): boolean {
    return this.#destination.kind === 'stream';
  }

  write(text: string | Uint8Array): Promise<Result<void>> {
    return this.#written(() => this.#draft.handle.appendFile(text));
  }

  /** Brings all of it to the disk, as what it will replace was owned: nothing but putting it in its place may fail now. */
  settle(): Promise<Result<void>> {
    return this.#written(async () => {
      const { kind, present } = this.#destination;
      await this.#draft.handle.sync();
      if (kind === 'file' && present) await keepOwner(this.#draft.handle, present);
      await this.#close();
    });
  }

  /** Puts the file in its place, or writes it into the stream, where that is not stopped by the signal. */
  async commit(signal: AbortSignal | undefined): Promise<Result<void>> {
    const destination = this.#destination;
    const { path } = this.#draft;
    const done = await written(destination.name, async () => {
      if (destination.kind === 'stream') await unlessAborted(destination.receive(path), signal);
      else if (this.#force) await rename(path, destination.path);
      else return placed(path, destination.path);
      return true;
    });
    if (!done.ok) return done;
    return done.value ? success(undefined) : isThere(destination.name);
  }

  /** Undoes the commit of a file where there was none. */
  async takeBack(): Promise<void> {
    if (this.#destination.kind === 'file' && !this.#destination.present) await rm(this.#destination.path);
  }

  /** Leaves nothing behind but what was committed. */
  async discard(): Promise<void> {
    await this.#close();
    await rm(this.#draft.folder ?? this.#draft.path, { recursive: true, force: true });
  }

  #written(work: () => Promise<void>): Promise<Result<void>> {
    return written(this.isStream ? this.#draft.path : this.#destination.name, work);
  }

  async #close(): Promise<void> {
    if (!this.#isOpen) return;
    this.#isOpen = false;
    await this.#draft.handle.close();
  }
}

async function draftOf(destination: Destination): Promise<Draft> {
  if (destination.kind === 'file') {
    const path = `${destination.path}.partial-${process.pid}`;
    // Until it is owned as what it will replace, nobody else may read it.
    return { path, folder: null, handle: await open(path, 'wx', destination.present ? 0o600 : 0o666) };
  }
  const folder = await mkdtemp(join(tmpdir(), 'border-incidents-'));
  const path = join(folder, 'output');
  try {
    return { path, folder, handle: await open(path, 'wx') };
  } catch (error) {
    await rm(folder, { recursive: true });
    throw error;
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

function isThere(name: string): Result<never> {
  return failure(unwritable(name, words.fileExists));
}
