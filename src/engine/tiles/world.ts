/** The world as Web Mercator's square, in whole units of 2^-32 of its side: x eastward from 180° W, y southward. */

export const WORLD_SIZE = 2 ** 32;

/** Degrees; where the square ends. */
const LARGEST_LATITUDE = 85.0511287798066;

/** Half-open: left and top belong to it, right and bottom do not. World units. */
export interface WorldRectangle {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** 180° is 180° W, and longitudes beyond go around. */
export function worldX(longitude: number): number {
  return ((longitude / 360 + 0.5) * WORLD_SIZE) >>> 0;
}

export function worldY(latitude: number): number {
  const inside = Math.min(Math.max(latitude, -LARGEST_LATITUDE), LARGEST_LATITUDE);
  const share = 0.5 - Math.atanh(Math.sin((inside * Math.PI) / 180)) / (2 * Math.PI);
  return Math.min(Math.max(Math.floor(share * WORLD_SIZE), 0), WORLD_SIZE - 1);
}

/** Degrees. */
export function longitudeOf(x: number): number {
  return (x / WORLD_SIZE - 0.5) * 360;
}

/** Degrees. */
export function latitudeOf(y: number): number {
  return (Math.asin(Math.tanh((0.5 - y / WORLD_SIZE) * 2 * Math.PI)) * 180) / Math.PI;
}
