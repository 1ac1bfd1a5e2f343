const RADIX_BITS = 11;
const RADIX = 1 << RADIX_BITS;

/** The numbers of the keys in the keys' order; equal keys keep their order. Only the keys' lowest `bits` count. */
export function radixOrder(keys: Uint32Array, bits = 32): Uint32Array {
  let order = new Uint32Array(keys.length);
  for (let i = 0; i < keys.length; i += 1) order[i] = i;
  let sorted = new Uint32Array(keys.length);
  for (let shift = 0; shift < bits; shift += RADIX_BITS) {
    sortByDigit(keys, shift, order, sorted);
    [order, sorted] = [sorted, order];
  }
  return order;
}

function sortByDigit(keys: Uint32Array, shift: number, order: Uint32Array, sorted: Uint32Array): void {
  const mask = RADIX - 1;
  const next = new Uint32Array(RADIX + 1);
  for (const key of keys) next[((key >>> shift) & mask) + 1]!++;
  for (let digit = 0; digit < RADIX; digit++) next[digit + 1]! += next[digit]!;
  for (const position of order) {
    const digit = (keys[position]! >>> shift) & mask;
    sorted[next[digit]!] = position;
    next[digit]!++;
  }
}
