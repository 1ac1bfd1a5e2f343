/** The text of a file, piece by piece: UTF-8, or UTF-16 where a byte-order mark says so. Never guessed, never damaged. */
import { failure, problem, success, type Result } from '../../core/result';

/** Bytes in a piece, about: what is left of a record at its end costs little to look at again. */
const PIECE = 2 ** 21;

export interface TextPiece {
  text: string;
  /** Of the file so far. */
  bytes: number;
  isLast: boolean;
}

/** Always yields a last piece, perhaps empty, or a failure; ends after a failure. */
export async function* textPieces(file: Blob): AsyncGenerator<Result<TextPiece>> {
  let decoder: TextDecoder | null = null;
  let next = bytesOf(file, 0);
  for (let from = 0; from < file.size || from === 0; from += PIECE) {
    const read = await next;
    // The next piece is fetched while this one is read.
    next = bytesOf(file, from + PIECE);
    if (!read.ok) {
      yield read;
      return;
    }
    decoder ??= new TextDecoder(encodingOf(read.value), { fatal: true });
    const isLast = from + PIECE >= file.size;
    try {
      const text = decoder.decode(read.value, { stream: !isLast });
      yield success({ text, bytes: Math.min(from + PIECE, file.size), isLast });
    } catch {
      yield failure(problem('not_utf8', { encoding: decoder.encoding.toUpperCase() }));
      return;
    }
  }
}

async function bytesOf(file: Blob, from: number): Promise<Result<Uint8Array>> {
  try {
    return success(new Uint8Array(await file.slice(from, from + PIECE).arrayBuffer()));
  } catch (error) {
    return failure(problem('gone', { cause: (error as Error).message }));
  }
}

function encodingOf([first, second]: Uint8Array): string {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  return 'utf-8';
}
