/** What is known of a kind of file: how it is called, how its name ends, how it is recognised, and what reads it. */
import type { RecordFormat } from '../record-format';

/** The beginning of a file's text, or all of it. */
export interface TextOpening {
  fileName: string;
  text: string;
  /** Where the text begins behind a byte-order mark and white space. */
  start: number;
  isWhole: boolean;
}

export interface FileFormat {
  /** As people call it. */
  name: string;
  /** Of file names, with the full stop. */
  endings: readonly string[];
  mediaTypes: readonly string[];
  /** By the first bytes of what is no text. */
  hasBytes?: (opening: Uint8Array) => boolean;
  /** By how the text begins; null while more of it is needed to tell. The first format that says yes is the one. */
  hasText?: (opening: TextOpening) => boolean | null;
  /** Fetches what reads it, on first use; not there where it is only named: it is not read yet. */
  open?: () => Promise<RecordFormat>;
}

/** Whether a file's name ends like that of one of the format's. */
export function hasEnding({ endings }: Pick<FileFormat, 'endings'>, fileName: string): boolean {
  const lower = fileName.toLowerCase();
  return endings.some((ending) => lower.endsWith(ending));
}

/** ASCII letters as bytes, to be looked for in what is no text. */
export function holdsBytes(bytes: Uint8Array, letters: string): boolean {
  const wanted = Uint8Array.from(letters, (letter) => letter.charCodeAt(0));
  for (let at = bytes.indexOf(wanted[0]!); at !== -1; at = bytes.indexOf(wanted[0]!, at + 1)) {
    if (wanted.every((byte, index) => bytes[at + index] === byte)) return true;
  }
  return false;
}

export function beginsWith(bytes: Uint8Array, letters: string): boolean {
  return [...letters].every((letter, index) => bytes[index] === letter.charCodeAt(0));
}
