/**
 * The obvious method, for comparison: every segment, on a flat map about the position with the ellipsoid's radii of
 * curvature there. Degrees in, metres out.
 */
import type { Position } from 'geojson';

const SEMI_MAJOR_AXIS = 6_378_137;
const ECCENTRICITY_SQUARED = 0.00669437999014;
const RADIANS = Math.PI / 180;

export function plainLoopDistance(lines: readonly (readonly Position[])[], [longitude, latitude]: Position) {
  const sine = Math.sin(latitude! * RADIANS);
  const root = Math.sqrt(1 - ECCENTRICITY_SQUARED * sine * sine);
  const east = (SEMI_MAJOR_AXIS / root) * Math.cos(latitude! * RADIANS) * RADIANS;
  const north = ((SEMI_MAJOR_AXIS * (1 - ECCENTRICITY_SQUARED)) / root ** 3) * RADIANS;
  let least = Infinity;
  for (const line of lines) {
    for (let i = 1; i < line.length; i++) {
      const x = (line[i - 1]![0]! - longitude!) * east;
      const y = (line[i - 1]![1]! - latitude!) * north;
      const alongX = (line[i]![0]! - longitude!) * east - x;
      const alongY = (line[i]![1]! - latitude!) * north - y;
      const squared = alongX * alongX + alongY * alongY;
      const share = squared > 0 ? Math.min(1, Math.max(0, -(x * alongX + y * alongY) / squared)) : 0;
      const offX = x + share * alongX;
      const offY = y + share * alongY;
      least = Math.min(least, offX * offX + offY * offY);
    }
  }
  return Math.sqrt(least);
}
