import type { Position } from 'geojson';
import { geodesicDistance } from './nearest/ellipsoid';

/** Metres along the ellipsoid from the first position (degrees) over all the others to the last. */
export function lengthOf(line: readonly Position[]): number {
  return line.slice(1).reduce((sum, [longitude, latitude], index) => {
    const [fromLongitude, fromLatitude] = line[index] as [number, number];
    return sum + geodesicDistance(fromLongitude, fromLatitude, longitude!, latitude!);
  }, 0);
}
