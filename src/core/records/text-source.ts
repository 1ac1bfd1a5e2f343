/** A file's text, piece by piece, as often as it is asked for. */
import type { Result } from '../result';

export interface TextPiece {
  text: string;
  /** Bytes of the file so far. */
  bytes: number;
  isLast: boolean;
  /** In which it is read so far; and whether that is a guess. */
  encoding: string;
  isGuessed: boolean;
}

export interface TextSource {
  name: string;
  /** Always yields a last piece, perhaps empty, or a failure; ends after a failure. */
  pieces: () => AsyncIterable<Result<TextPiece>>;
}
