/** All records of a text as they are read. */
import { fileDoubts, readFile } from '../../../src/core/records/read-file';
import { ReadSettings } from '../../../src/core/records/read-settings';
import { success, type Problem } from '../../../src/core/result';

interface Read {
  start: string | null;
  position: readonly number[] | null;
  radius: number | null;
  doubts: Problem[];
}

/** Null of a record that is rejected; fails as the file does, after the records before. */
export async function readAll(
  name: string,
  text: string,
  pieceLength = text.length,
): Promise<(Read | null)[]> {
  const { records } = await readWith(name, text, pieceLength);
  return records;
}

/** The same with the reasons of all that was refused, and of what is said of the file as a whole. */
export async function readWith(
  name: string,
  text: string,
  pieceLength = text.length,
): Promise<{ records: (Read | null)[]; refused: string[]; said: string[] }> {
  const source = {
    name,
    pieces: async function* () {
      for (let from = 0; from < text.length; from += pieceLength) {
        const piece = text.slice(from, from + pieceLength);
        const isLast = from + pieceLength >= text.length;
        yield success({ text: piece, bytes: piece.length, isLast, encoding: 'utf-8', isGuessed: false });
      }
    },
  };
  const records: (Read | null)[] = [];
  const refused: string[] = [];
  let said: string[] = [];
  for await (const batch of readFile(source, new ReadSettings())) {
    if (!batch.ok) {
      return { records, refused: [...refused, ...batch.problems.map(({ reason }) => reason)], said };
    }
    if (batch.value.isLast) said = fileDoubts(batch.value).map(({ reason }) => reason);
    for (const read of batch.value.results) {
      if (!read.ok) refused.push(...read.problems.map(({ reason }) => reason));
      const { incident, doubts } = read.ok ? read.value : { incident: null, doubts: [] };
      records.push(
        incident && {
          ...{ start: incident.start, position: incident.position, radius: incident.locationRadius },
          doubts,
        },
      );
    }
  }
  return { records, refused, said };
}
