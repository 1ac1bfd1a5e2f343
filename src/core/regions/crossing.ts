/** Outlines whose edges cross have no clear inside. */
import { kinks } from '@turf/turf';
import type { MultiPolygon, Polygon } from 'geojson';
import { formatDecimal } from '../coordinates';

/** Corners up to which every edge is held against every other, which takes their square. */
const MOST_CORNERS = 5000;

/**
 * Where two edges of an outline cross, in words; null where none do. Larger outlines, which nobody draws by hand, are
 * taken as they are: what an odd number of their edges encloses is inside.
 */
export function crossingIn(polygon: Polygon | MultiPolygon): string | null {
  const corners = polygon.coordinates.flat(polygon.type === 'Polygon' ? 1 : 2).length;
  if (corners > MOST_CORNERS) return null;
  const [first] = kinks(polygon).features;
  return first
    ? `has edges that cross at ${formatDecimal(first.geometry.coordinates)}, so it has no clear inside`
    : null;
}
