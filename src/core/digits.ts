/** Digits read where they stand in a text, without cutting it up: of dates there are millions. */

const [ZERO, NINE] = [48, 57];

/** The number of the two digits that stand there; NaN of something else. */
export function twoDigits(text: string, at: number): number {
  const tens = text.charCodeAt(at);
  const ones = text.charCodeAt(at + 1);
  return isDigit(tens) && isDigit(ones) ? 10 * (tens - ZERO) + ones - ZERO : NaN;
}

/** The number of the four digits that stand there; NaN of something else. */
export function fourDigits(text: string, at: number): number {
  return 100 * twoDigits(text, at) + twoDigits(text, at + 2);
}

/** Of a UTF-16 unit; false of none. */
export function isDigit(unit: number): boolean {
  return unit >= ZERO && unit <= NINE;
}
