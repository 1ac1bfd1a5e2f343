/** Why bytes are not the text that is expected. */
import { failure, type Result } from './result';

/** Where text ends that was sound so far. */
export interface BadByte {
  /** How many bytes of the file stand before it. */
  offset: number;
  byte: number;
  /** Counted from 1. */
  line: number;
}

const AGAIN = 'expected UTF-8 (save the file again in that encoding)';

const SENTENCES = {
  utf16: () => `it is UTF-16; ${AGAIN}`,
  unmarked_utf16: () => `it seems to be UTF-16, but no byte-order mark says so; ${AGAIN}`,
  nul_character: ({ offset }: BadByte) => `there is a NUL character at byte offset ${offset}; expected text`,
  older_encoding: (bad: BadByte) =>
    `${named(bad)} is not UTF-8 but probably Windows-1252 (Latin-1) or another older encoding; ${AGAIN}`,
  wrong_byte: (bad: BadByte) => `${named(bad)} is wrong there, the file may be damaged; ${AGAIN}`,
  cut_letter: (bad: BadByte) =>
    `the file ends within the letter that ${named(bad)} begins; it may be cut off`,
};

export type EncodingReason = keyof typeof SENTENCES;

export const ENCODING_REASONS = Object.keys(SENTENCES) as EncodingReason[];

/** A file's failure to be text; `bad` is where that shows. */
export function wrongEncoding(reason: EncodingReason, bad: BadByte): Result<never> {
  const where = reason.endsWith('utf16') ? '' : `line ${bad.line}`;
  return failure({ reason, where, field: '', message: SENTENCES[reason](bad) });
}

function named({ offset, byte }: BadByte): string {
  return `the byte 0x${byte.toString(16).toUpperCase().padStart(2, '0')} at offset ${offset}`;
}
