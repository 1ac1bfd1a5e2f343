/**
 * What a link cannot carry, kept in the browser's own storage so that a reload finds it again: files that were opened,
 * until one is closed, and regions too large for a link, until all are cleared. Nothing leaves the browser.
 */
import type { DataFile } from '../engine/engine';
import { BrowserStore, type Parts } from './browser-store';

export interface KeptFile {
  name: string;
  file: Blob;
}

/** Bytes kept at a time. */
const PIECE = 2 ** 23;

/** The bytes of a file: private windows of WebKit keep no files as such. */
const FILE_PARTS: Parts<KeptFile> = {
  async *of({ name, file }) {
    yield name;
    for (let from = 0; from < file.size; from += PIECE)
      yield await file.slice(from, from + PIECE).arrayBuffer();
  },
  joined: ([name, ...pieces]) => ({ name: name as string, file: new Blob(pieces as ArrayBuffer[]) }),
};

const ONE_PART: Parts<string> = {
  async *of(text) {
    yield text;
  },
  joined: ([text]) => text as string,
};

/** Under their fingerprints. */
export const keptFiles = new BrowserStore('files', 3, FILE_PARTS);

/** Of a file what its user told of how it is to be read. */
export type KeptReading = Pick<DataFile, 'dates' | 'encoding'>;

const READING_PARTS: Parts<KeptReading> = {
  async *of(reading) {
    yield reading;
  },
  joined: ([reading]) => reading as KeptReading,
};

/** Under the fingerprints of their files. */
export const keptReadings = new BrowserStore('readings', 3, READING_PARTS);

/** Their texts, as links would have them, under their keys. */
export const keptRegions = new BrowserStore('regions', 100, ONE_PART);
