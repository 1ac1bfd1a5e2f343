/** The text of a file, piece by piece. */
import { failure, problem, success, type Result } from '../../core/result';
import { TextDecoding } from '../../core/text-decoding';

/** Bytes in a piece, about: a few milliseconds of work. */
const PIECE = 2 ** 21;

export interface TextPiece {
  text: string;
  /** Of the file so far. */
  bytes: number;
  isLast: boolean;
}

/** Always yields a last piece, perhaps empty, or a failure; ends after a failure. */
export async function* textPieces(file: Blob): AsyncGenerator<Result<TextPiece>> {
  const decoding = new TextDecoding(true);
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
    yield success({ text: text.value, bytes: Math.min(from + PIECE, file.size), isLast });
  }
}

async function bytesOf(file: Blob, from: number): Promise<Result<Uint8Array>> {
  try {
    return success(new Uint8Array(await file.slice(from, from + PIECE).arrayBuffer()));
  } catch (error) {
    return failure(problem('gone', { cause: (error as Error).message }));
  }
}
