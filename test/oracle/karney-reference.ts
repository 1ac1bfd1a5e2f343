/**
 * The distance to lines by the plainest method that can be trusted: the least, over all segments, of Karney's distance
 * along the segment, found by golden-section search (J. Kiefer, Proc. AMS 4, 1953). It shares nothing with the index
 * that it judges but the ellipsoid's definition. Positions are degrees, distances metres.
 */
import geographiclib from 'geographiclib-geodesic';
import type { Position } from 'geojson';

const { Geodesic } = geographiclib;
const GOLDEN = (Math.sqrt(5) - 1) / 2;
/** Stretches are cut to this many degrees, so that the distance has one minimum along each. */
const LONGEST_STRETCH = 0.1;
/** Where a search stops: share of a stretch, below a micrometre. */
const NARROWEST = 1e-11;
/** No arc along the ellipsoid is longer per degree than one of the equator's with this radius. */
const METRES_PER_DEGREE = (6_400_000 * Math.PI) / 180;

/** A part of a segment that is straight in longitude and latitude. */
interface Stretch {
  start: Position;
  end: Position;
  line: number;
  /** Metres, not less than its length. */
  length: number;
}

export interface Reference {
  stretches: Stretch[];
}

export interface ReferenceNearest {
  distance: number;
  position: Position;
  line: number;
}

export function karneyDistance(from: Position, to: Position): number {
  return Geodesic.WGS84.Inverse(from[1]!, from[0]!, to[1]!, to[0]!, Geodesic.DISTANCE).s12!;
}

export function referenceOf(lines: readonly (readonly Position[])[]): Reference {
  return { stretches: lines.flatMap(stretchesOf) };
}

/**
 * The least distance along any stretch. A stretch is left out only where it could not hold a nearer point even if the
 * line ran straight towards the position: a distance changes by no more than one moves.
 */
export function referenceNearest({ stretches }: Reference, position: Position): ReferenceNearest {
  let best: ReferenceNearest = { distance: Infinity, position: [NaN, NaN], line: -1 };
  const measure = (at: Position, line: number): number => {
    const distance = karneyDistance(position, at);
    if (distance < best.distance) best = { distance, position: at, line };
    return distance;
  };
  for (let i = 0; i < stretches.length; i += 20) measure(stretches[i]!.start, stretches[i]!.line);
  const promising: { stretch: Stretch; least: number }[] = [];
  let here: Position | null = null;
  /** What the distance at the end of the last stretch is not below. */
  let atLeast = 0;
  for (const stretch of stretches) {
    const isContinued = stretch.start === here;
    here = stretch.end;
    if (isContinued && atLeast - stretch.length > best.distance) {
      atLeast -= stretch.length;
      continue;
    }
    const atStart = measure(stretch.start, stretch.line);
    atLeast = measure(stretch.end, stretch.line);
    promising.push({ stretch, least: (atStart + atLeast - stretch.length) / 2 });
  }
  for (const { stretch, least } of promising) {
    if (least > best.distance) continue;
    const nearest = goldenSection(stretch, position);
    if (nearest.distance < best.distance) best = { ...nearest, line: stretch.line };
  }
  return best;
}

function stretchesOf(line: readonly Position[], number: number): Stretch[] {
  if (line.length === 1) return [{ start: line[0]!, end: line[0]!, line: number, length: 0 }];
  return line.slice(1).flatMap((end, i) => {
    const start = line[i]!;
    const degrees = Math.hypot(end[0]! - start[0]!, end[1]! - start[1]!);
    const count = Math.max(1, Math.ceil(degrees / LONGEST_STRETCH));
    const inner = Array.from({ length: count - 1 }, (_, part) => between(start, end, (part + 1) / count));
    const points = [start, ...inner, end];
    const length = (degrees / count) * METRES_PER_DEGREE;
    return points.slice(1).map((to, part) => ({ start: points[part]!, end: to, line: number, length }));
  });
}

function goldenSection({ start, end }: Stretch, position: Position) {
  const distanceAt = (share: number) => karneyDistance(position, between(start, end, share));
  let low = 0;
  let high = 1;
  let lower = high - GOLDEN * (high - low);
  let upper = low + GOLDEN * (high - low);
  let atLower = distanceAt(lower);
  let atUpper = distanceAt(upper);
  while (high - low > NARROWEST) {
    if (atLower <= atUpper) {
      high = upper;
      [upper, atUpper] = [lower, atLower];
      lower = high - GOLDEN * (high - low);
      atLower = distanceAt(lower);
    } else {
      low = lower;
      [lower, atLower] = [upper, atUpper];
      upper = low + GOLDEN * (high - low);
      atUpper = distanceAt(upper);
    }
  }
  const share = (low + high) / 2;
  return { distance: distanceAt(share), position: between(start, end, share) };
}

function between(start: Position, end: Position, share: number): Position {
  return [start[0]! + share * (end[0]! - start[0]!), start[1]! + share * (end[1]! - start[1]!)];
}
