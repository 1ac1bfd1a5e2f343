/**
 * Text that comes in pieces and waits until a use for it is found. What was looked at in vain is given again only when
 * it has grown to twice as much: however small the pieces are, all looking together stays in proportion to the text.
 */
export class GrowingText {
  readonly #most: number;
  #pieces: string[] = [];
  #length = 0;
  /** Characters from which on it is worth another look. */
  #enough = 0;

  /** @param most characters beyond which it is worth a look however little it has grown */
  constructor(most: number) {
    this.#most = most;
  }

  get length(): number {
    return this.#length;
  }

  /** All that waits, with the next piece behind it; null while that is not worth a look. */
  take(piece: string, isLast: boolean): string | null {
    this.#pieces.push(piece);
    this.#length += piece.length;
    return isLast || this.#length >= this.#enough ? this.#pieces.join('') : null;
  }

  /** Keeps what could not be used yet. */
  leave(rest: string): void {
    this.#pieces = [rest];
    this.#length = rest.length;
    this.#enough = Math.min(2 * rest.length, this.#most + 1);
  }
}
