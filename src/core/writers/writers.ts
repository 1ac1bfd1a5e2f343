/** All kinds of files that incidents are taken away in: menu, command, help and docs are made of this list. */
import type { Pieces, Taken } from './taken';

export interface Writer {
  /** Behind the last dot of a file's name. */
  ending: string;
  mediaType: string;
  /** Chunks of their own: the first view writes nothing. */
  load: () => Promise<(taken: Taken) => Pieces>;
}

export const WRITERS = {
  geojson: {
    ending: 'geojson',
    mediaType: 'application/geo+json',
    load: async () => (await import('./geojson')).geojsonPieces,
  },
  /** The tables of incidents and claims, packed together with what they say of themselves. */
  csv: {
    ending: 'zip',
    mediaType: 'application/zip',
    load: async () => (await import('./csv/archive')).csvArchivePieces,
  },
  kml: {
    ending: 'kml',
    mediaType: 'application/vnd.google-earth.kml+xml',
    load: async () => (await import('./kml')).kmlPieces,
  },
} as const satisfies Record<string, Writer>;

export type WriterName = keyof typeof WRITERS;

/** The table of incidents by itself, for the command's pipes. */
export const CSV_ROWS: Writer = {
  ending: 'csv',
  mediaType: 'text/csv;charset=utf-8',
  load: async () => (await import('./csv/incident-table')).incidentTable,
};

/** Fetches the code of all writers; fails where it cannot. */
export async function prepareWriters(): Promise<void> {
  await Promise.all(Object.values(WRITERS).map(({ load }) => load()));
}
