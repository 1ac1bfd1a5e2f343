/** The text of a file of any size, chunk by chunk; or why it cannot be read. */
import { createReadStream } from 'node:fs';
import { failure, problem, success, type Result } from '../core/result';
import { untilAborted } from './interruption';
import { isSystemError } from './streams';
import { words } from './words';

/** Bytes; large enough that what is left of a record at a chunk's end costs little to look at again. */
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
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  let bytes = 0;
  const stream = createReadStream(path, { highWaterMark: CHUNK });
  try {
    for await (const chunk of untilAborted<Buffer>(stream, signal)) {
      if (bytes === 0 && isUtf16(chunk)) {
        yield failure(problem('not_utf8', { encoding: 'UTF-16' }));
        return;
      }
      const text = decoder.decode(chunk, { stream: true });
      bytes += chunk.length;
      yield success(text);
    }
    yield success(decoder.decode());
  } catch (error) {
    if (isSystemError(error)) {
      yield failure(problem('cannot_read', { cause: SYSTEM_ERRORS[error.code ?? ''] ?? error.message }));
    } else if (error instanceof TypeError) {
      yield failure(problem('not_utf8', { encoding: 'UTF-8' }));
    } else throw error;
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

/** By its byte-order mark, or by the zero bytes that every second Latin letter has. */
function isUtf16(start: Buffer): boolean {
  const [first, second] = start;
  return (
    (first === 0xff && second === 0xfe) ||
    (first === 0xfe && second === 0xff) ||
    start.subarray(0, 64).includes(0)
  );
}
