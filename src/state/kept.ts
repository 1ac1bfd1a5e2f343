/**
 * What a link cannot carry, kept in the browser's own storage so that a reload finds it again: files that were opened,
 * and regions too large for a link. Nothing leaves the browser; a file that is closed is forgotten.
 */
import type { Region } from '../core/regions/region';
import { BrowserStore } from './browser-store';

/** Under their fingerprints. */
export const keptFiles = new BrowserStore<{ name: string; file: Blob }>('files', 3);

/** Under their keys. */
export const keptRegions = new BrowserStore<Region>('regions', 100);
