/** What the tests of the basemap's files share. */
import { readFileSync } from 'node:fs';
import type {
  Feature,
  FeatureCollection,
  Geometry,
  LineString,
  MultiPolygon,
  Polygon,
  Position,
} from 'geojson';

export interface Named {
  readonly names: Readonly<Record<'en' | 'hy' | 'az' | 'ru', string>>;
  readonly rank: number;
}

export function readCollection<Shape extends Geometry, Properties>(
  path: string,
): FeatureCollection<Shape, Properties> & { readonly note?: string; readonly licence?: string } {
  return JSON.parse(readFileSync(path, 'utf8')) as FeatureCollection<Shape, Properties>;
}

export function readFeatures<Shape extends Geometry, Properties>(path: string): Feature<Shape, Properties>[] {
  return readCollection<Shape, Properties>(path).features;
}

interface BoundaryProperties {
  readonly section_id: string;
  readonly kind: 'main' | 'nakhchivan' | 'enclave';
}

/** The border between Armenia and Azerbaijan, piece by piece. */
export const boundaries = readFeatures<LineString, BoundaryProperties>('data/boundaries.geojson');

interface CountryProperties {
  readonly country: string;
  readonly enclave: boolean;
}

export const countries = readFeatures<Polygon | MultiPolygon, CountryProperties>('data/countries.geojson');

/** Metres of a degree of latitude on the mean sphere. */
const DEGREE_M = 111_195;

/** Distance on a flat map around the two points: good to 1 % over the few kilometres asked for here. */
export function flatDistance([west = 0, south = 0]: Position, [east = 0, north = 0]: Position): number {
  const eastScale = Math.cos((((south + north) / 2) * Math.PI) / 180);
  return Math.hypot((east - west) * eastScale, north - south) * DEGREE_M;
}

/** Distance of a point from the nearest place of the lines, metres. */
export function distanceToLines(point: Position, lines: readonly Position[][]): number {
  let least = Infinity;
  for (const line of lines) {
    for (let index = 1; index < line.length; index += 1) {
      least = Math.min(least, distanceToSegment(point, line[index - 1]!, line[index]!));
    }
  }
  return least;
}

function distanceToSegment(point: Position, start: Position, end: Position): number {
  const eastScale = Math.cos((point[1]! * Math.PI) / 180);
  const [dx, dy] = [(end[0]! - start[0]!) * eastScale, end[1]! - start[1]!];
  const along = (point[0]! - start[0]!) * eastScale * dx + (point[1]! - start[1]!) * dy;
  const share = Math.min(1, Math.max(0, along / (dx ** 2 + dy ** 2 || 1)));
  return flatDistance(point, [
    start[0]! + share * (end[0]! - start[0]!),
    start[1]! + share * (end[1]! - start[1]!),
  ]);
}

/** All lines of a geometry: a polygon's are its rings. */
export function linesOf(geometry: Geometry): Position[][] {
  switch (geometry.type) {
    case 'LineString':
      return [geometry.coordinates];
    case 'MultiLineString':
    case 'Polygon':
      return geometry.coordinates;
    case 'MultiPolygon':
      return geometry.coordinates.flat();
    default:
      return [];
  }
}
