/**
 * ZIP (PKWARE APPNOTE 6.3), as much of it as a few files of text take: deflated by the platform's own compressor, names
 * in UTF-8, sizes and check sums in front. Each file is compressed before its header is written, so that readers which
 * stream need no descriptor behind it; what is kept meanwhile are its compressed pieces.
 */
import type { Pieces } from './taken';
import { ZipTooLarge } from './zip-too-large';

export interface ZipEntry {
  name: string;
  pieces: Pieces;
}

/** Bytes that its 32-bit fields can tell. */
const LARGEST = 2 ** 32 - 1;
const LOCAL_HEADER = Uint8Array.of(0x50, 0x4b, 3, 4);
const CENTRAL_HEADER = Uint8Array.of(0x50, 0x4b, 1, 2);
const END = Uint8Array.of(0x50, 0x4b, 5, 6);
const DEFLATED = 8;
const UTF8_NAME = 0x0800;
/** Of the oldest readers that know deflation. */
const VERSION = 20;

/**
 * Entries that turn out empty are left out. Throws `ZipTooLarge` where the format's sizes do not suffice.
 *
 * @param largest bytes of a file, and of all of them packed, at most
 */
export async function* zipPieces(entries: readonly ZipEntry[], writtenAt: string, largest = LARGEST): Pieces {
  const moment = dosMoment(writtenAt);
  const directory: Uint8Array<ArrayBuffer>[] = [];
  let offset = 0;
  for (const { name, pieces } of entries) {
    const { crc, size, packed, packedSize } = await pack(pieces, largest);
    if (size === 0) continue;
    const nameBytes = new TextEncoder().encode(name);
    const shared = [
      ...[short(VERSION), short(UTF8_NAME), short(DEFLATED), short(moment.time), short(moment.date)],
      ...[long(crc), long(packedSize), long(size), short(nameBytes.length), short(0)],
    ];
    const header = joined([LOCAL_HEADER, ...shared, nameBytes]);
    // No comment, the first disk, no attributes; then where the file's own header stands.
    const rest = [short(0), short(0), short(0), long(0), long(offset)];
    directory.push(joined([CENTRAL_HEADER, short(VERSION), ...shared, ...rest, nameBytes]));
    if (offset + header.length + packedSize > largest) throw new ZipTooLarge();
    yield header;
    yield* packed;
    offset += header.length + packedSize;
  }
  yield* directory;
  const length = directory.reduce((sum, { length }) => sum + length, 0);
  const count = short(directory.length);
  yield joined([END, short(0), short(0), count, count, long(length), long(offset), short(0)]);
}

async function pack(pieces: Pieces, largest: number) {
  const compressor = new CompressionStream('deflate-raw');
  const packed: Uint8Array<ArrayBuffer>[] = [];
  const collecting = (async () => {
    const reader = compressor.readable.getReader();
    for (let read = await reader.read(); !read.done; read = await reader.read()) packed.push(read.value);
  })();
  const writer = compressor.writable.getWriter();
  const encoder = new TextEncoder();
  let crc = 0xffff_ffff;
  let size = 0;
  try {
    for await (const piece of pieces) {
      const bytes = typeof piece === 'string' ? encoder.encode(piece) : piece;
      crc = crcOf(bytes, crc);
      size += bytes.length;
      if (size > largest) throw new ZipTooLarge();
      await writer.write(bytes);
    }
    await writer.close();
  } catch (error) {
    // What reads from it ends too.
    await writer.abort(error).catch(() => {});
    await collecting.catch(() => {});
    throw error;
  }
  await collecting;
  const packedSize = packed.reduce((sum, { length }) => sum + length, 0);
  return { crc: ~crc >>> 0, size, packed, packedSize };
}

/** By byte: what it does to the check sum of ISO 3309. */
const CRC_STEPS = Uint32Array.from({ length: 256 }, (_, byte) => {
  let step = byte;
  for (let bit = 0; bit < 8; bit += 1) step = step & 1 ? (step >>> 1) ^ 0xedb8_8320 : step >>> 1;
  return step;
});

function crcOf(bytes: Uint8Array, before: number): number {
  let crc = before;
  for (let at = 0; at < bytes.length; at += 1) crc = (crc >>> 8) ^ CRC_STEPS[(crc ^ bytes[at]!) & 0xff]!;
  return crc;
}

/** Of UTC, for a file knows no zone; from 1980 on, in steps of two seconds. */
function dosMoment(writtenAt: string): { date: number; time: number } {
  const at = new Date(writtenAt);
  const year = Math.max(0, at.getUTCFullYear() - 1980);
  return {
    date: (year << 9) | ((at.getUTCMonth() + 1) << 5) | at.getUTCDate(),
    time: (at.getUTCHours() << 11) | (at.getUTCMinutes() << 5) | (at.getUTCSeconds() >> 1),
  };
}

function short(value: number): Uint8Array {
  return Uint8Array.of(value & 0xff, (value >>> 8) & 0xff);
}

function long(value: number): Uint8Array {
  return Uint8Array.of(value & 0xff, (value >>> 8) & 0xff, (value >>> 16) & 0xff, (value >>> 24) & 0xff);
}

function joined(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}
