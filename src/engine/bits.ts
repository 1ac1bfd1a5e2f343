/** Sets of row numbers: bit i of word i >>> 5. */

/** A set that can hold 0 to `size` − 1, and holds none. */
export function emptyBits(size: number): Uint32Array {
  return new Uint32Array((size + 31) >>> 5);
}

export function hasBit(bits: Uint32Array, at: number): boolean {
  return bitAt(bits, at) === 1;
}

/** 1 or 0, to count and combine without a branch. */
export function bitAt(bits: Uint32Array, at: number): number {
  return (bits[at >>> 5]! >>> (at & 31)) & 1;
}

export function setBit(bits: Uint32Array, at: number): void {
  bits[at >>> 5]! |= 1 << (at & 31);
}

export function countBits(bits: Uint32Array): number {
  let count = 0;
  for (const word of bits) {
    // Sums of two, then four, then eight bits side by side (H. S. Warren, Hacker's Delight, 5-1).
    const twos = word - ((word >>> 1) & 0x55555555);
    const fours = (twos & 0x33333333) + ((twos >>> 2) & 0x33333333);
    count += Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
  }
  return count;
}
