/** The provinces of Armenia and the districts of Azerbaijan as one topology, neighbours sharing their lines. */
import type { Feature, FeatureCollection, MultiPolygon, Polygon } from 'geojson';
import { feature, mesh } from 'topojson-client';
import { topology as buildTopology } from 'topojson-server';
import { presimplify, simplify } from 'topojson-simplify';
import type { GeometryCollection } from 'topojson-specification';
import { at, type Point, pointKey } from './geometry';
import { polygonsOf } from './shapes';
import { ADMIN_UNITS, packageLabel, readPackageJson } from './source-packages';
import { CITY_UNITS, type Unit, UNITS } from './units';

/** Points on a side to which the source is snapped before lines are compared (about 6 m here). */
const QUANTIZATION = 1e5;

/** Vertices whose triangle is smaller than this many square degrees are dropped (about 0.04 km² here). */
const SMALLEST_TRIANGLE = 4e-6;

/** Vertices of the source that put the town of Lachin into the district of Shusha. They are left out. */
const MISPLACED: ReadonlySet<string> = new Set([
  '46.5401,39.6698',
  '46.5266,39.6423',
  '46.5306,39.6156',
  '46.5528,39.6091',
]);

interface AdminProperties {
  readonly ne_id: number;
  readonly iso_a2: string;
  readonly name: string;
}

interface ShapeProperties {
  readonly country: string;
  /** Equal for pieces of one unit. */
  readonly unit: string;
}

export interface UnitShapes {
  /** Lines between two units of the country, each from one meeting of lines to the next. */
  readonly linesOf: (country: Unit['country']) => Point[][];
  /** The outer rings of the unit's polygons. */
  readonly ringsOf: (unit: Unit) => Point[][];
}

/** Reads and simplifies the units. */
export function readUnitShapes(): UnitShapes {
  const world =
    readPackageJson<FeatureCollection<Polygon | MultiPolygon, AdminProperties | null>>(ADMIN_UNITS);
  const units = world.features.flatMap((shape): Feature<Polygon | MultiPolygon, ShapeProperties>[] => {
    const country = shape.properties?.iso_a2;
    if (!shape.properties || (country !== 'AM' && country !== 'AZ')) return [];
    const { ne_id: number, name } = shape.properties;
    const unit = UNITS.get(number)?.id;
    if (!unit && !CITY_UNITS.has(number)) {
      throw new Error(`${packageLabel(ADMIN_UNITS)}: ${name} (${number}) is in no table`);
    }
    const geometry = withoutMisplaced(shape.geometry);
    return [{ type: 'Feature', properties: { country, unit: unit ?? String(number) }, geometry }];
  });
  const collection = { type: 'FeatureCollection' as const, features: units };
  const full = buildTopology({ units: collection }, QUANTIZATION) as Parameters<typeof presimplify>[0];
  const simple = simplify(presimplify(full), SMALLEST_TRIANGLE);
  const shapes = simple.objects['units'] as GeometryCollection<ShapeProperties>;

  return {
    linesOf: (country) => {
      const between = mesh(simple, shapes, (one, other) => {
        const [here, there] = [propertiesOf(one), propertiesOf(other)];
        return here.country === country && there.country === country && here.unit !== there.unit;
      });
      return splitAtMeetings(between.coordinates as unknown as Point[][]);
    },
    ringsOf: ({ id }) =>
      feature(simple, shapes)
        .features.filter(({ properties }) => properties.unit === id)
        .flatMap(({ geometry }) => polygonsOf(geometry))
        .map(([outer]) => outer ?? []),
  };
}

function withoutMisplaced(geometry: Polygon | MultiPolygon): MultiPolygon {
  const keep = ([longitude, latitude]: Point): boolean =>
    !MISPLACED.has(`${longitude.toFixed(4)},${latitude.toFixed(4)}`);
  const polygons = polygonsOf(geometry).map((rings) => rings.map((ring) => ring.filter(keep)));
  return { type: 'MultiPolygon', coordinates: polygons as unknown as number[][][][] };
}

function propertiesOf(shape: object): ShapeProperties {
  return (shape as { readonly properties: ShapeProperties }).properties;
}

/** The mesh runs lines on through some of the places where others meet them: they are cut there. */
function splitAtMeetings(lines: readonly Point[][]): Point[][] {
  const counts = new Map<string, number>();
  for (const key of lines.flat().map(pointKey)) counts.set(key, (counts.get(key) ?? 0) + 1);
  return lines.flatMap((line) => {
    const parts: Point[][] = [[at(line, 0)]];
    line.slice(1).forEach((point, index) => {
      at(parts, -1).push(point);
      const isLast = index === line.length - 2;
      if (!isLast && counts.get(pointKey(point)) !== 1) parts.push([point]);
    });
    return parts;
  });
}
