/** Outlines that have a clear inside: no edges cross, holes lie in their areas, areas beside one another. */
import { booleanPointInPolygon, kinks } from '@turf/turf';
import type { MultiPolygon, Polygon, Position } from 'geojson';
import { formatDecimal } from '../coordinates';

/** Corners up to which every edge is held against every other, which takes their square. */
const MOST_CORNERS = 5000;

/**
 * What leaves an outline without a clear inside, in words that follow its name; null where nothing does. Larger
 * outlines, which nobody draws by hand, are taken as they are: what an odd number of their edges encloses is inside.
 */
export function faultOf(polygon: Polygon | MultiPolygon): string | null {
  const areas = polygon.type === 'Polygon' ? [polygon.coordinates] : polygon.coordinates;
  if (areas.flat(2).length > MOST_CORNERS) return null;
  const [crossing] = kinks(polygon).features;
  if (crossing) {
    return `has edges that cross at ${formatDecimal(crossing.geometry.coordinates)}, so it has no clear inside`;
  }
  // Where no edges cross, one corner tells of all.
  for (const [outline, ...holes] of areas) {
    const outside = holes.find((hole) => !liesIn(hole, [outline!]));
    if (outside) return `has a hole at ${formatDecimal(outside[0]!)} that lies outside of its area`;
  }
  for (const [index, area] of areas.entries()) {
    const within = areas.find((other, at) => at !== index && liesIn(other[0]!, area));
    if (within) return `has a part at ${formatDecimal(within[0]![0]!)} that lies within another part`;
  }
  return null;
}

function liesIn(ring: readonly Position[], area: Position[][]): boolean {
  return booleanPointInPolygon(ring[0]!, { type: 'Polygon', coordinates: area });
}
