/** `--mapping FILE` and `--mapping-out FILE`: how a file is to be understood, and how it was. */
import { parseMapping } from '../core/mapping/given-mapping';
import { mappingText } from '../core/records/read-record';
import type { Understood } from '../core/records/understood';
import { resultWithin, success, type Result } from '../core/result';
import { findDestination } from './destination';
import { keepApart } from './overlap';
import { PendingFile } from './pending-file';
import { readWholeText } from './read-text';
import type { ReadingOptions } from './reading-options';
import type { Streams } from './streams';

/** With the mapping that was given, which tells the encoding where nothing else does. */
export async function withMapping(
  options: ReadingOptions,
  signal: AbortSignal | undefined,
): Promise<Result<ReadingOptions>> {
  const { mappingPath: file, encoding } = options;
  if (file === undefined) return success(options);
  const text = await readWholeText(file, signal);
  const mapping = text.ok ? parseMapping(text.value) : text;
  if (!mapping.ok) return resultWithin(mapping, { file });
  return success({ ...options, mapping: mapping.value, encoding: encoding ?? mapping.value.encoding });
}

export class MappingFile {
  readonly #file: PendingFile | null;

  /** @param read what must not be written over */
  static async open(
    { mappingOut, mappingPath }: ReadingOptions,
    read: readonly string[],
    force: boolean,
    streams: Streams,
  ): Promise<Result<MappingFile>> {
    if (mappingOut === undefined) return success(new MappingFile(null));
    const destination = await findDestination(mappingOut, streams);
    if (!destination.ok) return destination;
    const inputs = mappingPath === undefined ? read : [...read, mappingPath];
    const apart = await keepApart(inputs, [destination.value]);
    if (!apart.ok) return apart;
    const created = await PendingFile.create(destination.value, force);
    return created.ok ? success(new MappingFile(created.value)) : created;
  }

  private constructor(file: PendingFile | null) {
    this.#file = file;
  }

  /** To be delivered with what else is written: none where none is asked for. */
  get files(): PendingFile[] {
    return this.#file ? [this.#file] : [];
  }

  async write(understood: Understood): Promise<Result<void>> {
    return this.#file ? this.#file.write(mappingText(understood)) : success(undefined);
  }

  async discard(): Promise<void> {
    await this.#file?.discard();
  }
}
