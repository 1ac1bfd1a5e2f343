/**
 * Features on their way to the map's thread: all coordinates in one array of numbers, which changes hands at once.
 * MapLibre would copy every position as a list of its own, here and there, and that takes longer than to draw them.
 */
import type { FeatureCollection, Position } from 'geojson';

export interface FlatCollection {
  /** In place of each line stands how many positions it has; points stand as they are. */
  features: { geometry: { type: string; coordinates: unknown } }[];
  /** Longitude and latitude of one after the other, degrees. */
  numbers: Float64Array;
}

/** Of lines, or of whatever stands for them. */
type Nested<Line> = Line | Nested<Line>[];

/** @param collection of points, lines and polygons of two coordinates */
export function flatten(collection: FeatureCollection): FlatCollection {
  const numbers: number[] = [];
  const count = (nested: Nested<Position[]>): Nested<number> => {
    if (typeof nested[0]?.[0] !== 'number') return (nested as Nested<Position[]>[]).map(count);
    const line = nested as Position[];
    // Of each by its index: to take it apart as a list takes several times as long.
    for (const position of line) numbers.push(position[0]!, position[1]!);
    return line.length;
  };
  const features = (collection as unknown as FlatCollection).features.map((feature) => {
    const { type, coordinates } = feature.geometry;
    return type === 'Point'
      ? feature
      : { ...feature, geometry: { type, coordinates: count(coordinates as Nested<Position[]>) } };
  });
  return { features, numbers: Float64Array.from(numbers) };
}

/** What was flattened, made of it. */
export function unflatten({ features, numbers }: FlatCollection): FeatureCollection {
  let at = 0;
  const lines = (counted: Nested<number>): Nested<Position[]> =>
    typeof counted === 'number'
      ? Array.from({ length: counted }, () => [numbers[at++]!, numbers[at++]!])
      : counted.map(lines);
  for (const { geometry } of features) {
    if (geometry.type !== 'Point') geometry.coordinates = lines(geometry.coordinates as Nested<number>);
  }
  return { type: 'FeatureCollection', features } as unknown as FeatureCollection;
}
