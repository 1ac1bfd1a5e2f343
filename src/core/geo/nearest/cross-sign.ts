/** Splits a double into halves whose products are exact (Veltkamp): 2²⁷ + 1. */
const SPLITTER = 134_217_729;

/**
 * Sign of a·b − c·d for exact products. Rounding keeps order, so rounded products that differ tell; where they are
 * equal, what rounding took from each does (T. J. Dekker, Numer. Math. 18, 1971). Products that underflow count as 0.
 */
export function exactCrossSign(a: number, b: number, c: number, d: number): number {
  const left = a * b;
  const right = c * d;
  if (left !== right) return left - right;
  if (left === 0) return 0;
  return roundedAway(a, b, left) - roundedAway(c, d, right);
}

/** a·b − product, exactly, where `product` is a·b rounded. */
function roundedAway(a: number, b: number, product: number): number {
  const aSplit = SPLITTER * a;
  const aHigh = aSplit - (aSplit - a);
  const aLow = a - aHigh;
  const bSplit = SPLITTER * b;
  const bHigh = bSplit - (bSplit - b);
  const bLow = b - bHigh;
  return aLow * bLow - (product - aHigh * bHigh - aLow * bHigh - aHigh * bLow);
}
