/** Outlines whose edges cross have no clear inside. */
import { kinks } from '@turf/turf';
import type { MultiPolygon, Polygon } from 'geojson';
import { formatDecimal } from '../coordinates';

/** Where two edges of an outline cross, in words; null where none do. */
export function crossingIn(polygon: Polygon | MultiPolygon): string | null {
  const [first] = kinks(polygon).features;
  return first
    ? `has edges that cross at ${formatDecimal(first.geometry.coordinates)}, so it has no clear inside`
    : null;
}
