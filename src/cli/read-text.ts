/** The text of a file of any size, chunk by chunk; or why it cannot be read. */
import { createReadStream } from 'node:fs';
import { failure, problem, success, type Result } from '../core/result';
import type { Encoding } from '../core/guess-encoding';
import type { TextPiece, TextSource } from '../core/records/text-source';
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

/** A file as often as it is asked for; what its pieces wait for ends with the signal, by its reason. */
export function fileSource(path: string, encoding: Encoding | null, signal?: AbortSignal): TextSource {
  return { name: path, pieces: () => readText(path, encoding, signal) };
}

/**
 * A byte-order mark is part of the text, so that the same bytes can be written. Ends after the first failure; throws
 * the signal's reason.
 */
async function* readText(
  path: string,
  encoding: Encoding | null,
  signal?: AbortSignal,
): AsyncGenerator<Result<TextPiece>> {
  const decoding = new TextDecoding(encoding);
  let bytes = 0;
  const pieceOf = (text: Result<string>, isLast: boolean): Result<TextPiece> => {
    if (!text.ok) return text;
    const isGuessed = decoding.guessed !== null;
    return success({ text: text.value, bytes, isLast, encoding: decoding.encoding, isGuessed });
  };
  const stream = createReadStream(path, { highWaterMark: CHUNK });
  try {
    for await (const chunk of untilAborted<Buffer>(stream, signal)) {
      bytes += chunk.length;
      const piece = pieceOf(decoding.decode(chunk, false), false);
      yield piece;
      if (!piece.ok) return;
    }
    yield pieceOf(decoding.decode(new Uint8Array(0), true), true);
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
  for await (const chunk of readText(path, null, signal)) {
    if (!chunk.ok) return chunk;
    chunks.push(chunk.value.text);
  }
  return success(chunks.join(''));
}
