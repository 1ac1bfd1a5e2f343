/** Shaping of lines for the basemap. */
import { lineString, simplify } from '@turf/turf';
import { at, geodesicDistance, nearestVertex, type Point, pointKey } from './geometry';

/** Joins pieces, turned round where needed, wherever exactly two ends meet; where three or more do, they stay apart. */
export function joinPieces(pieces: readonly (readonly Point[])[]): Point[][] {
  const lines = pieces.map((piece) => [...piece]);
  for (;;) {
    const meeting = firstMeeting(lines);
    if (!meeting) return lines;
    const [one, other] = meeting;
    const [first, second] = [at(lines, one.line), at(lines, other.line)];
    const before = one.isStart ? first.toReversed() : first;
    const after = other.isStart ? second : second.toReversed();
    lines.splice(one.line, 1, [...before, ...after.slice(1)]);
    lines.splice(other.line, 1);
  }
}

interface End {
  readonly line: number;
  readonly isStart: boolean;
}

/** Two ends of different lines that meet with no third there. */
function firstMeeting(lines: readonly (readonly Point[])[]): [End, End] | undefined {
  const ends = new Map<string, End[]>();
  lines.forEach((points, line) => {
    for (const isStart of [true, false]) {
      const key = pointKey(at(points, isStart ? 0 : -1));
      ends.set(key, [...(ends.get(key) ?? []), { line, isStart }]);
    }
  });
  for (const [one, other, ...more] of ends.values()) {
    if (one && other && more.length === 0 && one.line !== other.line) return [one, other];
  }
  return undefined;
}

/** The stretch of the line that comes closest to both points, from the vertex next to one to that next to the other. */
export function stretchBetween(lines: readonly (readonly Point[])[], from: Point, to: Point): Point[] {
  const ends = lines.map((line) => [nearestVertex(line, from), nearestVertex(line, to)] as const);
  const misses = lines.map((line, index) => {
    const [start, end] = at(ends, index);
    return geodesicDistance(at(line, start), from) + geodesicDistance(at(line, end), to);
  });
  const best = misses.indexOf(Math.min(...misses));
  const [start, end] = at(ends, best);
  const line = at(lines, best);
  return start <= end ? line.slice(start, end + 1) : line.slice(end, start + 1).toReversed();
}

/**
 * Smooths a line by a moving average, weighted by a Gaussian of the distance along it: wiggles much shorter than the
 * reach (one standard deviation, metres) go, and the line stays in the middle of them. Towards its ends, which stay
 * where they are, the reach dwindles.
 */
export function smoothed(line: readonly Point[], reach: number): Point[] {
  const spacing = reach / 4;
  const points = resampled(line, spacing);
  return points.map((_, index) => {
    const fromEnd = Math.min(index, points.length - 1 - index) * spacing;
    const near = Math.min(reach, fromEnd / 3);
    const span = Math.floor((3 * near) / spacing);
    let [east, north, total] = [0, 0, 0];
    for (let offset = -span; offset <= span; offset += 1) {
      const weight = offset === 0 ? 1 : Math.exp(-(((offset * spacing) / near) ** 2) / 2);
      const [x, y] = at(points, index + offset);
      east += weight * x;
      north += weight * y;
      total += weight;
    }
    return [east / total, north / total];
  });
}

/** Points along the line at about equal distances (metres), both ends among them. */
function resampled(line: readonly Point[], spacing: number): Point[] {
  const lengths = line.slice(1).map((end, index) => geodesicDistance(at(line, index), end));
  const whole = lengths.reduce((sum, length) => sum + length, 0);
  const count = Math.max(1, Math.round(whole / spacing));
  let segment = 0;
  let passed = 0;
  return Array.from({ length: count + 1 }, (_, index): Point => {
    const wanted = (index / count) * whole;
    while (segment < lengths.length - 1 && passed + at(lengths, segment) < wanted) {
      passed += at(lengths, segment);
      segment += 1;
    }
    const share = Math.min(1, (wanted - passed) / (at(lengths, segment) || 1));
    const [start, end] = [at(line, segment), at(line, segment + 1)];
    return [start[0] + share * (end[0] - start[0]), start[1] + share * (end[1] - start[1])];
  });
}

/** The line with the vertices left out that lie closer to it than so many degrees (Ramer, Douglas and Peucker). */
export function simplified(line: readonly Point[], tolerance: number): Point[] {
  const options = { tolerance, highQuality: true };
  return simplify(lineString(line as unknown as number[][]), options).geometry
    .coordinates as unknown as Point[];
}
