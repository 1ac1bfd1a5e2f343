/**
 * What a link cannot carry, kept in the browser's own storage so that a reload finds it again: files that were opened,
 * until one is closed, and regions too large for a link, until all are cleared. Nothing leaves the browser.
 */
import { BrowserStore } from './browser-store';

/** Under their fingerprints. */
export const keptFiles = new BrowserStore<{ name: string; file: Blob }>('files', 3);

/** Their texts, as links would have them, under their keys. */
export const keptRegions = new BrowserStore<string>('regions', 100);
