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
