/**
 * Lines cut into short pieces. A line is straight in longitude and latitude between its vertices (RFC 7946 §3.1.1);
 * in space such a stretch is a curve. Each piece is short enough to be followed by a parabola
 *
 *   start + t · (end − start) + t (1 − t) · bulge,  0 ≤ t ≤ 1,
 *
 * to a tenth of a millimetre in middle latitudes, where t is also the share of the way in degrees.
 */
import type { Position } from 'geojson';
import { frameAround, LOCAL_POINT_LENGTH, toLocal, type LocalFrame } from './local-frame';

/** How far, in metres, a piece may lie from its chord; 0.1 m makes pieces of up to 2.2 km. */
const LARGEST_BULGE = 0.1;

/** Numbers per start point in `starts`. */
export const START_STRIDE = 4;

/**
 * V vertices of all lines in order, P pieces in order. The last vertex of each line starts a piece of length zero, so
 * that a line of one vertex needs no special case.
 */
export interface LinePieces {
  readonly frame: LocalFrame;
  /** 2 V: longitude and latitude of each vertex, degrees. */
  readonly vertices: Float64Array;
  /** V: the line of each vertex. */
  readonly lineOfVertex: Int32Array;
  /** Lines + 1: the first vertex of each line. */
  readonly firstVertexOfLine: Int32Array;
  /** V + 1: the first piece of the segment that each vertex starts. */
  readonly firstPieceOfVertex: Int32Array;
  /** P: the vertex that starts the segment of each piece. */
  readonly vertexOfPiece: Int32Array;
  /** 4 (P + 1): x, y, z of where each piece starts, metres, and 1 / length², 0 for a piece of length zero. */
  readonly starts: Float64Array;
  /** 3 P: each piece's bulge, metres. */
  readonly bulges: Float64Array;
  /** The farthest that any piece lies from its chord, metres. */
  readonly largestBulge: number;
}

/** Throws a RangeError on a coordinate that is no number or a latitude beyond a pole: callers validate input. */
export function cutLines(lines: readonly (readonly Position[])[]): LinePieces {
  const { vertices, lineOfVertex, firstVertexOfLine } = flatten(lines);
  const frame = frameAround(vertices);
  const vertexCount = lineOfVertex.length;
  const firstPieceOfVertex = new Int32Array(vertexCount + 1);
  for (let vertex = 0; vertex < vertexCount; vertex++) {
    const isLast = lineOfVertex[vertex] !== lineOfVertex[vertex + 1];
    const count = isLast ? 1 : pieceCount(frame, vertices, vertex);
    firstPieceOfVertex[vertex + 1] = firstPieceOfVertex[vertex]! + count;
  }
  const count = firstPieceOfVertex[vertexCount]!;
  const vertexOfPiece = new Int32Array(count);
  const starts = new Float64Array(START_STRIDE * (count + 1));
  const bulges = new Float64Array(3 * count);
  const point = new Float64Array(LOCAL_POINT_LENGTH);
  for (let vertex = 0; vertex < vertexCount; vertex++) {
    const first = firstPieceOfVertex[vertex]!;
    const end = firstPieceOfVertex[vertex + 1]!;
    for (let piece = first; piece < end; piece++) {
      vertexOfPiece[piece] = vertex;
      interpolate(frame, vertices, vertex, (piece - first) / (end - first), point);
      starts.set(point.subarray(0, 3), START_STRIDE * piece);
    }
  }
  let largest = 0;
  for (let vertex = 0; vertex < vertexCount; vertex++) {
    if (lineOfVertex[vertex] !== lineOfVertex[vertex + 1]) continue;
    const first = firstPieceOfVertex[vertex]!;
    const end = firstPieceOfVertex[vertex + 1]!;
    for (let piece = first; piece < end; piece++) {
      interpolate(frame, vertices, vertex, (piece - first + 0.5) / (end - first), point);
      let lengthSquared = 0;
      let bulgeSquared = 0;
      for (let axis = 0; axis < 3; axis++) {
        const start = starts[START_STRIDE * piece + axis]!;
        const stop = starts[START_STRIDE * (piece + 1) + axis]!;
        const bulge = 4 * (point[axis]! - (start + stop) / 2);
        bulges[3 * piece + axis] = bulge;
        lengthSquared += (stop - start) ** 2;
        bulgeSquared += bulge ** 2;
      }
      // Squares of a subnormal length would overflow when inverted; such a piece is as good as a point.
      starts[START_STRIDE * piece + 3] = lengthSquared > 1e-200 ? 1 / lengthSquared : 0;
      largest = Math.max(largest, Math.sqrt(bulgeSquared) / 4);
    }
  }
  return {
    frame,
    vertices,
    lineOfVertex,
    firstVertexOfLine,
    firstPieceOfVertex,
    vertexOfPiece,
    starts,
    bulges,
    largestBulge: largest,
  };
}

function flatten(lines: readonly (readonly Position[])[]) {
  const count = lines.reduce((sum, line) => sum + line.length, 0);
  const vertices = new Float64Array(2 * count);
  const lineOfVertex = new Int32Array(count);
  const firstVertexOfLine = new Int32Array(lines.length + 1);
  let vertex = 0;
  lines.forEach((line, number) => {
    firstVertexOfLine[number] = vertex;
    line.forEach(([longitude, latitude], position) => {
      if (!Number.isFinite(longitude) || !(Math.abs(latitude!) <= 90)) {
        throw new RangeError(
          `Line ${number}, vertex ${position}: expected degrees, got ${longitude}, ${latitude}`,
        );
      }
      vertices[2 * vertex] = longitude!;
      vertices[2 * vertex + 1] = latitude!;
      lineOfVertex[vertex] = number;
      vertex++;
    });
  });
  firstVertexOfLine[lines.length] = count;
  return { vertices, lineOfVertex, firstVertexOfLine };
}

/** Into how many equal pieces the segment that starts at a vertex is cut: a power of two. */
function pieceCount(frame: LocalFrame, vertices: Float64Array, vertex: number): number {
  const span = Math.max(
    Math.abs(vertices[2 * vertex + 2]! - vertices[2 * vertex]!),
    Math.abs(vertices[2 * vertex + 3]! - vertices[2 * vertex + 1]!),
  );
  // A piece of at most a degree cannot wind around the Earth and look straight.
  let count = 1;
  while (count < span) count *= 2;
  while (bulgesTooFar(frame, vertices, vertex, count)) count *= 2;
  return count;
}

function bulgesTooFar(frame: LocalFrame, vertices: Float64Array, vertex: number, count: number): boolean {
  const start = new Float64Array(LOCAL_POINT_LENGTH);
  const middle = new Float64Array(LOCAL_POINT_LENGTH);
  const end = new Float64Array(LOCAL_POINT_LENGTH);
  interpolate(frame, vertices, vertex, 0, end);
  for (let piece = 0; piece < count; piece++) {
    start.set(end);
    interpolate(frame, vertices, vertex, (piece + 0.5) / count, middle);
    interpolate(frame, vertices, vertex, (piece + 1) / count, end);
    const bulge = Math.hypot(
      middle[0]! - (start[0]! + end[0]!) / 2,
      middle[1]! - (start[1]! + end[1]!) / 2,
      middle[2]! - (start[2]! + end[2]!) / 2,
    );
    if (bulge > LARGEST_BULGE) return true;
  }
  return false;
}

/** The point at a share (0 to 1) of the way from a vertex to the next; share 0 needs no next vertex. */
function interpolate(
  frame: LocalFrame,
  vertices: Float64Array,
  vertex: number,
  share: number,
  out: Float64Array,
): void {
  const longitude = vertices[2 * vertex]!;
  const latitude = vertices[2 * vertex + 1]!;
  if (share === 0) return toLocal(frame, longitude, latitude, out);
  toLocal(
    frame,
    longitude + share * (vertices[2 * vertex + 2]! - longitude),
    latitude + share * (vertices[2 * vertex + 3]! - latitude),
    out,
  );
}
