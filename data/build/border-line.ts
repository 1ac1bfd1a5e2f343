/**
 * Extracts the Armenia–Azerbaijan line from the land polygons. The two countries share vertices exactly, so
 * the line is every edge that both have, in the order of Armenia's ring: no sorting is needed. Where a lake or
 * a stream is cut out of the land the chain is interrupted, and a straight bridge closes it.
 */
import type { CountryRings } from './country-rings';
import { at, distanceToLine, geodesicDistance, type Point, pointKey, ringStretch } from './geometry';

/** Wider interruptions than this are not water but the end of a line. Metres. */
const WIDEST_GAP_M = 5_000;

export interface BorderLine {
  readonly points: readonly Point[];
  /** Index of each segment (its first vertex) that is a straight bridge over water. */
  readonly bridges: readonly number[];
}

export interface Border {
  /** From the Georgian to the Iranian tripoint, Armenia on the right hand. */
  readonly main: BorderLine;
  /** From the Iranian to the Turkish tripoint, Armenia on the right hand. */
  readonly nakhichevan: BorderLine;
  /** Closed rings of the enclaves that the source has. */
  readonly enclaves: Readonly<Record<'yukhari-askipara' | 'barkhudarly-sofulu' | 'artsvashen', Point[]>>;
}

/** The border's lines and enclave rings as the land polygons have them, gaps bridged. */
export function extractBorder(land: CountryRings): Border {
  const lines = chainRuns(sharedRuns(at(land.ARM, 0), land.AZE));
  const [main, nakhichevan] = lines;
  if (lines.length !== 2 || !main || !nakhichevan) throw new Error(`expected 2 lines, found ${lines.length}`);
  return {
    main,
    nakhichevan,
    enclaves: {
      'yukhari-askipara': ringAround(land.AZE, [45.0, 41.06]),
      'barkhudarly-sofulu': ringAround(land.AZE, [45.21, 41.0]),
      artsvashen: ringAround(land.ARM, [45.52, 40.63]),
    },
  };
}

/** Runs of consecutive edges of a ring that some other ring has too, whatever their direction. */
function sharedRuns(ring: readonly Point[], others: readonly Point[][]): Point[][] {
  const edges = new Set<string>();
  for (const other of others) {
    other.slice(1).forEach((end, index) => {
      const start = at(other, index);
      edges.add(`${pointKey(start)} ${pointKey(end)}`);
      edges.add(`${pointKey(end)} ${pointKey(start)}`);
    });
  }
  const runs: Point[][] = [];
  let run: Point[] | undefined;
  ring.slice(1).forEach((end, index) => {
    const start = at(ring, index);
    if (!edges.has(`${pointKey(start)} ${pointKey(end)}`)) {
      run = undefined;
    } else if (run) {
      run.push(end);
    } else {
      run = [start, end];
      runs.push(run);
    }
  });
  return runs;
}

function chainRuns(runs: readonly Point[][]): BorderLine[] {
  const lines: { points: Point[]; bridges: number[] }[] = [];
  for (const run of runs) {
    const line = lines.at(-1);
    if (line && geodesicDistance(at(line.points, -1), at(run, 0)) < WIDEST_GAP_M) {
      line.bridges.push(line.points.length - 1);
      line.points.push(...run);
    } else {
      lines.push({ points: [...run], bridges: [] });
    }
  }
  return lines;
}

function ringAround(rings: readonly Point[][], inside: Point): Point[] {
  const around = rings.filter((ring) => {
    const longitudes = ring.map(([longitude]) => longitude);
    const latitudes = ring.map(([, latitude]) => latitude);
    return (
      Math.min(...longitudes) < inside[0] &&
      Math.max(...longitudes) > inside[0] &&
      Math.min(...latitudes) < inside[1] &&
      Math.max(...latitudes) > inside[1]
    );
  });
  // The country's own outline surrounds the point as well: the enclave is the smallest.
  return at(around, -1);
}

/**
 * How far the uncut line of the maritime package strays from each bridge, in metres: it was simplified on its
 * own but drawn from the same map data, so it shows where the mapped border really runs under the water.
 * At an end of the line, where the two packages share no vertex on one side, it is half the bridge's length.
 */
export function measureBridges(line: BorderLine, uncut: readonly Point[]): Map<number, number> {
  const known = new Set(uncut.map(pointKey));
  const isKnown = (point: Point): boolean => known.has(pointKey(point));
  return new Map(
    line.bridges.map((bridge) => {
      const before = line.points.slice(0, bridge + 1).findLastIndex(isKnown);
      const after = line.points.findIndex((point, index) => index > bridge && isKnown(point));
      if (before < 0 || after < 0) {
        return [bridge, geodesicDistance(at(line.points, bridge), at(line.points, bridge + 1)) / 2];
      }
      const stretch = densify(ringStretch(uncut, at(line.points, before), at(line.points, after)));
      const drawn = line.points.slice(before, after + 1);
      return [bridge, Math.max(...stretch.map((point) => distanceToLine(point, drawn)))];
    }),
  );
}

function densify(points: readonly Point[]): Point[] {
  const pieces = 20;
  return points.slice(1).flatMap((end, index) => {
    const start = at(points, index);
    return Array.from({ length: pieces + 1 }, (_, step): Point => {
      const share = step / pieces;
      return [start[0] + share * (end[0] - start[0]), start[1] + share * (end[1] - start[1])];
    });
  });
}
