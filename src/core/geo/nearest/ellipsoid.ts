/**
 * The WGS 84 ellipsoid. Metres; degrees at the functions' borders, radians inside.
 *
 * Constants: NGA.STND.0036_1.0.0_WGS84 (2014), table 3.1. Distance: C. F. F. Karney, "Algorithms for geodesics",
 * J. Geodesy 87 (2013) 43–55, as implemented by its author in geographiclib-geodesic (errors of nanometres).
 */
import geographiclib from 'geographiclib-geodesic';

const { Geodesic } = geographiclib;

export const SEMI_MAJOR_AXIS = 6_378_137;
const FLATTENING = 1 / 298.257223563;
/** First eccentricity squared. */
export const ECCENTRICITY_SQUARED = FLATTENING * (2 - FLATTENING);
/** (a/b)² − 1. */
export const SECOND_ECCENTRICITY_SQUARED = ECCENTRICITY_SQUARED / (1 - ECCENTRICITY_SQUARED);

export const RADIANS_PER_DEGREE = Math.PI / 180;

/** Length in metres of the shortest path between two positions in degrees. */
export function geodesicDistance(
  longitude: number,
  latitude: number,
  otherLongitude: number,
  otherLatitude: number,
): number {
  return Geodesic.WGS84.Inverse(latitude, longitude, otherLatitude, otherLongitude, Geodesic.DISTANCE).s12!;
}

/** The position, in degrees, so many metres from another in a direction (degrees clockwise from north). */
export function geodesicDestination(
  longitude: number,
  latitude: number,
  bearing: number,
  metres: number,
): [longitude: number, latitude: number] {
  const { lon2, lat2 } = Geodesic.WGS84.Direct(latitude, longitude, bearing, metres);
  return [lon2!, lat2!];
}
