/** Positions of somebody else's record, in degrees (WGS 84). */
import { problem, type Problem } from '../result';

export function isOnGlobe(longitude: number, latitude: number): boolean {
  return Math.abs(longitude) <= 180 && Math.abs(latitude) <= 90;
}

/** What to say of a position that is not. */
export function offTheGlobe(
  longitude: number,
  latitude: number,
  fields: { longitude: string; latitude: string },
): Problem {
  const field = Math.abs(latitude) > 90 ? fields.latitude : fields.longitude;
  const mayBeSwapped = isOnGlobe(latitude, longitude);
  return problem('off_the_globe', { longitude, latitude, mayBeSwapped }, { field });
}

/** What is wrong with a radius in metres, if anything. */
export function radiusFault(radius: number, found: string, field: string): Problem | null {
  if (Number.isFinite(radius) && radius >= 0) return null;
  return problem('not_a_radius', { found }, { field });
}

/** Names under which records give the metres around a position; in order of preference. */
export const RADIUS_NAMES = ['location_radius_m', 'radius_m'];

const NUMBER = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i;

/** A decimal number, which may have an exponent; NaN where the text is none. */
export function numberOf(text: string): number {
  return NUMBER.test(text) ? Number(text) : NaN;
}
