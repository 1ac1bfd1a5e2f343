/**
 * Which ids came before, of millions of records whose texts are not kept: two hashes of each, 63 bits together. That two
 * ids of a million have the same is one chance in 18 million.
 */

/** Slots per id at which searching stays short. */
const ROOM = 2;
const SMALLEST = 1024;
const GROWTH = 4;

export class SeenIds {
  /** Two numbers by slot; the second is 0 where it is free. */
  #slots = new Int32Array(2 * SMALLEST);
  #count = 0;

  /** Takes in the next id; false where it came before. */
  add(id: string): boolean {
    if (ROOM * (this.#count + 1) > this.#slots.length / 2) this.#grow();
    let [one, other] = [0x811c9dc5 | 0, 0x9747b28c | 0];
    for (let at = 0; at < id.length; at += 1) {
      const unit = id.charCodeAt(at);
      one = Math.imul(one ^ unit, 0x01000193);
      other = Math.imul((other ^ unit) + (other >>> 15), 0x5bd1e995);
    }
    // None is that of a free slot.
    return this.#put(mixed(one), mixed(other) | 1);
  }

  #put(one: number, other: number): boolean {
    const mask = this.#slots.length / 2 - 1;
    for (let slot = one & mask; ; slot = (slot + 1) & mask) {
      const at = 2 * slot;
      if (this.#slots[at + 1] === 0) {
        this.#slots[at] = one;
        this.#slots[at + 1] = other;
        this.#count += 1;
        return true;
      }
      if (this.#slots[at] === one && this.#slots[at + 1] === other) return false;
    }
  }

  #grow(): void {
    const before = this.#slots;
    this.#slots = new Int32Array(GROWTH * before.length);
    this.#count = 0;
    for (let at = 0; at < before.length; at += 2) {
      if (before[at + 1] !== 0) this.#put(before[at]!, before[at + 1]!);
    }
  }
}

/** Every bit of it in every other (Murmur3's last step). */
function mixed(hash: number): number {
  let bits = hash ^ (hash >>> 16);
  bits = Math.imul(bits, 0x85ebca6b);
  bits ^= bits >>> 13;
  bits = Math.imul(bits, 0xc2b2ae35);
  return bits ^ (bits >>> 16);
}
