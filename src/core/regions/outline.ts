/** How a circle looks from above. Degrees, metres. */
import type { Polygon, Position } from 'geojson';
import { geodesicDestination } from '../geo/nearest/ellipsoid';

const CORNERS = 180;

/** Counter-clockwise as RFC 7946 has it; each corner so many metres from the centre along the ellipsoid. */
export function circleOutline(centre: Position, radius: number): Polygon {
  const [longitude, latitude] = centre as [number, number];
  const corners = Array.from({ length: CORNERS }, (_, corner) =>
    geodesicDestination(longitude, latitude, (-360 * corner) / CORNERS, radius),
  );
  return { type: 'Polygon', coordinates: [[...corners, corners[0]!]] };
}
