/** The outline of a corridor; in a chunk of its own, for what it takes is large. */
import { buffer, simplify } from '@turf/turf';
import type { LineString, MultiLineString, MultiPolygon, Polygon } from 'geojson';

/** Degrees that a metre is at most, here. */
const DEGREES_PER_METRE = 1 / 85_000;
/** Share of the width by which what is drawn may be simpler than what is asked. */
const COARSENESS = 1 / 50;

/** For the eye only: on a sphere, within some percent of the width. What lies inside is measured on the ellipsoid. */
export function corridorOutline(
  line: LineString | MultiLineString,
  within: number,
): Polygon | MultiPolygon | null {
  const tolerance = within * COARSENESS * DEGREES_PER_METRE;
  const coarse = simplify(line, { tolerance, highQuality: false });
  return buffer(coarse, within, { units: 'meters', steps: 16 })?.geometry ?? null;
}
