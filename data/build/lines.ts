/** Shaping of lines for the basemap. */
import { lineString, simplify } from '@turf/turf';
import { at, type Point, pointKey } from './geometry';

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

/** The line with the vertices left out that lie closer to it than so many degrees (Ramer, Douglas and Peucker). */
export function simplified(line: readonly Point[], tolerance: number): Point[] {
  const options = { tolerance, highQuality: true };
  return simplify(lineString(line as unknown as number[][]), options).geometry
    .coordinates as unknown as Point[];
}
