/**
 * Rows by id. Ids are how rows are told apart in lists and links, so one that a file repeats gets a number behind it;
 * the record itself stays as it was. Only hashes are kept: what has the same hash is compared with the record.
 */

/** Slots per row at which searching stays short. */
const ROOM = 2;
const SMALLEST = 1024;

export class RowIds {
  /** Row + 1 by slot, 0 where it is free. */
  #slots = new Int32Array(SMALLEST);
  #hashes = new Int32Array(SMALLEST);
  #count = 0;
  /** What stands behind the id of rows whose id came before. */
  readonly #suffixes = new Map<number, string>();
  /** The copy that an id was last numbered as, so that a file of one id does not count from 1 for every row. */
  readonly #copies = new Map<string, number>();
  readonly #idOf: (row: number) => string;

  /** @param idOf the id that stands in a row's record */
  constructor(idOf: (row: number) => string) {
    this.#idOf = idOf;
  }

  /** Takes in the next row, whose record bears `id`; false where a row before it bears the same. */
  add(id: string): boolean {
    const row = this.#count;
    if (row >= this.#slots.length / ROOM) this.#grow();
    for (let copy = this.#copies.get(id) ?? 1; ; copy += 1) {
      const suffix = copy === 1 ? '' : ` (${copy})`;
      const slot = this.#slotOf(id + suffix);
      if (this.#slots[slot] !== 0) continue;
      if (copy > 1) {
        this.#suffixes.set(row, suffix);
        this.#copies.set(id, copy);
      }
      this.#slots[slot] = row + 1;
      this.#hashes[row] = hashOf(id + suffix);
      this.#count += 1;
      return copy === 1;
    }
  }

  rowOf(id: string): number | null {
    const row = this.#slots[this.#slotOf(id)]! - 1;
    return row < 0 ? null : row;
  }

  /** The id that tells the row apart, from the one in its record. */
  unique(row: number, id: string): string {
    return id + (this.#suffixes.get(row) ?? '');
  }

  /** The slot that holds the id, or the free one where it would be. */
  #slotOf(id: string): number {
    const hash = hashOf(id);
    const mask = this.#slots.length - 1;
    for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
      const row = this.#slots[slot]! - 1;
      if (row < 0) return slot;
      if (this.#hashes[row] === hash && this.unique(row, this.#idOf(row)) === id) return slot;
    }
  }

  #grow(): void {
    const size = this.#slots.length * 2;
    const slots = new Int32Array(size);
    const hashes = new Int32Array(size);
    hashes.set(this.#hashes.subarray(0, this.#count));
    for (let row = 0; row < this.#count; row += 1) {
      let slot = hashes[row]! & (size - 1);
      while (slots[slot] !== 0) slot = (slot + 1) & (size - 1);
      slots[slot] = row + 1;
    }
    this.#slots = slots;
    this.#hashes = hashes;
  }
}

/** FNV-1a (Fowler, Noll, Vo) over UTF-16 units, mixed so that its low bits can be a slot. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash ^ (hash >>> 15);
}
