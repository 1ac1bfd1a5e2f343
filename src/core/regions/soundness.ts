/** Outlines that have a clear inside: no edges cross, holes lie in their areas, areas beside one another. */
import { booleanPointInPolygon, kinks } from '@turf/turf';
import type { MultiPolygon, Polygon, Position } from 'geojson';
import { formatDecimal } from '../coordinates';
import { problem, type Problem } from '../result';

/** Corners up to which every edge is held against every other, which takes their square. */
const MOST_CORNERS = 5000;

/**
 * What leaves an outline without a clear inside; null where nothing does. Larger
 * outlines, which nobody draws by hand, are taken as they are: what an odd number of their edges encloses is inside.
 */
export function faultOf(polygon: Polygon | MultiPolygon): Problem | null {
  const areas = polygon.type === 'Polygon' ? [polygon.coordinates] : polygon.coordinates;
  const corners = new Set(areas.flat(2).map(String));
  if (corners.size > MOST_CORNERS) return null;
  // Rings may touch one another, and themselves, in a corner.
  const crossing = kinks(polygon).features.find(({ geometry }) => !corners.has(String(geometry.coordinates)));
  if (crossing) {
    return faultAt('edges_cross', crossing.geometry.coordinates);
  }
  for (const [outline, ...holes] of areas) {
    const outside = holes.flat().find((corner) => !liesIn(corner, [outline!], false));
    if (outside) return faultAt('hole_outside', outside);
    const within = insideAnother(holes, (hole) => [hole]);
    if (within) return faultAt('hole_in_hole', within);
  }
  const within = insideAnother(areas, (area) => area);
  return within && faultAt('part_in_part', within);
}

function faultAt(
  reason: 'edges_cross' | 'hole_outside' | 'hole_in_hole' | 'part_in_part',
  position: Position,
): Problem {
  return problem(reason, { at: formatDecimal(position) });
}

/** A corner of one that lies inside, not on the rim, of another; null where there is none. */
function insideAnother<Piece>(
  pieces: readonly Piece[],
  ringsOf: (piece: Piece) => Position[][],
): Position | null {
  for (const [index, piece] of pieces.entries()) {
    const others = pieces.flatMap((other, at) => (at === index ? [] : ringsOf(other)[0]!));
    const found = others.find((corner) => liesIn(corner, ringsOf(piece), true));
    if (found) return found;
  }
  return null;
}

function liesIn(corner: Position, rings: Position[][], ignoreBoundary: boolean): boolean {
  return booleanPointInPolygon(corner, { type: 'Polygon', coordinates: rings }, { ignoreBoundary });
}
