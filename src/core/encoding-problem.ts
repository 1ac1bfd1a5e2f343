/** Why bytes are not the text that is expected. */
import { failure, problem, type Result } from './result';

/** Where text ends that was sound so far. */
export interface BadByte {
  /** How many bytes of the file stand before it. */
  offset: number;
  byte: number;
  /** Counted from 1. */
  line: number;
}

export const ENCODING_REASONS = [
  'unmarked_utf16',
  'nul_character',
  'older_encoding',
  'wrong_byte',
  'cut_letter',
] as const;
export type EncodingReason = (typeof ENCODING_REASONS)[number];

/** A file's failure to be text; `bad` is where that shows. */
export function wrongEncoding(
  reason: EncodingReason,
  { offset, byte, line }: BadByte,
): Extract<Result<never>, { ok: false }> {
  if (reason === 'unmarked_utf16') return failure(problem(reason, {}));
  return failure(problem(reason, { offset, byte }, { unit: 'line', number: line }));
}
