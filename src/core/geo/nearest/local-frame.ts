/**
 * A Cartesian frame (metres) whose axes point east, north and up at the middle of what is measured. Boxes along these
 * axes are flat and tight around a regional line; nothing else depends on where the frame stands, so it has no
 * special places.
 */
import { ECCENTRICITY_SQUARED, RADIANS_PER_DEGREE, SEMI_MAJOR_AXIS } from './ellipsoid';

export interface LocalFrame {
  /** Row-major 3 × 3: the frame's axes in Earth-centred coordinates. */
  readonly axes: Float64Array;
  /** The frame's origin, Earth-centred but along the frame's axes. */
  readonly origin: Float64Array;
}

/** Length of what `toLocal` writes: the point's x, y, z and the ellipsoid's unit normal there. */
export const LOCAL_POINT_LENGTH = 6;

/** A frame at the mean of the positions (degrees, longitude and latitude alternating). */
export function frameAround(positions: Float64Array): LocalFrame {
  const earthCentred: LocalFrame = {
    axes: Float64Array.of(1, 0, 0, 0, 1, 0, 0, 0, 1),
    origin: new Float64Array(3),
  };
  const point = new Float64Array(LOCAL_POINT_LENGTH);
  let x = 0;
  let y = 0;
  let z = 0;
  for (let i = 0; i < positions.length; i += 2) {
    toLocal(earthCentred, positions[i]!, positions[i + 1]!, point);
    x += point[0]!;
    y += point[1]!;
    z += point[2]!;
  }
  const count = Math.max(1, positions.length / 2);
  const longitude = Math.atan2(y, x);
  const latitude = Math.atan2(z, Math.hypot(x, y));
  const [sinLongitude, cosLongitude] = [Math.sin(longitude), Math.cos(longitude)];
  const [sinLatitude, cosLatitude] = [Math.sin(latitude), Math.cos(latitude)];
  // prettier-ignore
  const axes = Float64Array.of(
    -sinLongitude, cosLongitude, 0,
    -sinLatitude * cosLongitude, -sinLatitude * sinLongitude, cosLatitude,
    cosLatitude * cosLongitude, cosLatitude * sinLongitude, sinLatitude,
  );
  return { axes, origin: Float64Array.of(0, 0, Math.hypot(x, y, z) / count) };
}

/** Writes x, y, z (metres) and the unit normal of a position on the ellipsoid (degrees) to `out`. */
export function toLocal(frame: LocalFrame, longitude: number, latitude: number, out: Float64Array): void {
  const { axes, origin } = frame;
  const lambda = longitude * RADIANS_PER_DEGREE;
  const phi = latitude * RADIANS_PER_DEGREE;
  const sinLatitude = Math.sin(phi);
  const cosLatitude = Math.cos(phi);
  const x = cosLatitude * Math.cos(lambda);
  const y = cosLatitude * Math.sin(lambda);
  const normalX = axes[0]! * x + axes[1]! * y + axes[2]! * sinLatitude;
  const normalY = axes[3]! * x + axes[4]! * y + axes[5]! * sinLatitude;
  const normalZ = axes[6]! * x + axes[7]! * y + axes[8]! * sinLatitude;
  const radius = SEMI_MAJOR_AXIS / Math.sqrt(1 - ECCENTRICITY_SQUARED * sinLatitude * sinLatitude);
  const flattened = radius * ECCENTRICITY_SQUARED * sinLatitude;
  out[0] = radius * normalX - flattened * axes[2]! - origin[0]!;
  out[1] = radius * normalY - flattened * axes[5]! - origin[1]!;
  out[2] = radius * normalZ - flattened * axes[8]! - origin[2]!;
  out[3] = normalX;
  out[4] = normalY;
  out[5] = normalZ;
}
