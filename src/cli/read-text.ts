/** The text of a file of any size, chunk by chunk; or why it cannot be read. */
import { createReadStream } from 'node:fs';
import { failure, problem, success, type Result } from '../core/result';
import { TextDecoding } from '../core/text-decoding';
import { untilAborted } from './interruption';
import { isSystemError } from './streams';
import { words } from './words';

/** Bytes. */
const CHUNK = 2 ** 20;

const SYSTEM_ERRORS: Record<string, string> = {
  ENOENT: words.noSuchFile,
  EISDIR: words.isFolder,
  EACCES: words.notPermitted,
};

/**
 * A byte-order mark is part of the text, so that the same bytes can be written. Ends after the first failure; throws
 * the signal's reason.
 */
export async function* readText(path: string, signal?: AbortSignal): AsyncGenerator<Result<string>> {
  const decoding = new TextDecoding(false);
  const stream = createReadStream(path, { highWaterMark: CHUNK });
  try {
    for await (const chunk of untilAborted<Buffer>(stream, signal)) {
      const text = decoding.decode(chunk, false);
      yield text;
      if (!text.ok) return;
    }
    yield decoding.decode(new Uint8Array(0), true);
  } catch (error) {
    if (!isSystemError(error)) throw error;
    yield failure(problem('cannot_read', { cause: SYSTEM_ERRORS[error.code ?? ''] ?? error.message }));
  } finally {
    stream.destroy();
  }
}

/** All of a file's text. */
export async function readWholeText(path: string, signal?: AbortSignal): Promise<Result<string>> {
  const chunks: string[] = [];
  for await (const chunk of readText(path, signal)) {
    if (!chunk.ok) return chunk;
    chunks.push(chunk.value);
  }
  return success(chunks.join(''));
}
