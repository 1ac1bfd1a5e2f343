const ALONE = 11;
const SMALLEST_RING = 12;
const LARGEST_RING = 24;

/** Decimal digits of a count: from ten, radii grow; from a million, no more. */
const GROWS_FROM = 1;
const GROWS_TO = 6;

/** CSS pixels; no symbol is drawn larger. */
export const LARGEST_RADIUS = LARGEST_RING;

/** How large a symbol that stands for `count` incidents is drawn, CSS pixels. */
export function symbolRadius(count: number): number {
  if (count === 1) return ALONE;
  const growth = (Math.log10(count) - GROWS_FROM) / (GROWS_TO - GROWS_FROM);
  return SMALLEST_RING + (LARGEST_RING - SMALLEST_RING) * Math.min(Math.max(growth, 0), 1);
}
