/** From the nearest piece of a line to the nearest point of the line itself, in degrees. */
import { ECCENTRICITY_SQUARED, RADIANS_PER_DEGREE, SEMI_MAJOR_AXIS } from './ellipsoid';
import type { LineIndex } from './line-index';
import type { NearestPiece } from './nearest-piece';

export interface Foot {
  /** Degrees. */
  longitude: number;
  latitude: number;
}

/**
 * Writes the foot to `foot`: one Newton step along the whole segment from where the piece's parabola puts it, on the
 * chord between exact points of the ellipsoid. The foot of the chord and that of the geodesic lie up to a metre apart
 * at 500 km, which changes the distance by a micrometre: it is stationary there.
 */
export function locateFoot(
  index: LineIndex,
  longitude: number,
  latitude: number,
  found: NearestPiece,
  foot: Foot,
): void {
  const { vertices, firstPieceOfVertex, vertexOfPiece } = index;
  const vertex = vertexOfPiece[found.piece]!;
  const first = firstPieceOfVertex[vertex]!;
  const guess = (found.piece - first + found.share) / (firstPieceOfVertex[vertex + 1]! - first);
  foot.longitude = vertices[2 * vertex]!;
  foot.latitude = vertices[2 * vertex + 1]!;
  if (guess === 0) return;
  const eastward = vertices[2 * vertex + 2]! - foot.longitude;
  const northward = vertices[2 * vertex + 3]! - foot.latitude;
  const share = guess + newtonStep(longitude, latitude, foot, eastward, northward, guess);
  if (share <= 0) return;
  foot.longitude = share < 1 ? foot.longitude + share * eastward : vertices[2 * vertex + 2]!;
  foot.latitude = share < 1 ? foot.latitude + share * northward : vertices[2 * vertex + 3]!;
}

/**
 * How much to add to the share `guess` of the way (eastward, northward, degrees) from `start` for the squared chord to
 * the position to be least. First and second derivatives are taken in the east, north and up directions of the guess.
 */
function newtonStep(
  longitude: number,
  latitude: number,
  start: Foot,
  eastward: number,
  northward: number,
  guess: number,
): number {
  const lambda = (start.longitude + guess * eastward) * RADIANS_PER_DEGREE;
  const phi = (start.latitude + guess * northward) * RADIANS_PER_DEGREE;
  const turn = eastward * RADIANS_PER_DEGREE;
  const climb = northward * RADIANS_PER_DEGREE;
  const sine = Math.sin(phi);
  const cosine = Math.cos(phi);
  const root = Math.sqrt(1 - ECCENTRICITY_SQUARED * sine * sine);
  const normalRadius = SEMI_MAJOR_AXIS / root;
  const meridianRadius = (normalRadius * (1 - ECCENTRICITY_SQUARED)) / (root * root);

  // Guess minus position; longitudes count from the guess's meridian, where east and the rest separate.
  const otherPhi = latitude * RADIANS_PER_DEGREE;
  const otherLambda = longitude * RADIANS_PER_DEGREE - lambda;
  const otherSine = Math.sin(otherPhi);
  const otherRadius = SEMI_MAJOR_AXIS / Math.sqrt(1 - ECCENTRICITY_SQUARED * otherSine * otherSine);
  const otherCosine = otherRadius * Math.cos(otherPhi);
  const outward = normalRadius * cosine - otherCosine * Math.cos(otherLambda);
  const polar = (1 - ECCENTRICITY_SQUARED) * (normalRadius * sine - otherRadius * otherSine);
  const east = -otherCosine * Math.sin(otherLambda);
  const north = cosine * polar - sine * outward;
  const up = cosine * outward + sine * polar;

  const speedEast = normalRadius * cosine * turn;
  const speedNorth = meridianRadius * climb;
  const first = speedEast * east + speedNorth * north;
  const second =
    speedEast * (speedEast - turn * outward) -
    2 * turn * speedNorth * sine * east +
    speedNorth * (speedNorth - climb * up);
  return second > 0 ? -first / second : 0;
}
