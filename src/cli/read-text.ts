/** The text of a file of any size, chunk by chunk; or why it cannot be read. */
import { createReadStream } from 'node:fs';
import { failure, success, type Result } from '../core/result';
import { TextDecoding } from '../core/text-decoding';
import { isSystemError } from './streams';

/** Bytes. */
const CHUNK = 2 ** 20;

const SYSTEM_ERRORS: Record<string, string> = {
  ENOENT: 'there is no such file',
  EISDIR: 'it is a folder; expected a file',
  EACCES: 'reading it is not permitted',
};

/** A byte-order mark is part of the text, so that the same bytes can be written. Ends after the first failure. */
export async function* readText(path: string): AsyncGenerator<Result<string>> {
  const decoding = new TextDecoding(false);
  try {
    for await (const chunk of createReadStream(path, { highWaterMark: CHUNK }) as AsyncIterable<Buffer>) {
      const text = decoding.decode(chunk, false);
      yield text;
      if (!text.ok) return;
    }
    yield decoding.decode(new Uint8Array(0), true);
  } catch (error) {
    if (!isSystemError(error)) throw error;
    yield unreadable(SYSTEM_ERRORS[error.code ?? ''] ?? error.message);
  }
}

/** All of a file's text. */
export async function readWholeText(path: string): Promise<Result<string>> {
  const chunks: string[] = [];
  for await (const chunk of readText(path)) {
    if (!chunk.ok) return chunk;
    chunks.push(chunk.value);
  }
  return success(chunks.join(''));
}

function unreadable(message: string): Result<never> {
  return failure({ reason: 'cannot_read', where: '', field: '', message: `cannot be read: ${message}` });
}
