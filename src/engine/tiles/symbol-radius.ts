const ONE_SPOT = 10;
const SMALLEST_GATHERED = 11;
const LARGEST_GATHERED = 24;

/** Decimal digits of a count: from ten, radii grow; from a million, no more. */
const GROWS_FROM = 1;
const GROWS_TO = 6;

/** CSS pixels; no symbol is drawn larger. */
export const LARGEST_RADIUS = LARGEST_GATHERED;

/** How large a symbol that stands for `count` incidents is drawn, CSS pixels. */
export function symbolRadius(count: number, sameSpot: boolean): number {
  if (sameSpot) return ONE_SPOT;
  const growth = (Math.log10(count) - GROWS_FROM) / (GROWS_TO - GROWS_FROM);
  return SMALLEST_GATHERED + (LARGEST_GATHERED - SMALLEST_GATHERED) * Math.min(Math.max(growth, 0), 1);
}
