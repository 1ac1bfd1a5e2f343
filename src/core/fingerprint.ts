/** Tells bytes apart: FNV-1a (Fowler, Noll, Vo), twice with different starts. */
const STARTS = [0x811c9dc5, 0x01234567] as const;

/** 16 hexadecimal digits. */
export function fingerprint(parts: readonly Uint8Array[]): string {
  return STARTS.map((start) => hexOf(parts.reduce(hash, start))).join('');
}

function hash(start: number, bytes: Uint8Array): number {
  let hash = start;
  for (const byte of bytes) hash = Math.imul(hash ^ byte, 0x01000193);
  return hash;
}

function hexOf(hash: number): string {
  return (hash >>> 0).toString(16).padStart(8, '0');
}
