/** Which dataset the engine holds: the published one or a file that was opened; and the opening of others. */
import type { Engine, Loaded, DataFile } from '../engine/engine';
import { FileOpening } from './file-opening.svelte';
import { keeping } from './keeping';
import { notice, type Notice } from '../core/words/notice';
import { problemOf } from './failure';

export class DatasetInUse {
  readonly published: DataFile;
  readonly #engine: Engine;
  readonly #publishedFingerprint: string;
  #loaded = $state.raw<Loaded>() as Loaded;
  #source = $state.raw<DataFile>() as DataFile;
  #opening = $state.raw<FileOpening | null>(null);
  #isKept = $state.raw<boolean | null>(null);

  /** @param loaded what came of loading the published one, which is in use first */
  constructor(engine: Engine, published: DataFile, loaded: Loaded) {
    this.#engine = engine;
    this.published = published;
    this.#publishedFingerprint = loaded.fingerprint;
    this.#source = published;
    this.#loaded = loaded;
  }

  get loaded(): Loaded {
    return this.#loaded;
  }

  get source(): DataFile {
    return this.#source;
  }

  get isPublished(): boolean {
    return this.#source === this.published;
  }

  /** Whether this browser keeps the file in use for a reload; null while that is not known, and of the published one. */
  get isKept(): boolean | null {
    return this.#isKept;
  }

  /** The one that is being opened. */
  get opening(): FileOpening | null {
    return this.#opening;
  }

  cancelOpening(): void {
    this.#opening?.cancel();
  }

  /**
   * Loads another one in its place, or says what is wrong with it; null where the user gave it up.
   *
   * @param takeOver shows it: until then it is still being opened
   */
  async load(source: DataFile, takeOver: (loaded: Loaded) => Promise<void>): Promise<Loaded | Notice | null> {
    this.cancelOpening();
    const opening = new FileOpening(source.name);
    this.#opening = opening;
    try {
      const { signal } = opening;
      const loaded = await this.#engine.load(source, { signal, onProgress: opening.report.bind(opening) });
      if (!loaded.ok) return notice('not_opened', { name: source.name }, ...loaded.problems);
      await takeOver(loaded.value);
      return loaded.value;
    } catch (error) {
      return opening.signal.aborted ? null : notice('not_opened', { name: source.name }, problemOf(error));
    } finally {
      if (this.#opening === opening) this.#opening = null;
    }
  }

  /** The engine holds this one now. A file is kept in this browser for a reload, if it can be. */
  use(loaded: Loaded, source: DataFile): void {
    this.#loaded = loaded;
    this.#source = source;
    this.#isKept = null;
    if (!source.isPublished) void this.#keep(loaded, source);
  }

  /** The dataset with a fingerprint: the published one, or a file that this browser has kept. */
  async find(fingerprint: string): Promise<DataFile | null> {
    if (fingerprint === this.#publishedFingerprint) return this.published;
    const stores = await keeping();
    const kept = await stores?.keptFiles.find(fingerprint);
    if (!kept) return null;
    return { ...kept, ...(await stores?.keptReadings.find(fingerprint)), isPublished: false };
  }

  /** Forgets all files that this browser has kept. */
  async forgetFiles(): Promise<void> {
    const stores = await keeping();
    await Promise.all([stores?.keptFiles.forgetAll(), stores?.keptReadings.forgetAll()]);
  }

  async #keep(loaded: Loaded, { name, file, dates, encoding }: DataFile): Promise<void> {
    const stores = await keeping();
    const reading = { ...(dates && { dates }), ...(encoding && { encoding }) };
    await stores?.keptReadings.put(loaded.fingerprint, reading);
    const isKept = await stores?.keptFiles.keep(loaded.fingerprint, { name, file });
    if (this.#loaded === loaded) this.#isKept = isKept ?? false;
  }
}
