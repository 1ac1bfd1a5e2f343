/** A point that surely lies on an area, for what is drawn and measured as one. */
import type { Position } from 'geojson';

type Rings = readonly (readonly Position[])[];

/**
 * On the largest of the polygons: in the middle of the widest stretch of a parallel through it. Null where they have no
 * inside. Degrees in and out.
 */
export function pointOnSurface(polygons: readonly Rings[]): [longitude: number, latitude: number] | null {
  const bySize = polygons.toSorted((one, other) => sizeOf(other) - sizeOf(one));
  for (const rings of bySize) {
    const point = pointOn(rings);
    if (point) return point;
  }
  return null;
}

function pointOn(rings: Rings): [number, number] | null {
  const latitude = betweenVertices(rings);
  if (latitude === null) return null;
  const crossings = rings.flatMap((ring) => crossingsOf(ring, latitude)).sort((one, other) => one - other);
  let widest: [number, number] | null = null;
  let width = 0;
  for (let at = 0; at + 1 < crossings.length; at += 2) {
    const [west, east] = [crossings[at]!, crossings[at + 1]!];
    if (east - west <= width) continue;
    width = east - west;
    widest = [(west + east) / 2, latitude];
  }
  return widest;
}

/** Near the middle, but on no vertex: there a parallel may touch a ring without crossing it. */
function betweenVertices(rings: Rings): number | null {
  const latitudes = rings.flat().map(([, latitude]) => latitude!);
  const [south, north] = [least(latitudes), -least(latitudes.map((latitude) => -latitude))];
  const middle = (south + north) / 2;
  const above = least(latitudes.filter((latitude) => latitude > middle));
  const below = -least(latitudes.filter((latitude) => latitude <= middle).map((latitude) => -latitude));
  const found = (above + below) / 2;
  return Number.isFinite(found) && below < found && found < above ? found : null;
}

function least(numbers: readonly number[]): number {
  return numbers.reduce((one, other) => Math.min(one, other), Infinity);
}

function crossingsOf(ring: readonly Position[], latitude: number): number[] {
  const crossings: number[] = [];
  for (let at = 0; at + 1 < ring.length; at += 1) {
    const [x, y] = ring[at] as [number, number];
    const [nextX, nextY] = ring[at + 1] as [number, number];
    if (y < latitude === nextY < latitude) continue;
    crossings.push(x + ((latitude - y) / (nextY - y)) * (nextX - x));
  }
  return crossings;
}

/** Square degrees, twice over: enough to tell the largest. */
function sizeOf([outer = []]: Rings): number {
  let twice = 0;
  for (let at = 0; at + 1 < outer.length; at += 1) {
    twice += outer[at]![0]! * outer[at + 1]![1]! - outer[at + 1]![0]! * outer[at]![1]!;
  }
  return Math.abs(twice);
}
