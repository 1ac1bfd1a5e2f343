/** Numbers as people write them. What can be read in two ways is not read. */

const NUMBER = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i;
/** A comma that parts decimals: the only mark of the number. */
const DECIMAL_COMMA = /^[+-]?\d*,\d+$/;
/** Three digits behind a comma may be thousands, and so may those behind a dot. */
const PERHAPS_THOUSANDS = /^[+-]?\d{1,3}[.,]\d{3}$/;

/** A decimal number, which may have an exponent; NaN where the text is none. */
function numberOf(text: string): number {
  return NUMBER.test(text) ? Number(text) : NaN;
}

/** Degrees, which never have thousands: a single comma parts decimals, whatever parts the cells of the file. */
export function degreesOf(text: string): number {
  const plain = numberOf(text);
  if (!Number.isNaN(plain)) return plain;
  const signed = text.startsWith('−') ? `-${text.slice(1)}` : text;
  return DECIMAL_COMMA.test(signed) ? Number(signed.replace(',', '.')) : numberOf(signed);
}

/** Whether a comma parts the decimals of a number. */
export function hasDecimalComma(text: string): boolean {
  return text.includes(',') && DECIMAL_COMMA.test(text.trim());
}

/**
 * A quantity such as metres: "1,5" is one and a half, "1,500" may be two things and is none. So is "1.500" beside numbers
 * whose decimals are parted by commas.
 */
export function quantityOf(text: string, isBesideCommas = false): number {
  const plain = numberOf(text);
  if (!Number.isNaN(plain)) return isBesideCommas && PERHAPS_THOUSANDS.test(text) ? NaN : plain;
  return DECIMAL_COMMA.test(text) && !PERHAPS_THOUSANDS.test(text) ? Number(text.replace(',', '.')) : NaN;
}

/** A number of people, which has no decimals: "1.000" is one or a thousand, and thus none. */
export function countOf(text: string): number {
  return quantityOf(text, true);
}
