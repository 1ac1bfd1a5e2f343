/** Some of a file's records as a file of the same kind: the head above the first, commas only between them. */
import type { RawRecord } from '../core/records/raw-record';
import { success, type Result } from '../core/result';
import type { PendingFile } from './pending-file';

/** Pieces of text that are joined at once: many short-lived ones cost more than a few long ones. */
const PIECES = 3000;

export class RecordWriter {
  readonly #file: PendingFile;
  #pieces: string[] = [];
  #joined: string[] = [];
  #hasBegun = false;
  /** Whether no record stands in the list yet that is being written. */
  #isListEmpty = true;

  constructor(file: PendingFile) {
    this.#file = file;
  }

  /** Takes a record with the text it is to have; `head` is written above the first. */
  add({ before, after, beginsList }: RawRecord, text: string, head: string): void {
    if (!this.#hasBegun) this.#pieces.push(head);
    if (!this.#isListEmpty || beginsList) this.#pieces.push(before);
    this.#pieces.push(text, after);
    this.#hasBegun = true;
    this.#isListEmpty = false;
    if (this.#pieces.length >= PIECES) this.#join();
  }

  /** What stands around a record that goes elsewhere: the file stays whole. */
  leaveOut({ before, beginsList }: RawRecord, head: string): void {
    if (!beginsList) return;
    if (!this.#hasBegun) this.#pieces.push(head);
    this.#pieces.push(before);
    this.#hasBegun = true;
    this.#isListEmpty = true;
  }

  /** Writes what was added. */
  async flush(): Promise<Result<void>> {
    this.#join();
    for (const text of this.#joined.splice(0)) {
      const written = await this.#file.write(text);
      if (!written.ok) return written;
    }
    return success(undefined);
  }

  finish(head: string, tail: string): Promise<Result<void>> {
    if (!this.#hasBegun) this.#pieces.push(head);
    this.#pieces.push(tail);
    return this.flush();
  }

  #join(): void {
    this.#joined.push(this.#pieces.join(''));
    this.#pieces = [];
  }
}
