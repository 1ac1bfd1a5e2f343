/** Positions of somebody else's record, in degrees (WGS 84). */
import { shortened } from '../shortened';
import type { Fault } from './record-format';

export function isOnGlobe(longitude: number, latitude: number): boolean {
  return Math.abs(longitude) <= 180 && Math.abs(latitude) <= 90;
}

/** What to say of a position that is not. */
export function offTheGlobe(
  longitude: number,
  latitude: number,
  fields: { longitude: string; latitude: string },
): Fault {
  const hint = isOnGlobe(latitude, longitude) ? '; they may be swapped' : '';
  return {
    reason: 'off_the_globe',
    field: Math.abs(latitude) > 90 ? fields.latitude : fields.longitude,
    message: `found longitude ${longitude}, latitude ${latitude}; expected longitude −180…180 and latitude −90…90 in degrees (WGS 84)${hint}`,
  };
}

/** What is wrong with a radius in metres, if anything. */
export function radiusFault(radius: number, found: string, field: string): Fault | null {
  if (Number.isFinite(radius) && radius >= 0) return null;
  return {
    reason: 'not_a_radius',
    field,
    message: `found "${shortened(found)}"; expected metres, 0 or more`,
  };
}

/** Names under which records give the metres around a position; in order of preference. */
export const RADIUS_NAMES = ['location_radius_m', 'radius_m'];

const NUMBER = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i;

/** A decimal number, which may have an exponent; NaN where the text is none. */
export function numberOf(text: string): number {
  return NUMBER.test(text) ? Number(text) : NaN;
}
