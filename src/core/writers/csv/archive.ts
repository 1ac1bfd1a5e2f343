/** The tables and what they say of themselves, in one ZIP. */
import type { Pieces, Taken } from '../taken';
import { zipPieces, type ZipEntry } from '../zip';
import { claimTable } from './claim-table';
import { incidentTable } from './incident-table';

export function csvArchivePieces(taken: Taken): Pieces {
  const entries: ZipEntry[] = [
    { name: 'incidents.csv', pieces: incidentTable(taken) },
    { name: 'claims.csv', pieces: claimTable(taken) },
    { name: 'about.txt', pieces: aboutText(taken) },
  ];
  return zipPieces(entries, taken.said.exportedAt);
}

async function* aboutText({ said, isOurs }: Taken): Pieces {
  const lines = [...said.about, ...said.tables[isOurs ? 'ours' : 'others']];
  yield lines.map((line) => `${line}\r\n`).join('');
}
