/** The text of a file of the browser, piece by piece. */
import type { Encoding } from '../../core/guess-encoding';
import type { TextPiece, TextSource } from '../../core/records/text-source';
import { failure, problem, success, type Result } from '../../core/result';
import { TextDecoding } from '../../core/text-decoding';

/** Bytes in a piece, about: a few milliseconds of work. */
const PIECE = 2 ** 21;

export function textSource(name: string, file: Blob, encoding: Encoding | null = null): TextSource {
  return { name, pieces: () => textPieces(file, encoding) };
}

async function* textPieces(file: Blob, encoding: Encoding | null): AsyncGenerator<Result<TextPiece>> {
  const decoding = new TextDecoding(encoding);
  let next = bytesOf(file, 0);
  for (let from = 0; from < file.size || from === 0; from += PIECE) {
    const read = await next;
    // The next piece is fetched while this one is read.
    next = bytesOf(file, from + PIECE);
    const isLast = from + PIECE >= file.size;
    const text = read.ok ? decoding.decode(read.value, isLast) : read;
    if (!text.ok) {
      yield text;
      return;
    }
    yield success({
      text: text.value,
      bytes: Math.min(from + PIECE, file.size),
      isLast,
      encoding: decoding.encoding,
      isGuessed: decoding.guessed !== null,
    });
  }
}

async function bytesOf(file: Blob, from: number): Promise<Result<Uint8Array>> {
  try {
    return success(new Uint8Array(await file.slice(from, from + PIECE).arrayBuffer()));
  } catch (error) {
    return failure(problem('gone', { cause: (error as Error).message }));
  }
}
