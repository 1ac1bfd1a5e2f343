/** What writes each kind of file; chunks of their own, for the first view writes nothing. */
import type { WriterName } from './kinds';
import type { Pieces, Taken } from './taken';

export type Writer = (taken: Taken) => Pieces;

export const WRITERS: Record<WriterName, () => Promise<Writer>> = {
  geojson: async () => (await import('./geojson')).geojsonPieces,
  csv: async () => (await import('./csv/archive')).csvArchivePieces,
  kml: async () => (await import('./kml')).kmlPieces,
};

/** The table of incidents by itself, for the command's pipes. */
export const loadCsvRows = async (): Promise<Writer> => (await import('./csv/incident-table')).incidentTable;

/** Fetches the code of all writers; fails where it cannot. */
export async function prepareWriters(): Promise<void> {
  await Promise.all(Object.values(WRITERS).map((load) => load()));
}
