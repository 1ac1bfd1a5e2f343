/** Repeatable made-up input: numbers, positions, and lines as rough as borders are. */
import type { Position } from 'geojson';

export { seededRandom } from '../../data/synthesize/seeded-random';

/** Degrees. */
export interface Box {
  west: number;
  south: number;
  east: number;
  north: number;
}

/** Uniform in longitude and latitude. */
export function randomPositions({ west, south, east, north }: Box, count: number, random: () => number) {
  const longitudes = new Float64Array(count);
  const latitudes = new Float64Array(count);
  for (let i = 0; i < count; i++) {
    longitudes[i] = west + (east - west) * random();
    latitudes[i] = south + (north - south) * random();
  }
  return { longitudes, latitudes };
}

/**
 * The line with `count` vertices. To have more, middles of segments, evenly spread along it, are pushed sideways by up
 * to a quarter of the segment's length, over and over; to have fewer, vertices are left out evenly.
 */
export function withVertices(line: readonly Position[], count: number, random: () => number): Position[] {
  let vertices = evenly(line, count);
  while (vertices.length < count) {
    const segments = vertices.length - 1;
    const toSplit = Math.min(count - vertices.length, segments);
    const rougher = [vertices[0]!];
    for (let i = 0; i < segments; i++) {
      const isSplit = Math.floor(((i + 1) * toSplit) / segments) > Math.floor((i * toSplit) / segments);
      if (isSplit) rougher.push(displacedMiddle(vertices[i]!, vertices[i + 1]!, random));
      rougher.push(vertices[i + 1]!);
    }
    vertices = rougher;
  }
  return vertices;
}

/** A closed ring about a centre, with up to 30 % more or less radius (degrees of latitude) at each vertex. */
export function roughRing(centre: Position, radius: number, count: number, random: () => number): Position[] {
  const widening = 1 / Math.cos((centre[1]! * Math.PI) / 180);
  const ring = Array.from({ length: count }, (_, i): Position => {
    const angle = (2 * Math.PI * i) / count;
    const reach = radius * (0.7 + 0.6 * random());
    return [centre[0]! + reach * widening * Math.cos(angle), centre[1]! + reach * Math.sin(angle)];
  });
  return [...ring, ring[0]!];
}

function evenly(line: readonly Position[], count: number): Position[] {
  if (line.length <= count) return [...line];
  return Array.from({ length: count }, (_, i) => line[Math.round((i * (line.length - 1)) / (count - 1))]!);
}

function displacedMiddle(start: Position, end: Position, random: () => number): Position {
  const [east, north] = [end[0]! - start[0]!, end[1]! - start[1]!];
  const sideways = (random() - 0.5) / 2;
  return [(start[0]! + end[0]!) / 2 - sideways * north, (start[1]! + end[1]!) / 2 + sideways * east];
}
