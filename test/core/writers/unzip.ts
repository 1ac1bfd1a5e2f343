/** The files in a ZIP, read by its directory, each with its text. */
import { crc32, inflateRawSync } from 'node:zlib';

export function entriesOf(archive: Buffer): Map<string, string> {
  const end = archive.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'));
  const count = archive.readUInt16LE(end + 10);
  const entries = new Map<string, string>();
  for (let index = 0, at = archive.readUInt32LE(end + 16); index < count; index += 1) {
    const [crc, packed, size] = [16, 20, 24].map((field) => archive.readUInt32LE(at + field)) as number[];
    const nameLength = archive.readUInt16LE(at + 28);
    const header = archive.readUInt32LE(at + 42);
    const start = header + 30 + archive.readUInt16LE(header + 26) + archive.readUInt16LE(header + 28);
    const bytes = inflateRawSync(archive.subarray(start, start + packed!));
    if (bytes.length !== size || crc32(bytes) !== crc) throw new Error('not what its directory says');
    entries.set(archive.toString('utf8', at + 46, at + 46 + nameLength), bytes.toString('utf8'));
    at += 46 + nameLength + archive.readUInt16LE(at + 30) + archive.readUInt16LE(at + 32);
  }
  return entries;
}
