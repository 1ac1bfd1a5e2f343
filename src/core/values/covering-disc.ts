/** A disc about a point of a line, or about one of several points, that covers the whole and is as small as can be. */
import type { Position } from 'geojson';
import { geodesicDistance } from '../geo/nearest/ellipsoid';

type Point = readonly [longitude: number, latitude: number];

export interface Disc {
  center: [longitude: number, latitude: number];
  /** Metres, whole: rounded up, so that nothing is left out. */
  radius: number;
}

/** Vertices up to which every segment is searched for the best centre; beyond, the one nearest to the middle is. */
const SEARCHED = 64;
/** Steps that narrow a segment down to less than is measured. */
const STEPS = 50;

/** @param lines of one position each where they are points; at least one position in all */
export function coveringDisc(lines: readonly (readonly Position[])[]): Disc {
  const vertices = lines.flat() as unknown as Point[];
  const shrink = Math.cos((((vertices[0]![1] + vertices.at(-1)![1]) / 2) * Math.PI) / 180);
  const reach = ([x, y]: Point) =>
    vertices.reduce((most, [vx, vy]) => Math.max(most, ((vx - x) * shrink) ** 2 + (vy - y) ** 2), 0);
  const center = vertices.length <= SEARCHED ? bestCenter(lines, reach) : middleMost(vertices, shrink);
  const radius = vertices.reduce(
    (most, [x, y]) => Math.max(most, geodesicDistance(center[0], center[1], x, y)),
    0,
  );
  return { center: [center[0], center[1]], radius: Math.ceil(radius) };
}

function bestCenter(lines: readonly (readonly Position[])[], reach: (point: Point) => number): Point {
  let best: Point | null = null;
  let least = Infinity;
  const consider = (point: Point) => {
    const found = reach(point);
    if (found >= least) return;
    least = found;
    best = point;
  };
  for (const line of lines as unknown as (readonly Point[])[]) {
    for (const [index, vertex] of line.entries()) {
      consider(vertex);
      if (index > 0) consider(bestBetween(line[index - 1]!, vertex, reach));
    }
  }
  return best!;
}

/** The reach falls and then rises along a segment. */
function bestBetween(from: Point, to: Point, reach: (point: Point) => number): Point {
  const at = (part: number): Point => [
    from[0] + part * (to[0] - from[0]),
    from[1] + part * (to[1] - from[1]),
  ];
  let [low, high] = [0, 1];
  for (let step = 0; step < STEPS; step += 1) {
    const third = (high - low) / 3;
    if (reach(at(low + third)) < reach(at(high - third))) high -= third;
    else low += third;
  }
  return at((low + high) / 2);
}

function middleMost(vertices: readonly Point[], shrink: number): Point {
  const middle = [0, 1].map((axis) => {
    const least = vertices.reduce((found, vertex) => Math.min(found, vertex[axis]!), Infinity);
    const most = vertices.reduce((found, vertex) => Math.max(found, vertex[axis]!), -Infinity);
    return (least + most) / 2;
  }) as [number, number];
  const away = ([x, y]: Point) => ((x - middle[0]) * shrink) ** 2 + (y - middle[1]) ** 2;
  return vertices.reduce((best, vertex) => (away(vertex) < away(best) ? vertex : best));
}
