/** Points on the published border, as likely on any metre of it as on any other. */
import type { Position } from 'geojson';
import { geodesicDistance } from '../../src/core/geo/nearest/ellipsoid';
import type { Boundary } from '../../src/core/geo/geography';
import type { Random } from './seeded-random';

/** Draws longitude and latitude, degrees. */
export function borderPoints(boundaries: readonly Boundary[]): (random: Random) => [number, number] {
  const segments = boundaries.flatMap(({ line }) => segmentsOf(line.coordinates));
  const ends = new Float64Array(segments.length);
  let length = 0;
  segments.forEach(([start, end], index) => {
    length += geodesicDistance(start[0]!, start[1]!, end[0]!, end[1]!);
    ends[index] = length;
  });
  return (random) => {
    const [start, end] = segments[firstBeyond(ends, random() * length)]!;
    const share = random();
    return [start[0]! + share * (end[0]! - start[0]!), start[1]! + share * (end[1]! - start[1]!)];
  };
}

function segmentsOf(line: readonly Position[]): [start: Position, end: Position][] {
  return line.slice(1).map((end, index) => [line[index]!, end]);
}

/** The number of the first of ascending values that is greater than `value`; the last one's where none is. */
function firstBeyond(values: Float64Array, value: number): number {
  let low = 0;
  let high = values.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (values[middle]! > value) high = middle;
    else low = middle + 1;
  }
  return low;
}
