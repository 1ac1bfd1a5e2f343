/** Small geometry helpers of the build. Coordinates are WGS 84 longitude, latitude; lengths are metres. */
import geographiclib from 'geographiclib-geodesic';

export type Point = readonly [longitude: number, latitude: number];

const wgs84 = geographiclib.Geodesic.WGS84;

/** Text that is equal for equal points: the sources share vertices exactly. */
export function pointKey(point: Point): string {
  return `${point[0]},${point[1]}`;
}

/** Element of an array that must be there; an index outside is a mistake of the build. */
export function at<Item>(items: readonly Item[], index: number): Item {
  const item = items[index < 0 ? items.length + index : index];
  if (item === undefined) throw new Error(`index ${index} is outside an array of ${items.length}`);
  return item;
}

/** Geodesic distance on the WGS 84 ellipsoid. */
export function geodesicDistance(from: Point, to: Point): number {
  return wgs84.Inverse(from[1], from[0], to[1], to[0]).s12 ?? Number.NaN;
}

/** Geodesic length of a line. */
export function lineLength(points: readonly Point[]): number {
  return points
    .slice(1)
    .reduce((total, point, index) => total + geodesicDistance(at(points, index), point), 0);
}

/** Index of the point nearest to a wanted one. */
export function nearestVertex(points: readonly Point[], wanted: Point): number {
  const distances = points.map((point) => geodesicDistance(point, wanted));
  return distances.indexOf(Math.min(...distances));
}

/** Twice the signed planar area of a closed ring in square degrees: positive when it runs counter-clockwise. */
export function signedArea(ring: readonly Point[]): number {
  return ring.slice(1).reduce((total, point, index) => {
    const previous = at(ring, index);
    return total + previous[0] * point[1] - point[0] * previous[1];
  }, 0);
}

/** The ring in counter-clockwise direction (the outer rings of RFC 7946). */
export function counterClockwise(ring: readonly Point[]): Point[] {
  return signedArea(ring) < 0 ? ring.toReversed() : [...ring];
}

/** Distance from a point to the nearest place of a line, its segments straight in longitude and latitude. */
export function distanceToLine(point: Point, line: readonly Point[]): number {
  const eastScale = Math.cos((point[1] * Math.PI) / 180);
  const candidates = line.slice(1).map((end, index) => {
    const start = at(line, index);
    const east = (end[0] - start[0]) * eastScale;
    const north = end[1] - start[1];
    const toStartEast = (start[0] - point[0]) * eastScale;
    const toStartNorth = start[1] - point[1];
    const along = -(toStartEast * east + toStartNorth * north) / (east ** 2 + north ** 2 || 1);
    const share = Math.min(1, Math.max(0, along));
    return { start, end, share, rough: Math.hypot(toStartEast + share * east, toStartNorth + share * north) };
  });
  const nearest = Math.min(...candidates.map(({ rough }) => rough));
  // The flat reckoning is within 1 % here, so only segments that close can hold the true minimum.
  const close = candidates.filter(({ rough }) => rough <= nearest * 1.02 + 1e-6);
  return Math.min(...close.map(({ start, end, share }) => refineDistance(point, start, end, share)));
}

function refineDistance(point: Point, start: Point, end: Point, share: number): number {
  const measure = (part: number): number =>
    geodesicDistance(point, [start[0] + part * (end[0] - start[0]), start[1] + part * (end[1] - start[1])]);
  let low = Math.max(0, share - 0.1);
  let high = Math.min(1, share + 0.1);
  for (let step = 0; step < 60; step += 1) {
    const third = (high - low) / 3;
    if (measure(low + third) < measure(high - third)) high -= third;
    else low += third;
  }
  return measure((low + high) / 2);
}

/** The stretch of a closed ring from one of its vertices forward to another, both included. */
export function ringStretch(ring: readonly Point[], from: Point, to: Point): Point[] {
  const open = ring.slice(0, -1);
  const start = vertexIndex(open, from);
  const end = vertexIndex(open, to);
  return start <= end ? open.slice(start, end + 1) : [...open.slice(start), ...open.slice(0, end + 1)];
}

/** The closed ring with its stretch between two of its vertices replaced by another line. */
export function replaceStretch(
  ring: readonly Point[],
  from: Point,
  to: Point,
  replacement: readonly Point[],
): Point[] {
  const kept = ringStretch(ring, to, from).slice(1, -1);
  const open = [...replacement, ...kept];
  return [...open, at(open, 0)];
}

function vertexIndex(points: readonly Point[], point: Point): number {
  const index = points.findIndex((candidate) => pointKey(candidate) === pointKey(point));
  if (index < 0) throw new Error(`the ring has no vertex at ${pointKey(point)}`);
  return index;
}
