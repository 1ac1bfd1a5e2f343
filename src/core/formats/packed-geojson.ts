/**
 * GeoJSON as it travels to the page: coordinates as whole numbers of the smallest decimal, each the step from the one
 * before, which compresses to two thirds. Exact: what is unpacked equals what was packed.
 */
import type { FeatureCollection, Geometry, Position } from 'geojson';

/** Decimals of a degree: a ten-thousandth of a millimetre is finer than anything measured. */
const MOST_DECIMALS = 9;

interface Packed {
  type: 'FeatureCollection';
  /** Units of a degree. */
  packed: number;
  features: { geometry: { coordinates: unknown } | null }[];
}

type Nested<Leaf> = Leaf | Nested<Leaf>[];

/** Returned as it is where it holds anything but lines and polygons of two coordinates. */
export function packGeojson(collection: FeatureCollection): unknown {
  const geometries = collection.features.map(({ geometry }) => geometry as Geometry | null);
  const positions = geometries.map(positionsOf);
  if (positions.some((found) => found === null)) return collection;
  const units = 10 ** Math.max(...positions.flat(2).map((number) => decimalsOf(number!)), 0);
  if (units > 10 ** MOST_DECIMALS) return collection;
  return {
    ...collection,
    packed: units,
    features: collection.features.map((feature) => ({
      ...feature,
      geometry: feature.geometry && {
        ...feature.geometry,
        coordinates: mapLines(coordinatesOf(feature.geometry), (line) => stepsOf(line, units)),
      },
    })),
  };
}

/** What was packed; anything else is returned as it is. */
export function unpackGeojson(file: unknown): unknown {
  if (!isPacked(file)) return file;
  const { packed: units, ...collection } = file;
  return {
    ...collection,
    features: file.features.map((feature) => ({
      ...feature,
      geometry: feature.geometry && {
        ...feature.geometry,
        coordinates: mapSteps(feature.geometry.coordinates as Nested<number[]>, units),
      },
    })),
  };
}

function isPacked(file: unknown): file is Packed {
  return typeof file === 'object' && file !== null && 'packed' in file && typeof file.packed === 'number';
}

/** Null where it is something else than lines and polygons. */
function positionsOf(geometry: Geometry | null): Position[] | null {
  if (geometry === null) return [];
  if (!/^(Multi)?(LineString|Polygon)$/.test(geometry.type)) return null;
  const depth = geometry.type === 'LineString' ? 0 : geometry.type === 'MultiPolygon' ? 2 : 1;
  const positions = (coordinatesOf(geometry) as unknown[]).flat(depth) as Position[];
  return positions.every(({ length }) => length === 2) ? positions : null;
}

function coordinatesOf(geometry: Geometry): Nested<Position[]> {
  return (geometry as Exclude<Geometry, { type: 'GeometryCollection' }>).coordinates as Nested<Position[]>;
}

function decimalsOf(number: number): number {
  const [digits, exponent = '0'] = String(number).split('e');
  return Math.max(0, (digits!.split('.')[1]?.length ?? 0) - Number(exponent));
}

function mapLines(nested: Nested<Position[]>, map: (line: Position[]) => number[]): unknown {
  const first = nested[0];
  const isLine = first === undefined || typeof (first as Position)[0] === 'number';
  return isLine
    ? map(nested as Position[])
    : (nested as Nested<Position[]>[]).map((inner) => mapLines(inner, map));
}

function stepsOf(line: readonly Position[], units: number): number[] {
  let [x, y] = [0, 0];
  return line.flatMap(([longitude, latitude]) => {
    const [nextX, nextY] = [Math.round(longitude! * units), Math.round(latitude! * units)];
    const step = [nextX - x, nextY - y];
    [x, y] = [nextX, nextY];
    return step;
  });
}

function mapSteps(nested: Nested<number[]>, units: number): unknown {
  if (typeof nested[0] !== 'number')
    return (nested as Nested<number[]>[]).map((inner) => mapSteps(inner, units));
  const steps = nested as number[];
  const line: Position[] = [];
  let [x, y] = [0, 0];
  for (let at = 0; at < steps.length; at += 2) {
    x += steps[at]!;
    y += steps[at + 1]!;
    // Division rounds to the very number that was written with so many decimals.
    line.push([x / units, y / units]);
  }
  return line;
}
