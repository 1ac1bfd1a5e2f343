/** Distance from positions to the nearest point of lines on the WGS 84 ellipsoid. */
import { geodesicDistance } from './ellipsoid';
import { findFarVertex } from './far-vertex';
import { locateFoot } from './foot';
import type { LineIndex } from './line-index';
import { LOCAL_POINT_LENGTH, toLocal } from './local-frame';
import { findNearestPiece, type NearestPiece } from './nearest-piece';
import { spatialOrder } from './spatial-order';

/** Beyond this distance, in metres, chords rank too roughly. */
const FAR = 5e6;

export interface NearestOnLines {
  /** Metres along the ellipsoid; infinite where there is no line. */
  distance: number;
  /** The nearest point, degrees; NaN where there is no line. */
  longitude: number;
  latitude: number;
  /** The line's number, −1 where there is none. */
  line: number;
  /** The segment's number within its line. */
  segment: number;
}

/** One entry per position, in the order of the positions. */
export interface NearestOnLinesBatch {
  /** Metres. */
  readonly distance: Float64Array;
  /** Degrees. */
  readonly footLongitude: Float64Array;
  readonly footLatitude: Float64Array;
  readonly line: Int32Array;
}

const point = new Float64Array(LOCAL_POINT_LENGTH);
const found: NearestPiece = { piece: -1, share: 0, distance: 0 };
const batchNearest = nothing();

function nothing(): NearestOnLines {
  return { distance: Infinity, longitude: NaN, latitude: NaN, line: -1, segment: -1 };
}

/**
 * The nearest point of the lines to a position (degrees). Distances differ from the least distance to any segment by
 * less than 0.01 mm up to 500 km and 2e-5 of the distance anywhere on Earth.
 *
 * @param out written to and returned, to spare its allocation
 */
export function nearestOnLines(
  index: LineIndex,
  longitude: number,
  latitude: number,
  out: NearestOnLines = nothing(),
): NearestOnLines {
  found.piece = -1;
  return nearestFromFound(index, longitude, latitude, out);
}

/** As `nearestOnLines` for many positions; neighbours are measured one after another, from where the last one ended. */
export function nearestOnLinesBatch(
  index: LineIndex,
  longitudes: Float64Array,
  latitudes: Float64Array,
  out: NearestOnLinesBatch = emptyBatch(longitudes.length),
): NearestOnLinesBatch {
  found.piece = -1;
  for (const position of spatialOrder(longitudes, latitudes)) {
    nearestFromFound(index, longitudes[position]!, latitudes[position]!, batchNearest);
    out.distance[position] = batchNearest.distance;
    out.footLongitude[position] = batchNearest.longitude;
    out.footLatitude[position] = batchNearest.latitude;
    out.line[position] = batchNearest.line;
  }
  return out;
}

/**
 * The distance in metres without Karney's method, for searches that ask often: within 2e-9 of the exact one up to
 * 500 km (but a few micrometres), 2e-6 up to 3,000 km, 1e-5 up to 5,000 km and 0.2 % anywhere. Infinite where there is
 * no line, or none nearer than `within` metres: a small `within` makes for a short search.
 */
export function approximateDistance(
  index: LineIndex,
  longitude: number,
  latitude: number,
  within = Infinity,
): number {
  toLocal(index.frame, longitude, latitude, point);
  found.piece = -1;
  findNearestPiece(index, point, found, within);
  return found.distance;
}

export function emptyBatch(length: number): NearestOnLinesBatch {
  return {
    distance: new Float64Array(length),
    footLongitude: new Float64Array(length),
    footLatitude: new Float64Array(length),
    line: new Int32Array(length),
  };
}

function nearestFromFound(
  index: LineIndex,
  longitude: number,
  latitude: number,
  out: NearestOnLines,
): NearestOnLines {
  toLocal(index.frame, longitude, latitude, point);
  if (Number.isNaN(point[0]!)) return Object.assign(out, nothing(), { distance: NaN });
  findNearestPiece(index, point, found);
  if (found.piece < 0) return Object.assign(out, nothing());
  if (found.distance > FAR) findFarVertex(index, longitude, latitude, found);
  locateFoot(index, longitude, latitude, found, out);
  out.distance = geodesicDistance(longitude, latitude, out.longitude, out.latitude);
  const vertex = index.vertexOfPiece[found.piece]!;
  out.line = index.lineOfVertex[vertex]!;
  const first = index.firstVertexOfLine[out.line]!;
  const last = index.firstVertexOfLine[out.line + 1]! - 1;
  // The last vertex of a line starts no segment; it ends the one before, if any.
  out.segment = Math.max(0, Math.min(vertex, last - 1) - first);
  return out;
}
